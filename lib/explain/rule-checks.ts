import type { CheckId } from '../checks/index.ts';
import { profiles } from '../paths/profiles/index.ts';
import { type PathFault, pathFaults } from '../paths/rule-ids.ts';
import { levelOfRule } from './rule-levels.ts';

/** The checks of a report that are about a rule each; what the profile of reports only warns of has one for all. */
const ownChecks: Partial<Readonly<Record<PathFault, readonly CheckId[]>>> = {
  'signature-invalid': ['signature-broken'],
  'signature-unsupported': ['algorithm-weak'],
  'key-id-mismatch': ['key-id-mismatched'],
  'issuer-name-not-identical': ['issuer-name-differs'],
  'not-a-ca': ['issuer-not-a-ca'],
  'no-key-cert-sign': ['key-usage-wrong'],
  'path-length-exceeded': ['path-length-exceeded'],
  'issuer-expired': ['issuer-expired'],
  'issuer-not-yet-valid': ['not-yet-valid'],
  'issuer-unreadable': ['certificate-malformed'],
  'no-issuer-found': ['intermediate-missing', 'root-untrusted'],
  'self-signed-not-trusted': ['leaf-self-signed', 'root-self-signed', 'root-untrusted'],
  'leaf-is-unreadable': ['certificate-malformed'],
  'budget-exhausted': ['path-too-complex'],
  expired: ['leaf-expired'],
  'not-yet-valid': ['not-yet-valid'],
  'anchor-expired': ['issuer-expired'],
  'anchor-not-yet-valid': ['not-yet-valid'],
  'lifetime-too-long': ['lifetime-too-long'],
  'name-not-covered': ['name-not-covered'],
  'name-constraint-violated': ['name-constraint-violated'],
  'eku-not-allowed': ['purpose-not-server'],
  'eku-any-only': ['purpose-not-server'],
  'key-usage-wrong': ['key-usage-wrong'],
  'policy-required': ['policy-unmet'],
  'policy-mapping-any': ['policy-unmet'],
  revoked: ['staple-revoked'],
  'revocation-unknown': ['staple-unusable'],
  'weak-signature': ['algorithm-weak'],
  'sha1-signature': ['algorithm-weak'],
  'weak-key': ['algorithm-weak'],
  'curve-explicit': ['algorithm-weak'],
  'rsa-exponent-weak': ['algorithm-weak'],
  'signature-algorithms-differ': ['signature-broken', 'certificate-malformed'],
  'version-invalid': ['issuer-not-a-ca'],
  'encoding-defect': ['certificate-malformed'],
  'encoding-refused': ['certificate-malformed'],
  'unknown-critical-extension': ['critical-extension-unknown'],
  'extension-wrongly-critical': ['critical-extension-unknown'],
  'duplicate-extension': ['extension-duplicated'],
  'timestamps-too-few': ['timestamps-missing'],
  'san-missing': ['name-not-covered'],
};

/** The checks of a report that tell of a broken rule; [] where none does. */
export function checksOfRule(rule: PathFault): readonly CheckId[] {
  const { level, anchor } = levelOfRule(profiles.consensus, rule);
  const own = ownChecks[rule] ?? [];
  return level === 'warning' || anchor === 'warning' ? [...own, 'strict-rule-broken'] : own;
}

/** The rules that a check tells of, in the order of their ids. */
export function rulesOfCheck(check: CheckId): readonly PathFault[] {
  return pathFaults.filter((rule) => checksOfRule(rule).includes(check));
}
