import { defineChainCheck } from '../define.ts';
import { displayName, leadingFault } from '../path-view.ts';
import { factsOf } from '../subject.ts';

type Details = {
  'not-yet': { certificate: string; notBefore: string; minutes: number };
  started: { notBefore: string };
  unreadable: Record<string, never>;
};

export const notYetValid = defineChainCheck<Details>()({
  id: 'not-yet-valid',
  sources: ['RFC 5280 §4.1.2.5', 'RFC 5280 §6.1.3 (a)(2)'],
  since: null,
  run(view, subject) {
    if (view.leaf === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    const above = leadingFault(view, ['not-yet-valid', 'issuer-not-yet-valid', 'anchor-not-yet-valid']);
    const culprit = new Date(view.leaf.notBefore) > subject.now ? view.leaf : factsOf(subject, above?.at);
    if (culprit === null)
      return { detail: 'started', outcome: 'pass', values: { notBefore: view.leaf.notBefore } };
    const minutes = Math.ceil((new Date(culprit.notBefore).getTime() - subject.now.getTime()) / 60_000);
    return {
      detail: 'not-yet',
      outcome: 'fail',
      values: { certificate: displayName(subject, culprit.sha256), notBefore: culprit.notBefore, minutes },
      certificates: [culprit.sha256],
    };
  },
});
