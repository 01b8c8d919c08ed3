import { defineLookCheck } from '../define.ts';

type Details = {
  same: Record<string, never>;
  'other-certificate': Record<string, never>;
  'refused-without': Record<string, never>;
  'not-compared': Record<string, never>;
};

/** Whether a client that sends no server name gets another certificate: old clients and wrong scripts do. */
export const nameNeeded = defineLookCheck<Details>()({
  id: 'name-needed',
  sources: ['RFC 6066 §3'],
  since: null,
  run({ endpoints }) {
    for (const { handshakes } of endpoints) {
      const named = handshakes.find((handshake) => handshake.sni !== null)?.chain;
      const without = handshakes.find((handshake) => handshake.kind === 'no-sni' && handshake.sni === null);
      if (!named || without === undefined) continue;
      if (without.chain === null) {
        if (without.failure?.stage === 'tls' && without.failure.code === 'alert')
          return { detail: 'refused-without', outcome: 'pass', values: {} };
        continue;
      }
      if (without.chain[0] !== named[0]) return { detail: 'other-certificate', outcome: 'pass', values: {} };
      return { detail: 'same', outcome: 'pass', values: {} };
    }
    return { detail: 'not-compared', outcome: 'not-observed', values: {} };
  },
});
