import type { ProbeFailure } from '../../observation/failure.ts';
import { defineLookCheck, type Said } from '../define.ts';
import type { Subject } from '../subject.ts';
import { addressFailures } from './look.ts';

type Details = {
  'speaks-other': { protocol: string; sample: string; port: number };
  'speaks-unknown': { sample: string; port: number };
  'not-offered': { dialogue: string; reply: string; port: number };
  /** `protocol` is empty where it wasn't recognised. */
  'other-dialogue': { dialogue: string; protocol: string; sample: string; port: number };
  'tls-at-once': { dialogue: string; port: number };
  'plain-after-go-ahead': { dialogue: string; sample: string; port: number };
  'speaks-tls': Record<string, never>;
  'switches-to-tls': { dialogue: string; port: number };
  'not-seen': Record<string, never>;
};

export const protocolForeign = defineLookCheck<Details>()({
  id: 'protocol-foreign',
  sources: ['RFC 8446 §5.1', 'RFC 3207 §4', 'RFC 8314 §3'],
  since: null,
  run(subject) {
    const port = subject.observation.target.port;
    for (const { failure } of addressFailures(subject)) {
      const said = failure.stage === 'tls' ? foreign(failure, port) : instead(failure, port);
      if (said !== null) return said;
    }
    if (!spokeTls(subject)) return { detail: 'not-seen', outcome: 'not-observed', values: {} };
    const dialogue = subject.observation.target.starttls;
    if (dialogue === null) return { detail: 'speaks-tls', outcome: 'pass', values: {} };
    return { detail: 'switches-to-tls', outcome: 'pass', values: { dialogue, port } };
  },
});

type TlsFailure = Extract<ProbeFailure, { stage: 'tls' }>;

/** What came in place of TLS from the first byte. */
function foreign({ code, spoke, sample }: TlsFailure, port: number): Said<Details> | null {
  if (code !== 'not-tls') return null;
  const shown = sample ?? '';
  if (spoke === null || spoke === 'unknown')
    return { detail: 'speaks-unknown', outcome: 'fail', values: { sample: shown, port } };
  return { detail: 'speaks-other', outcome: 'fail', values: { protocol: spoke, sample: shown, port } };
}

/** What came in place of a dialogue that leads to TLS. A plain refusal and silence are other checks' business. */
function instead(failure: ProbeFailure, port: number): Said<Details> | null {
  if (failure.stage !== 'starttls') return null;
  const { dialogue, spoke, reply } = failure;
  const sample = reply ?? '';
  switch (failure.code) {
    case 'not-offered':
      return { detail: 'not-offered', outcome: 'fail', values: { dialogue, reply: sample, port } };
    case 'unexpected':
    case 'oversize': {
      const protocol = spoke === null || spoke === 'unknown' ? '' : spoke;
      return { detail: 'other-dialogue', outcome: 'fail', values: { dialogue, protocol, sample, port } };
    }
    case 'tls-at-once':
      return { detail: 'tls-at-once', outcome: 'fail', values: { dialogue, port } };
    case 'injected':
      return { detail: 'plain-after-go-ahead', outcome: 'fail', values: { dialogue, sample, port } };
    default:
      return null;
  }
}

/** A certificate, a ServerHello or an alert came: whoever sends one of them speaks TLS, whatever it thinks of us. */
function spokeTls({ endpoints }: Subject): boolean {
  return endpoints
    .flatMap(({ handshakes }) => handshakes)
    .some(
      ({ chain, version, alerts }) =>
        chain !== null || version !== null || alerts.some(({ direction }) => direction === 'received'),
    );
}
