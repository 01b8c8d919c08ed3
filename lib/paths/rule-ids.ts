/** Why a candidate issuer does not carry the path on. */
export const edgeFaults = [
  'signature-invalid',
  'signature-unsupported',
  'key-id-mismatch',
  'not-a-ca',
  'no-key-cert-sign',
  'path-length-exceeded',
  'issuer-expired',
  'issuer-not-yet-valid',
  'anchor-expired',
  'anchor-not-yet-valid',
  'issuer-unreadable',
] as const;

/**
 * Every rule by the state in which it is broken. The ids are public (pages, JSON, profiles, the command's codes)
 * and never reused; which of them count as faults is a profile's matter.
 */
export const pathFaults = [
  ...edgeFaults,
  // How the path ends, and what could not be judged at all.
  'no-issuer-found',
  'self-signed-not-trusted',
  'leaf-is-unreadable',
  'budget-exhausted',
  'chain-too-long',
  // Validity.
  'expired',
  'not-yet-valid',
  'lifetime-too-long',
  // The host.
  'name-not-covered',
  // What an issuer may sign, and what a leaf may stand for.
  'name-constraint-violated',
  'eku-not-allowed',
  'eku-any-only',
  'key-usage-wrong',
  'policy-required',
  'revoked',
  'revocation-unknown',
  // Algorithms and keys.
  'signature-algorithms-differ',
  'weak-signature',
  'sha1-signature',
  'signature-algorithm-not-allowed',
  'weak-key',
  'key-type-not-allowed',
  'curve-explicit',
  'rsa-modulus-odd-length',
  'rsa-exponent-weak',
  // The certificate's own fields.
  'version-invalid',
  'encoding-defect',
  'generalized-time-early',
  'serial-zero',
  'serial-negative',
  'serial-too-long',
  'issuer-name-empty',
  'ca-name-empty',
  'unique-id-present',
  // Extensions.
  'unknown-critical-extension',
  'duplicate-extension',
  'extension-wrongly-critical',
  'extension-not-critical',
  'basic-constraints-not-critical',
  'path-length-without-ca',
  'ca-key-usage-missing',
  'key-usage-empty',
  'leaf-key-cert-sign',
  'ca-as-leaf',
  'subject-key-id-missing',
  'authority-key-id-missing',
  'authority-key-id-incomplete',
  'authority-key-id-extra',
  'eku-missing',
  'eku-empty',
  'eku-critical',
  'root-eku',
  'client-auth-eku',
  'name-constraints-on-leaf',
  'name-constraints-malformed',
  'policy-repeated',
  'policy-mapping-any',
  'policy-constraints-empty',
  'timestamps-too-few',
  // Names.
  'san-missing',
  'san-empty',
  'san-entry-malformed',
  'san-critical-with-subject',
  'subject-empty-san-not-critical',
  'dns-name-underscore',
  'wildcard-malformed',
  'wildcard-public-suffix',
  'cn-not-in-san',
] as const;

export type EdgeFault = (typeof edgeFaults)[number];
export type PathFault = (typeof pathFaults)[number];
