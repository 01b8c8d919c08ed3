import { definePathRuleCheck } from './path-rule.ts';

export const nameConstraintViolated = definePathRuleCheck(
  'name-constraint-violated',
  ['name-constraint-violated'],
  ['RFC 5280 §4.2.1.10'],
);
