import type { CertificateRule } from '../context.ts';
import type { PathNode } from '../node.ts';
import type { PathFault } from '../rule-ids.ts';
import type { PathFinding } from '../schema.ts';

/** What every rule says of a sound certificate: shared, so that judging one leaves nothing to clean up. */
export const nothing: PathFinding[] = [];
Object.freeze(nothing);

/** Entries of one certificate that are named one by one; a hostile one may have thousands. */
export const SHOWN_MAX = 5;

export function finding(
  fault: PathFault,
  { sha256: at }: PathNode,
  values: PathFinding['values'] = {},
): PathFinding[] {
  return [{ fault, at, values }];
}

/** Several rules about one part of a certificate as one. */
export function family(...rules: readonly CertificateRule[]): CertificateRule {
  return (node, place) => {
    let all = nothing;
    for (const rule of rules) {
      const findings = rule(node, place);
      if (findings.length > 0) all = [...all, ...findings];
    }
    return all;
  };
}
