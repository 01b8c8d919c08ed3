import { defineChainCheck } from '../define.ts';
import { displayName, leadingPath } from '../path-view.ts';
import { keptRule, type PathRuleDetails } from './path-rule.ts';

type Details = Pick<PathRuleDetails, 'kept' | 'no-path'> & {
  /** `rules`: ids of the first few; `count`: how many there are, on how many certificates of the path. */
  broken: { certificate: string; rules: string[]; count: number; certificates: number };
};

/** A sentence names no more; the path's own data holds them all. */
const RULES_NAMED = 4;

/**
 * Rules that the standards state and most clients pass over. Nothing fails for them, so this never speaks for a
 * cause; but a strict checker, or the next version of a client, may refuse what they forbid.
 */
export const strictRuleBroken = defineChainCheck<Details>()({
  id: 'strict-rule-broken',
  sources: ['RFC 5280 §4', 'CA/Browser Forum BR §7.1'],
  since: null,
  run(view, subject) {
    const warnings = leadingPath(view)?.warnings ?? [];
    const [first] = warnings;
    if (first === undefined) return keptRule(view);
    const rules = [...new Set(warnings.map(({ fault }) => fault))];
    const certificates = [...new Set(warnings.map(({ at }) => at))];
    return {
      detail: 'broken',
      outcome: 'warn',
      values: {
        certificate: displayName(subject, first.at),
        rules: rules.slice(0, RULES_NAMED),
        count: rules.length,
        certificates: certificates.length,
      },
      certificates,
    };
  },
});
