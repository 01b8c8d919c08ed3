import { definePathRuleCheck } from './path-rule.ts';

/** A chain that exhausts the budgets here exhausts those that clients have, too. */
export const pathTooComplex = definePathRuleCheck('path-too-complex', ['budget-exhausted'], ['RFC 5280 §8']);
