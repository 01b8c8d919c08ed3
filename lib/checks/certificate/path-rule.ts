import type { PathFault, PathFinding } from '../../paths/schema.ts';
import { defineChainCheck } from '../define.ts';
import { displayName, leadingFault, leadingPath } from '../path-view.ts';
import type { ChainView, Subject } from '../subject.ts';

/** Details of every check that a single path rule decides. */
export type PathRuleDetails = {
  violated: { certificate: string; value: string };
  kept: Record<string, never>;
  'no-path': Record<string, never>;
};

/** A rule that the leading path breaks, as every such check tells it. */
export interface BrokenRule {
  readonly finding: PathFinding;
  readonly values: PathRuleDetails['violated'];
  readonly certificates: readonly string[];
}

/** The first of these faults on the leading path; null where it has none of them. */
export function brokenRule(
  view: ChainView,
  subject: Subject,
  faults: readonly PathFault[],
): BrokenRule | null {
  const finding = leadingFault(view, faults);
  if (finding === null) return null;
  // The value at fault comes first in every rule's findings: a length, an OID, a name.
  const value = Object.values(finding.values)[0];
  return {
    finding,
    values: {
      certificate: displayName(subject, finding.at),
      value: value === undefined ? '' : String(value),
    },
    certificates: [finding.at],
  };
}

/** What is said of a rule that the leading path doesn't break. */
export function keptRule(view: ChainView) {
  return leadingPath(view) === null
    ? ({ detail: 'no-path', outcome: 'not-observed', values: {} } as const)
    : ({ detail: 'kept', outcome: 'pass', values: {} } as const);
}

/** A check that is one path rule: it fails where the leading path breaks the rule. */
export function definePathRuleCheck<const Id extends string>(
  id: Id,
  faults: readonly PathFault[],
  sources: readonly string[],
) {
  return defineChainCheck<PathRuleDetails>()({
    id,
    sources,
    since: null,
    run(view, subject) {
      const broken = brokenRule(view, subject, faults);
      if (broken === null) return keptRule(view);
      const { values, certificates } = broken;
      return { detail: 'violated', outcome: 'fail', values, certificates };
    },
  });
}
