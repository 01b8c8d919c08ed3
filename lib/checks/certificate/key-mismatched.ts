import { defineChainCheck } from '../define.ts';
import { displayName } from '../path-view.ts';

type Details = {
  mismatched: { certificate: string };
  proven: Record<string, never>;
  'not-seen': Record<string, never>;
};

export const keyMismatched = defineChainCheck<Details>()({
  id: 'key-mismatched',
  sources: ['RFC 8446 §4.4.3', 'RFC 5246 §7.4.3'],
  since: null,
  run(view, subject) {
    const failed = view.handshakes.some((handshake) => handshake.keyProof === 'failed');
    if (failed) {
      return {
        detail: 'mismatched',
        outcome: 'fail',
        values: { certificate: displayName(subject, view.sent[0]) },
        certificates: view.sent.slice(0, 1),
      };
    }
    if (view.handshakes.some((handshake) => handshake.keyProof === 'verified'))
      return { detail: 'proven', outcome: 'pass', values: {} };
    return { detail: 'not-seen', outcome: 'not-observed', values: {} };
  },
});
