import type { CertificateFacts, GeneralNames } from '../../x509/facts.ts';
import type { PathContext, PathRule } from '../context.ts';
import type { PathFinding } from '../schema.ts';
import { constrainedNames, type NameKind, nameKinds, nameWithin } from './name-forms.ts';

/**
 * RFC 5280 §4.2.1.10 and §6.1.3 (b)(c): every name below a constrained CA lies within what is permitted and
 * outside what is excluded. Self-issued intermediates are exempt, the leaf never is.
 */
export const nameConstraints: PathRule = (path) =>
  path.nodes.flatMap(({ facts: issuer }, index) => {
    if (index === 0 || issuer.nameConstraints === null) return [];
    return path.nodes.slice(0, index).flatMap(({ facts: subject }, below) => {
      if (below > 0 && subject.selfIssued) return [];
      const finding = firstViolation(path, issuer, subject);
      return finding === null ? [] : [finding];
    });
  });

type Values = PathFinding['values'];

function firstViolation(
  path: PathContext,
  issuer: CertificateFacts,
  subject: CertificateFacts,
): PathFinding | null {
  const constraints = issuer.nameConstraints;
  if (constraints === null) return null;
  const names = constrainedNames(subject);
  if (!path.comparisons.take(comparisonsNeeded(constraints, names))) {
    return { fault: 'budget-exhausted', at: subject.sha256, values: {} };
  }
  const found =
    nameKinds
      .map((kind) => violation(kind, names[kind], constraints.permitted[kind], constraints.excluded[kind]))
      .find((values) => values !== null) ?? unsupported(constraints, names);
  if (found === null) return null;
  const values = { ...found, ca: issuer.subject.text, caSha256: issuer.sha256 };
  return { fault: 'name-constraint-violated', at: subject.sha256, values };
}

/** Entries of a list that are shown beside a name that fits none of them. */
const SHOWN = 5;

function violation(
  kind: NameKind,
  names: readonly string[],
  permitted: readonly string[],
  excluded: readonly string[],
): Values | null {
  for (const name of names) {
    const by = excluded.find((base) => nameWithin(kind, name, base, 'excluded'));
    if (by !== undefined) return { name, kind, list: 'excluded', constraint: by };
    if (permitted.length > 0 && !permitted.some((base) => nameWithin(kind, name, base, 'permitted'))) {
      return { name, kind, list: 'permitted', constraint: permitted.slice(0, SHOWN).join(', ') };
    }
  }
  return null;
}

/** A critical constraint on a form that is not read, where such a name is there: it can't be shown to hold. */
function unsupported(
  { permitted, excluded, critical }: NonNullable<CertificateFacts['nameConstraints']>,
  names: GeneralNames,
): Values | null {
  const form = [...permitted.other, ...excluded.other].find((kind) => names.other.includes(kind));
  if (!critical || form === undefined) return null;
  return { name: form, kind: 'other', list: 'not-supported', constraint: form };
}

function comparisonsNeeded(
  { permitted, excluded }: NonNullable<CertificateFacts['nameConstraints']>,
  names: GeneralNames,
): number {
  return nameKinds.reduce(
    (sum, kind) => sum + names[kind].length * (permitted[kind].length + excluded[kind].length),
    0,
  );
}
