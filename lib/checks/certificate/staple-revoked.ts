import { defineChainCheck } from '../define.ts';
import { displayName } from '../path-view.ts';
import { stapled } from './staple.ts';

type Details = {
  revoked: { certificate: string; at: string };
  good: { thisUpdate: string };
  'not-asked': Record<string, never>;
  'says-nothing': Record<string, never>;
};

export const stapleRevoked = defineChainCheck<Details>()({
  id: 'staple-revoked',
  sources: ['RFC 6960 §2.2', 'RFC 6066 §8'],
  since: null,
  run(view, subject) {
    const response = stapled(view, subject);
    if (response === null) return { detail: 'not-asked', outcome: 'not-observed', values: {} };
    if ('unreadable' in response || !response.matchesLeaf || response.signature === 'invalid') {
      return { detail: 'says-nothing', outcome: 'not-observed', values: {} };
    }
    if (response.status === 'revoked') {
      const values = {
        certificate: displayName(subject, view.sent[0]),
        at: response.revokedAt ?? response.thisUpdate ?? '',
      };
      return { detail: 'revoked', outcome: 'fail', values, certificates: view.sent.slice(0, 1) };
    }
    if (response.status === 'good' && response.fresh)
      return { detail: 'good', outcome: 'pass', values: { thisUpdate: response.thisUpdate ?? '' } };
    return { detail: 'says-nothing', outcome: 'not-observed', values: {} };
  },
});
