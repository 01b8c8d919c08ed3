import { defineChainCheck } from '../define.ts';
import { brokenRule, keptRule, type PathRuleDetails } from './path-rule.ts';

type Details = PathRuleDetails & {
  /** The certificate names two algorithms, so that no signature can be right. */
  'algorithms-differ': { certificate: string; value: string };
};

export const signatureBroken = defineChainCheck<Details>()({
  id: 'signature-broken',
  sources: ['RFC 5280 §6.1.3 (a)(1)', 'RFC 5280 §4.1.1.2'],
  since: null,
  run(view, subject) {
    const broken = brokenRule(view, subject, ['signature-algorithms-differ', 'signature-invalid']);
    if (broken === null) return keptRule(view);
    const { finding, values, certificates } = broken;
    const detail = finding.fault === 'signature-invalid' ? 'violated' : 'algorithms-differ';
    return { detail, outcome: 'fail', values, certificates };
  },
});
