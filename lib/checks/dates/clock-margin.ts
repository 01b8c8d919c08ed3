import { defineChainCheck } from '../define.ts';
import { lastInstant, leadingPath } from '../path-view.ts';
import { factsOf } from '../subject.ts';

type Details = {
  'just-issued': { hours: number };
  wide: { daysBack: number; daysAhead: number };
  'dates-wrong': Record<string, never>;
  unreadable: Record<string, never>;
};

/** Clocks that are wrong by time zone or daylight saving are off by hours, so a fresh certificate meets them. */
const FRESH_HOURS = 24;

/** How wrong a client's clock would have to be before these dates fail for it. */
export const clockMargin = defineChainCheck<Details>()({
  id: 'clock-margin',
  sources: ['RFC 5280 §4.1.2.5'],
  since: null,
  run(view, subject) {
    if (view.leaf === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    const chain = (leadingPath(view)?.certificates ?? view.sent).flatMap(
      (sha) => factsOf(subject, sha) ?? [],
    );
    const now = subject.now.getTime();
    const back = Math.min(...chain.map((facts) => now - new Date(facts.notBefore).getTime()));
    const ahead = Math.min(...chain.map((facts) => lastInstant(facts).getTime() - now));
    if (back < 0 || ahead < 0) return { detail: 'dates-wrong', outcome: 'not-observed', values: {} };
    const hours = Math.floor(back / 3_600_000);
    if (hours < FRESH_HOURS) return { detail: 'just-issued', outcome: 'not-observed', values: { hours } };
    return {
      detail: 'wide',
      outcome: 'pass',
      values: { daysBack: Math.floor(back / 86_400_000), daysAhead: Math.floor(ahead / 86_400_000) },
    };
  },
});
