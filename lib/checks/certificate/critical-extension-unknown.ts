import { defineChainCheck } from '../define.ts';
import { brokenRule, keptRule, type PathRuleDetails } from './path-rule.ts';

type Details = PathRuleDetails & {
  /** One that is known, but which no client expects to be critical. */
  'wrongly-critical': { certificate: string; value: string };
};

export const criticalExtensionUnknown = defineChainCheck<Details>()({
  id: 'critical-extension-unknown',
  sources: ['RFC 5280 §4.2'],
  since: null,
  run(view, subject) {
    const broken = brokenRule(view, subject, ['unknown-critical-extension', 'extension-wrongly-critical']);
    if (broken === null) return keptRule(view);
    const { finding, values, certificates } = broken;
    const detail = finding.fault === 'extension-wrongly-critical' ? 'wrongly-critical' : 'violated';
    return { detail, outcome: 'fail', values, certificates };
  },
});
