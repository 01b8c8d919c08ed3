import { defineLookCheck } from '../define.ts';
import type { Subject } from '../subject.ts';
import { addressFailures } from './look.ts';

type Details = {
  'speaks-other': { protocol: string; sample: string; port: number };
  'speaks-unknown': { sample: string; port: number };
  'speaks-tls': Record<string, never>;
  'not-seen': Record<string, never>;
};

export const protocolForeign = defineLookCheck<Details>()({
  id: 'protocol-foreign',
  sources: ['RFC 8446 §5.1'],
  since: null,
  run(subject) {
    const foreign = addressFailures(subject).find(
      ({ failure }) => failure.stage === 'tls' && failure.code === 'not-tls',
    )?.failure;
    const port = subject.observation.target.port;
    if (foreign?.stage === 'tls') {
      const sample = foreign.sample ?? '';
      if (foreign.spoke === null || foreign.spoke === 'unknown') {
        return { detail: 'speaks-unknown', outcome: 'fail', values: { sample, port } };
      }
      return { detail: 'speaks-other', outcome: 'fail', values: { protocol: foreign.spoke, sample, port } };
    }
    if (spokeTls(subject)) return { detail: 'speaks-tls', outcome: 'pass', values: {} };
    return { detail: 'not-seen', outcome: 'not-observed', values: {} };
  },
});

/** A certificate, a ServerHello or an alert came: whoever sends one of them speaks TLS, whatever it thinks of us. */
function spokeTls({ endpoints }: Subject): boolean {
  return endpoints
    .flatMap(({ handshakes }) => handshakes)
    .some(
      ({ chain, version, alerts }) =>
        chain !== null || version !== null || alerts.some(({ direction }) => direction === 'received'),
    );
}
