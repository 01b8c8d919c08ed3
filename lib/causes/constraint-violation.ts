import { byOutcome } from './by-outcome.ts';
import { defineCause } from './define.ts';

export const constraintViolation = defineCause({
  id: 'constraint-violation',
  side: 'server',
  checks: [
    'issuer-not-a-ca',
    'key-usage-wrong',
    'path-length-exceeded',
    'path-too-complex',
    'name-constraint-violated',
    'purpose-not-server',
    'key-id-mismatched',
    'issuer-name-differs',
    'policy-unmet',
    'critical-extension-unknown',
    'extension-duplicated',
    'lifetime-too-long',
    'strict-rule-broken',
  ],
  rank: 11,
  affects: 'most',
  fix: ['reissue'],
  // Rules that clients pass over are worth knowing; that a client fails for one is not even suspected.
  decide: (findings) => byOutcome(findings.filter(({ check }) => check !== 'strict-rule-broken')),
});
