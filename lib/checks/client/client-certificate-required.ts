import type { Handshake } from '../../observation/schema.ts';
import { defineLookCheck } from '../define.ts';

type Details = {
  /** Refused with an alert because none was given. */
  'refused-without': { alert: number; name: string; phase: string; authorities: string[] };
  /** The connection was closed after the request, without an alert. */
  'closed-after-request': { authorities: string[] };
  /** Asked for; not enforced in the handshake. */
  asked: { authorities: string[] };
  'not-asked': Record<string, never>;
  'not-seen': Record<string, never>;
};

/** Alerts with which servers refuse a missing client certificate; 116 says so outright. */
const REFUSALS = [40, 41, 42, 43, 44, 45, 46, 48, 49, 80, 116];
/** No server sends certificate_required but for this. */
const CERTIFICATE_REQUIRED = 116;

export const clientCertificateRequired = defineLookCheck<Details>()({
  id: 'client-certificate-required',
  sources: ['RFC 8446 §4.3.2', 'RFC 8446 §6.2', 'RFC 5246 §7.4.4'],
  since: null,
  run({ endpoints }) {
    const handshakes = endpoints.flatMap((endpoint) => endpoint.handshakes);
    if (!handshakes.some((handshake) => handshake.chain !== null)) {
      return { detail: 'not-seen', outcome: 'not-observed', values: {} };
    }
    const asking = handshakes.filter(
      (handshake) =>
        handshake.certificateRequest !== null || refusal(handshake)?.code === CERTIFICATE_REQUIRED,
    );
    const first = asking[0];
    if (first === undefined) return { detail: 'not-asked', outcome: 'pass', values: {} };
    const authorities = first.certificateRequest?.caNames ?? [];
    const alert = asking.map(refusal).find((found) => found !== null);
    if (alert) {
      return {
        detail: 'refused-without',
        outcome: 'fail',
        values: { alert: alert.code, name: alert.name, phase: alert.phase, authorities },
      };
    }
    if (asking.some(endedByPeer))
      return { detail: 'closed-after-request', outcome: 'fail', values: { authorities } };
    return { detail: 'asked', outcome: 'warn', values: { authorities } };
  },
});

function refusal(handshake: Handshake): Handshake['alerts'][number] | null {
  if (handshake.certificateRequest === null)
    return (
      handshake.alerts.find(
        (alert) => alert.code === CERTIFICATE_REQUIRED && alert.direction === 'received',
      ) ?? null
    );
  return (
    handshake.alerts.find(
      (alert) => alert.direction === 'received' && alert.level === 'fatal' && REFUSALS.includes(alert.code),
    ) ?? null
  );
}

/** A server that means to serve us waits for a request: one that ends the connection instead has refused us. */
function endedByPeer({ completed, failure, peerEnd }: Handshake): boolean {
  if (completed) return peerEnd !== null;
  return failure?.stage === 'tls' && (failure.code === 'closed' || failure.code === 'reset');
}
