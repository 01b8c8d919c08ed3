import type { OcspFacts, OcspResult } from '../../x509/ocsp.ts';
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
    const responses = stapled(view, subject);
    if (responses.length === 0) return { detail: 'not-asked', outcome: 'not-observed', values: {} };
    const telling = responses.filter(isTelling);
    // Revoked is for good; another address may still hold an answer from before.
    const revoked = telling.find(({ status }) => status === 'revoked');
    if (revoked !== undefined) {
      const values = {
        certificate: displayName(subject, view.sent[0]),
        at: revoked.revokedAt ?? revoked.thisUpdate ?? '',
      };
      return { detail: 'revoked', outcome: 'fail', values, certificates: view.sent.slice(0, 1) };
    }
    const good = telling.find(({ status, fresh }) => status === 'good' && fresh);
    if (good !== undefined)
      return { detail: 'good', outcome: 'pass', values: { thisUpdate: good.thisUpdate ?? '' } };
    return { detail: 'says-nothing', outcome: 'not-observed', values: {} };
  },
});

/** About this leaf, and not shown to be signed by a stranger. */
function isTelling(response: OcspResult): response is OcspFacts {
  return !('unreadable' in response) && response.matchesLeaf && response.signature !== 'invalid';
}
