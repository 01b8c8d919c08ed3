import type { PathNode } from './node.ts';
import type { PathFault } from './rule-ids.ts';
import type { PathFinding } from './schema.ts';

/** Faults that lie in the link to the issuer, and so are shared by the paths that take this link. */
const linkFaults: ReadonlySet<PathFault> = new Set([
  'signature-invalid',
  'signature-unsupported',
  'key-id-mismatch',
  'issuer-name-not-identical',
]);
/** Faults that the whole path decides: another way above may have none. */
const wholeFaults: ReadonlySet<PathFault> = new Set([
  'policy-required',
  'revoked',
  'revocation-unknown',
  'chain-too-long',
  'no-issuer-found',
  'self-signed-not-trusted',
  'issuer-unreadable',
  'budget-exhausted',
  'timestamps-too-few',
]);

/**
 * How many certificates, from the leaf upwards, suffice to have one of these faults: every path that begins with
 * the same ones has it too. Infinity for a valid path.
 */
export function decidingLength(faults: readonly PathFinding[], nodes: readonly PathNode[]): number {
  const indexOf = (sha256: unknown) => nodes.findIndex((node) => node.sha256 === sha256);
  const lengths = faults.map(({ fault, at, values }) => {
    if (wholeFaults.has(fault)) return nodes.length;
    if (linkFaults.has(fault)) return indexOf(at) + 2;
    // A name constraint is broken once the constraining CA is on the path.
    if (fault === 'name-constraint-violated') return Math.max(indexOf(values.caSha256), indexOf(at)) + 1;
    return indexOf(at) + 1;
  });
  return Math.min(Number.POSITIVE_INFINITY, ...lengths);
}
