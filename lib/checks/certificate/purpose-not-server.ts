import { defineChainCheck } from '../define.ts';
import { brokenRule, keptRule, type PathRuleDetails } from './path-rule.ts';

type Details = PathRuleDetails & {
  /** anyExtendedKeyUsage without serverAuth, on which clients differ. */
  'any-only': { certificate: string; value: string };
};

export const purposeNotServer = defineChainCheck<Details>()({
  id: 'purpose-not-server',
  sources: ['RFC 5280 §4.2.1.12'],
  since: null,
  run(view, subject) {
    const broken = brokenRule(view, subject, ['eku-not-allowed', 'eku-any-only']);
    if (broken === null) return keptRule(view);
    const { finding, values, certificates } = broken;
    const detail = finding.fault === 'eku-any-only' ? 'any-only' : 'violated';
    return { detail, outcome: 'fail', values, certificates };
  },
});
