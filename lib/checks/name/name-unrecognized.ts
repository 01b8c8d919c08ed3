import { defineLookCheck } from '../define.ts';

type Details = {
  refused: { sni: string };
  warned: { sni: string };
  recognized: Record<string, never>;
  'not-seen': Record<string, never>;
};

const UNRECOGNIZED_NAME = 112;

/** The server itself says by alert 112 that it doesn't know the name it was asked for. */
export const nameUnrecognized = defineLookCheck<Details>()({
  id: 'name-unrecognized',
  sources: ['RFC 6066 §3'],
  since: null,
  run({ endpoints }) {
    const named = endpoints
      .flatMap((endpoint) => endpoint.handshakes)
      .filter((handshake) => handshake.sni !== null);
    if (named.length === 0) return { detail: 'not-seen', outcome: 'not-observed', values: {} };
    for (const handshake of named) {
      const alert = handshake.alerts.find(
        ({ code, direction }) => code === UNRECOGNIZED_NAME && direction === 'received',
      );
      if (alert === undefined) continue;
      const values = { sni: handshake.sni ?? '' };
      if (handshake.chain === null) return { detail: 'refused', outcome: 'fail', values };
      // TLS 1.2 servers may warn and go on with their default certificate; the names decide then.
      return { detail: 'warned', outcome: 'warn', values };
    }
    if (named.every((handshake) => handshake.chain === null))
      return { detail: 'not-seen', outcome: 'not-observed', values: {} };
    return { detail: 'recognized', outcome: 'pass', values: {} };
  },
});
