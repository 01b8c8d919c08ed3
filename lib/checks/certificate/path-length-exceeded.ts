import { definePathRuleCheck } from './path-rule.ts';

export const pathLengthExceeded = definePathRuleCheck(
  'path-length-exceeded',
  ['path-length-exceeded'],
  ['RFC 5280 §6.1.4 (l)'],
);
