import { definePathRuleCheck } from './path-rule.ts';

export const issuerNotACa = definePathRuleCheck(
  'issuer-not-a-ca',
  ['not-a-ca', 'version-invalid'],
  ['RFC 5280 §6.1.4 (k)'],
);
