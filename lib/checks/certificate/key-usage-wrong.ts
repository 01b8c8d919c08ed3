import { definePathRuleCheck } from './path-rule.ts';

export const keyUsageWrong = definePathRuleCheck(
  'key-usage-wrong',
  ['no-key-cert-sign', 'key-usage-wrong'],
  ['RFC 5280 §4.2.1.3', 'RFC 5280 §6.1.4 (n)'],
);
