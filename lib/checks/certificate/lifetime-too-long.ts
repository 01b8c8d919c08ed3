import { defineChainCheck } from '../define.ts';
import { publiclyTrusted } from '../path-view.ts';

type Details = {
  'too-long': { days: number; limit: number };
  'within-limit': { days: number; limit: number };
  'not-public': Record<string, never>;
  unreadable: Record<string, never>;
};

/** Longest lifetimes in days by date of issue: CA/Browser Forum Baseline Requirements 2.2.6 §6.3.2. */
const LIMITS: readonly { readonly from: string; readonly days: number }[] = [
  { from: '2029-03-15', days: 47 },
  { from: '2027-03-15', days: 100 },
  { from: '2026-03-15', days: 200 },
  { from: '2020-09-01', days: 398 },
  { from: '2018-03-01', days: 825 },
];
/** What Chrome and Apple refuse; between this and the forum's limit no client is known to fail. */
const REFUSED_BEYOND_DAYS = 398;
const DAY = 86_400;

export const lifetimeTooLong = defineChainCheck<Details>()({
  id: 'lifetime-too-long',
  sources: ['CA/Browser Forum BR 2.2.6 §6.3.2'],
  since: '2018-03-01',
  run(view) {
    const { leaf } = view;
    if (leaf === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    if (!publiclyTrusted(view)) return { detail: 'not-public', outcome: 'not-applicable', values: {} };
    // The period includes both ends, so it is one second longer than the difference.
    const seconds = (Date.parse(leaf.notAfter) - Date.parse(leaf.notBefore)) / 1000 + 1;
    const days = Math.ceil(seconds / DAY);
    const limit = LIMITS.find(({ from }) => leaf.notBefore >= from)?.days;
    if (limit === undefined || seconds <= limit * DAY) {
      return { detail: 'within-limit', outcome: 'pass', values: { days, limit: limit ?? days } };
    }
    const refused = leaf.notBefore >= '2020-09-01' && seconds > REFUSED_BEYOND_DAYS * DAY;
    return {
      detail: 'too-long',
      outcome: refused ? 'fail' : 'warn',
      values: { days, limit },
      certificates: [leaf.sha256],
    };
  },
});
