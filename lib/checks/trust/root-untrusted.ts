import { missingIssuer } from '../chain/missing-issuer.ts';
import { defineChainCheck } from '../define.ts';
import { cutShort, displayName, issuerName, leadingFault, leadingPath } from '../path-view.ts';

type Details = {
  'root-not-in-stores': { name: string; fetched: boolean; systemTrusts: boolean };
  'issuer-not-in-stores': { last: string; issuer: string };
  'maybe-not-in-stores': { last: string; issuer: string };
  trusted: { root: string; stores: string[] };
  'sent-root-not-in-stores': { name: string };
  'signs-itself': Record<string, never>;
  'no-path': Record<string, never>;
};

export const rootUntrusted = defineChainCheck<Details>()({
  id: 'root-untrusted',
  sources: ['RFC 5280 §6.1.1 (d)'],
  since: null,
  run(view, subject) {
    const path = leadingPath(view);
    if (path?.complete) {
      const root = path.certificates.at(-1);
      return {
        detail: 'trusted',
        outcome: 'pass',
        values: { root: displayName(subject, root), stores: [...path.stores] },
      };
    }
    const ending = leadingFault(view, ['self-signed-not-trusted']);
    // A root that was sent, and a self-signed leaf, have causes of their own that say more.
    if (ending !== null && !view.sent.includes(ending.at)) {
      return {
        detail: 'root-not-in-stores',
        outcome: 'fail',
        values: {
          name: displayName(subject, ending.at),
          fetched: true,
          systemTrusts: view.systemTrusts === true,
        },
        certificates: [ending.at],
      };
    }
    if (ending !== null && ending.at === view.sent[0])
      return { detail: 'signs-itself', outcome: 'not-observed', values: {} };
    if (ending !== null) {
      return {
        detail: 'sent-root-not-in-stores',
        outcome: 'warn',
        values: { name: displayName(subject, ending.at) },
        certificates: [ending.at],
      };
    }
    const stop = cutShort(view) ? null : missingIssuer(view, subject);
    if (stop === null) return { detail: 'no-path', outcome: 'not-observed', values: {} };
    const values = { last: displayName(subject, stop.at), issuer: issuerName(subject, stop.at) };
    const certificates = [stop.at];
    return stop.story === 'root-unknown'
      ? { detail: 'issuer-not-in-stores', outcome: 'fail', values, certificates }
      : { detail: 'maybe-not-in-stores', outcome: 'warn', values, certificates };
  },
});
