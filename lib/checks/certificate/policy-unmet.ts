import { definePathRuleCheck } from './path-rule.ts';

export const policyUnmet = definePathRuleCheck(
  'policy-unmet',
  ['policy-required', 'policy-mapping-any'],
  ['RFC 5280 §6.1.5 (g)', 'RFC 5280 §4.2.1.11'],
);
