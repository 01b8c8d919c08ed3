import { defineChainCheck } from '../define.ts';
import { brokenRule, keptRule, type PathRuleDetails } from './path-rule.ts';

type Details = PathRuleDetails & {
  'too-many': { certificate: string; value: string; below: number };
};

export const pathLengthExceeded = defineChainCheck<Details>()({
  id: 'path-length-exceeded',
  sources: ['RFC 5280 §6.1.4 (l)'],
  since: null,
  run(view, subject) {
    const broken = brokenRule(view, subject, ['path-length-exceeded']);
    if (broken === null) return keptRule(view);
    const { finding, values, certificates } = broken;
    const { below } = finding.values;
    // Also the detail of reports that were stored before the number was told.
    if (typeof below !== 'number') return { detail: 'violated', outcome: 'fail', values, certificates };
    return { detail: 'too-many', outcome: 'fail', values: { ...values, below }, certificates };
  },
});
