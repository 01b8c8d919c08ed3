import { definePathRuleCheck } from './path-rule.ts';

export const criticalExtensionUnknown = definePathRuleCheck(
  'critical-extension-unknown',
  ['unknown-critical-extension'],
  ['RFC 5280 §4.2'],
);
