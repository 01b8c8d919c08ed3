import { definePathRuleCheck } from './path-rule.ts';

export const extensionDuplicated = definePathRuleCheck(
  'extension-duplicated',
  ['duplicate-extension'],
  ['RFC 5280 §4.2'],
);
