import { defineChainCheck } from '../define.ts';
import { cutShort, displayName, issuerName, validAsSent } from '../path-view.ts';
import { factsOf } from '../subject.ts';
import { missingIssuer } from './missing-issuer.ts';

type Details = {
  /** The path is whole once the fetched certificates are added. */
  'completed-by-fetch': { sent: number; needed: number; missing: string[]; url: string };
  /** The issuer isn't known here, but everything says that it exists. */
  'issuer-unknown': { sent: number; last: string; issuer: string };
  /** A missing certificate was fetched, and the path still ends at no trusted root. */
  'fetched-but-untrusted': { sent: number; missing: string[] };
  complete: { sent: number };
  'not-the-problem': { sent: number };
  'cannot-tell': { last: string; issuer: string };
  unreadable: Record<string, never>;
  /** The message broke off: what would have followed isn't known. */
  'cut-short': Record<string, never>;
};

export const intermediateMissing = defineChainCheck<Details>()({
  id: 'intermediate-missing',
  sources: ['RFC 8446 §4.4.2', 'RFC 5246 §7.4.2'],
  since: null,
  run(view, subject) {
    if (view.leaf === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    if (cutShort(view)) return { detail: 'cut-short', outcome: 'not-observed', values: {} };
    const sent = view.sent.length;
    if (validAsSent(view) !== null) return { detail: 'complete', outcome: 'pass', values: { sent } };
    const byFetch = view.search.paths.find((path) => path.origin.includes('fetched'));
    if (byFetch !== undefined) {
      const missing = byFetch.certificates.filter((_, index) => byFetch.origin[index] === 'fetched');
      // A fetched root is not something a server should have sent.
      const omitted = missing.filter((sha) => factsOf(subject, sha)?.selfIssued === false);
      const names = omitted.map((sha) => displayName(subject, sha));
      const leadsOn = view.search.paths[0] === byFetch;
      if (byFetch.complete && leadsOn && omitted.length > 0) {
        const before = byFetch.certificates[byFetch.origin.indexOf('fetched') - 1];
        const worked = subject.observation.fetches.find(({ certificates }) =>
          certificates.includes(omitted[0] ?? ''),
        );
        const url = worked?.url ?? factsOf(subject, before)?.aia.issuers[0] ?? '';
        const needed = byFetch.certificates.length - 1;
        return {
          detail: 'completed-by-fetch',
          outcome: 'fail',
          values: { sent, needed, missing: names, url },
          certificates: omitted,
        };
      }
      if (omitted.length > 0 && leadsOn) {
        return {
          detail: 'fetched-but-untrusted',
          outcome: 'warn',
          values: { sent, missing: names },
          certificates: omitted,
        };
      }
    }
    const stop = missingIssuer(view, subject);
    if (stop === null) return { detail: 'not-the-problem', outcome: 'pass', values: { sent } };
    const last = displayName(subject, stop.at);
    const issuer = issuerName(subject, stop.at);
    if (stop.story === 'intermediate-omitted') {
      return {
        detail: 'issuer-unknown',
        outcome: 'fail',
        values: { sent, last, issuer },
        certificates: [stop.at],
      };
    }
    return { detail: 'cannot-tell', outcome: 'warn', values: { last, issuer }, certificates: [stop.at] };
  },
});
