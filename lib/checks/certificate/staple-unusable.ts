import type { OcspResult } from '../../x509/ocsp.ts';
import { defineChainCheck, type Said } from '../define.ts';
import { cameWithout, stapled } from './staple.ts';

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
  'no-leaf': Record<string, never>;
};

/** A stapled answer that clients can't use, or one that is promised and isn't there. */
export const stapleUnusable = defineChainCheck<Details>()({
  id: 'staple-unusable',
  sources: ['RFC 6960 §3.2', 'RFC 7633 §4.2.3'],
  since: null,
  run(view, subject) {
    const certificates = view.sent.slice(0, 1);
    const said = stapled(view, subject).map((response) => judge(response, subject.now));
    // One address that staples badly, or not at all, is enough for its clients.
    const faulty = said.find(({ outcome }) => outcome === 'fail');
    if (faulty !== undefined) return { ...faulty, certificates };
    if (view.leaf?.mustStaple === true && view.handshakes.some(cameWithout)) {
      return { detail: 'must-staple-missing', outcome: 'fail', values: {}, certificates };
    }
    if (view.leaf === null) return { detail: 'no-leaf', outcome: 'not-observed', values: {} };
    return said[0] ?? { detail: 'not-needed', outcome: 'pass', values: {} };
  },
});

function judge(response: OcspResult, now: Date): Said<Details> {
  if ('unreadable' in response) return { detail: 'unreadable', outcome: 'fail', values: {} };
  if (response.signature === 'invalid') return { detail: 'bad-signature', outcome: 'fail', values: {} };
  if (response.responseStatus !== 'successful') return { detail: 'no-answer', outcome: 'fail', values: {} };
  if (!response.matchesLeaf) return { detail: 'other-certificate', outcome: 'fail', values: {} };
  const thisUpdate = response.thisUpdate ?? '';
  if (!response.fresh && new Date(thisUpdate) > now)
    return { detail: 'not-yet', outcome: 'fail', values: { thisUpdate } };
  if (!response.fresh)
    return { detail: 'stale', outcome: 'fail', values: { nextUpdate: response.nextUpdate ?? thisUpdate } };
  if (response.status === 'unknown') return { detail: 'unknown-status', outcome: 'fail', values: {} };
  return { detail: 'usable', outcome: 'pass', values: { thisUpdate } };
}
