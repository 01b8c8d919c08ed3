import { definePathRuleCheck } from './path-rule.ts';

export const purposeNotServer = definePathRuleCheck(
  'purpose-not-server',
  ['eku-not-allowed'],
  ['RFC 5280 §4.2.1.12'],
);
