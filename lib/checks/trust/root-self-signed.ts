import { defineChainCheck } from '../define.ts';
import { displayName, leadingFault } from '../path-view.ts';

type Details = {
  'untrusted-root-sent': { name: string };
  none: Record<string, never>;
  unreadable: Record<string, never>;
};

/** The chain ends in a self-signed root that was sent along, and no store has it. */
export const rootSelfSigned = defineChainCheck<Details>()({
  id: 'root-self-signed',
  sources: ['RFC 5280 §6.1.1 (d)'],
  since: null,
  run(view, subject) {
    if (view.leaf === null) return { detail: 'unreadable', outcome: 'not-observed', values: {} };
    const fault = leadingFault(view, ['self-signed-not-trusted']);
    if (fault === null || fault.at === view.sent[0] || !view.sent.includes(fault.at)) {
      return { detail: 'none', outcome: 'pass', values: {} };
    }
    return {
      detail: 'untrusted-root-sent',
      outcome: 'fail',
      values: { name: displayName(subject, fault.at) },
      certificates: [fault.at],
    };
  },
});
