import { compareText } from './rank.ts';
import type { ChainPath, PathFault, PathFinding } from './schema.ts';

/**
 * From the most specific fault to the one that says least: who mends the first may find the rest gone. What isn't
 * listed concerns the form of a certificate and stands between the faults of trust and those of the path's end.
 */
const first: readonly PathFault[] = [
  'leaf-is-unreadable',
  'signature-algorithms-differ',
  'signature-invalid',
  'revoked',
  'expired',
  'not-yet-valid',
  'issuer-expired',
  'issuer-not-yet-valid',
  'anchor-expired',
  'anchor-not-yet-valid',
  'version-invalid',
  'duplicate-extension',
  'unknown-critical-extension',
  'not-a-ca',
  'no-key-cert-sign',
  'path-length-exceeded',
  'chain-too-long',
  'name-constraint-violated',
  'name-not-covered',
  'eku-not-allowed',
  'eku-any-only',
  'key-usage-wrong',
  'policy-required',
  'weak-signature',
  'sha1-signature',
  'weak-key',
];
const last: readonly PathFault[] = [
  'signature-unsupported',
  'issuer-unreadable',
  'key-id-mismatch',
  'issuer-name-not-identical',
  'revocation-unknown',
  'self-signed-not-trusted',
  'no-issuer-found',
  'budget-exhausted',
];

function rank({ fault }: PathFinding): number {
  const early = first.indexOf(fault);
  if (early >= 0) return early;
  const late = last.indexOf(fault);
  return first.length + late + 1;
}

/** Faults in the order of their use to a reader: by kind, then from the leaf upwards. */
export function orderFaults(faults: readonly PathFinding[], certificates: readonly string[]): PathFinding[] {
  return [...faults].sort(
    (a, b) => rank(a) - rank(b) || certificates.indexOf(a.at) - certificates.indexOf(b.at),
  );
}

/**
 * Best path first: valid, then complete, then what needs nothing but what was sent, then fewer faults. Of
 * complete paths the shorter leads, of the others the one that came further.
 */
export function comparePaths(a: ChainPath, b: ChainPath): number {
  const length = a.certificates.length - b.certificates.length;
  return (
    Number(b.valid) - Number(a.valid) ||
    Number(b.complete) - Number(a.complete) ||
    Number(b.sentOnly) - Number(a.sentOnly) ||
    a.faults.length - b.faults.length ||
    (a.complete ? length : -length) ||
    compareText(a.certificates.join(), b.certificates.join())
  );
}
