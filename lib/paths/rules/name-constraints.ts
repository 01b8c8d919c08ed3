import type { CertificateFacts, GeneralNames } from '../../x509/facts.ts';
import type { Allowance } from '../budget.ts';
import type { PathContext, PathRule } from '../context.ts';
import type { PathNode } from '../node.ts';
import type { PathFinding } from '../schema.ts';
import { nothing, SHOWN_MAX } from './finding.ts';
import { constrainedNames, nameForms, nameKinds } from './name-forms.ts';

type Constraints = NonNullable<CertificateFacts['nameConstraints']>;

/**
 * RFC 5280 §4.2.1.10 and §6.1.3 (b)(c): every name below a constrained CA, the anchor included, lies within what
 * is permitted and outside what is excluded. Self-issued intermediates are exempt, the leaf never is.
 */
export const nameConstraints: PathRule = (path) => {
  if (path.nodes.every(({ facts }) => facts.nameConstraints === null)) return nothing;
  return path.nodes.flatMap((subject, index) =>
    index > 0 && subject.facts.selfIssued ? nothing : violationsOf(path, subject, index),
  );
};

function violationsOf(path: PathContext, subject: PathNode, index: number): PathFinding[] {
  const found: PathFinding[] = [];
  for (const ca of path.nodes.slice(index + 1)) {
    if (ca.facts.nameConstraints === null) continue;
    const findings = compared(path.comparisons, subject, ca, ca.facts.nameConstraints);
    if (findings === null) return [{ fault: 'budget-exhausted', at: subject.sha256, values: {} }];
    found.push(...findings);
  }
  return found.slice(0, SHOWN_MAX);
}

/** What was found in a search, by its allowance: cross-signs lead through the same pairs again and again. */
const searches = new WeakMap<Allowance, Map<string, PathFinding[] | null>>();

/** Null when the search's comparisons are used up. */
function compared(
  comparisons: Allowance,
  subject: PathNode,
  ca: PathNode,
  constraints: Constraints,
): PathFinding[] | null {
  const pairs = searches.get(comparisons) ?? new Map<string, PathFinding[] | null>();
  searches.set(comparisons, pairs);
  const pair = `${subject.sha256} ${ca.sha256}`;
  const before = pairs.get(pair);
  if (before !== undefined) return before;
  const names = constrainedNames(subject.facts);
  const afforded = comparisons.take(comparisonsNeeded(constraints, names));
  const findings = afforded ? violations(subject, ca, constraints, names) : null;
  pairs.set(pair, findings);
  return findings;
}

function violations(
  { sha256: at }: PathNode,
  ca: PathNode,
  constraints: Constraints,
  names: GeneralNames,
): PathFinding[] {
  const { permitted, excluded } = constraints;
  const found = nameKinds.flatMap((kind) =>
    nameForms[kind]
      .violations(names[kind], permitted[kind], excluded[kind], SHOWN_MAX)
      .map((violation) => ({ kind, ...violation })),
  );
  return [...found, ...unsupported(constraints, names)].slice(0, SHOWN_MAX).map((violation) => ({
    fault: 'name-constraint-violated',
    at,
    values: { ...violation, ca: ca.facts.subject.text, caSha256: ca.sha256 },
  }));
}

/** A critical constraint on a form that is not read, where such a name is there: it can't be shown to hold. */
function unsupported({ permitted, excluded, critical }: Constraints, names: GeneralNames) {
  if (!critical || names.other.length === 0) return [];
  const constrained = new Set([...permitted.other, ...excluded.other]);
  return [...new Set(names.other)]
    .filter((form) => constrained.has(form))
    .map((form) => ({ kind: 'other', name: form, list: 'not-supported', constraint: form }));
}

/** Each name with each subtree; one of more than 128 characters counts for several. */
function comparisonsNeeded({ permitted, excluded }: Constraints, names: GeneralNames): number {
  return nameKinds.reduce(
    (sum, kind) => sum + names[kind].length * (weight(permitted[kind]) + weight(excluded[kind])),
    0,
  );
}

function weight(bases: readonly string[]): number {
  return bases.reduce((sum, base) => sum + 1 + (base.length >> 7), 0);
}
