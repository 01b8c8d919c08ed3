import { defineChainCheck } from '../define.ts';
import { daysBetween, lastInstant } from '../path-view.ts';

type Details = {
  expired: { notAfter: string; days: number };
  'ends-soon': { notAfter: string; days: number };
  valid: { notAfter: string; days: number };
  unreadable: Record<string, never>;
};

/** A certificate that renews itself should have done so by a third of its life; a short-lived one by a quarter. */
const WARN_FRACTION = 1 / 3;
const WARN_FRACTION_SHORT_LIVED = 1 / 4;
/** CA/Browser Forum Baseline Requirements: short-lived means at most 7 days. */
const SHORT_LIVED_DAYS = 7;

export const leafExpired = defineChainCheck<Details>()({
  id: 'leaf-expired',
  sources: ['RFC 5280 §4.1.2.5', 'RFC 5280 §6.1.3 (a)(2)'],
  since: null,
  run({ leaf }, { now }) {
    if (leaf === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    const end = new Date(leaf.notAfter);
    const days = Math.max(0, daysBetween(now, end));
    const values = { notAfter: leaf.notAfter, days };
    const certificates = [leaf.sha256];
    if (now > lastInstant(leaf))
      return {
        detail: 'expired',
        outcome: 'fail',
        values: { ...values, days: daysBetween(end, now) },
        certificates,
      };
    const start = new Date(leaf.notBefore);
    const left = (end.getTime() - now.getTime()) / (end.getTime() - start.getTime());
    const fraction = daysBetween(start, end) <= SHORT_LIVED_DAYS ? WARN_FRACTION_SHORT_LIVED : WARN_FRACTION;
    // Nearing its end is worth knowing, but no client fails for it: it stays a pass.
    if (left < fraction) return { detail: 'ends-soon', outcome: 'pass', values, certificates };
    return { detail: 'valid', outcome: 'pass', values, certificates };
  },
});
