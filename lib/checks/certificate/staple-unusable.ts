import { defineChainCheck } from '../define.ts';
import { stapled } from './staple.ts';

type Details = {
  'must-staple-missing': Record<string, never>;
  stale: { nextUpdate: string };
  'not-yet': { thisUpdate: string };
  unreadable: Record<string, never>;
  'no-answer': Record<string, never>;
  'other-certificate': Record<string, never>;
  'bad-signature': Record<string, never>;
  'unknown-status': Record<string, never>;
  usable: { thisUpdate: string };
  'not-needed': Record<string, never>;
};

/** A stapled answer that clients can't use, or one that is promised and isn't there. */
export const stapleUnusable = defineChainCheck<Details>()({
  id: 'staple-unusable',
  sources: ['RFC 6960 §3.2', 'RFC 7633 §4.2.3'],
  since: null,
  run(view, subject) {
    const response = stapled(view, subject);
    const certificates = view.sent.slice(0, 1);
    if (response === null) {
      if (view.leaf?.mustStaple === true && view.handshakes.some((handshake) => handshake.version !== null)) {
        return { detail: 'must-staple-missing', outcome: 'fail', values: {}, certificates };
      }
      return { detail: 'not-needed', outcome: 'pass', values: {} };
    }
    const fail = <
      K extends 'unreadable' | 'no-answer' | 'other-certificate' | 'bad-signature' | 'unknown-status',
    >(
      detail: K,
    ) => ({ detail, outcome: 'fail', values: {}, certificates }) as const;
    if ('unreadable' in response) return fail('unreadable');
    if (response.signature === 'invalid') return fail('bad-signature');
    if (response.responseStatus !== 'successful') return fail('no-answer');
    if (!response.matchesLeaf) return fail('other-certificate');
    const thisUpdate = response.thisUpdate ?? '';
    if (!response.fresh && new Date(thisUpdate) > subject.now) {
      return { detail: 'not-yet', outcome: 'fail', values: { thisUpdate }, certificates };
    }
    if (!response.fresh) {
      return {
        detail: 'stale',
        outcome: 'fail',
        values: { nextUpdate: response.nextUpdate ?? thisUpdate },
        certificates,
      };
    }
    if (response.status === 'unknown') return fail('unknown-status');
    return { detail: 'usable', outcome: 'pass', values: { thisUpdate } };
  },
});
