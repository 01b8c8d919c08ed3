import { definePathRuleCheck } from './path-rule.ts';

export const signatureBroken = definePathRuleCheck(
  'signature-broken',
  ['signature-invalid'],
  ['RFC 5280 §6.1.3 (a)(1)'],
);
