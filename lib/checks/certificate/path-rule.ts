import type { PathFault } from '../../paths/schema.ts';
import { defineChainCheck } from '../define.ts';
import { displayName, leadingFault, leadingPath } from '../path-view.ts';

/** Details of every check that a single path rule decides. */
export type PathRuleDetails = {
  violated: { certificate: string; value: string };
  kept: Record<string, never>;
  'no-path': Record<string, never>;
};

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
      const fault = leadingFault(view, faults);
      if (fault !== null) {
        // The value at fault comes first in every rule's findings: a length, an OID, a name.
        const value = Object.values(fault.values)[0];
        return {
          detail: 'violated',
          outcome: 'fail',
          values: {
            certificate: displayName(subject, fault.at),
            value: value === undefined ? '' : String(value),
          },
          certificates: [fault.at],
        };
      }
      if (leadingPath(view) === null) return { detail: 'no-path', outcome: 'not-observed', values: {} };
      return { detail: 'kept', outcome: 'pass', values: {} };
    },
  });
}
