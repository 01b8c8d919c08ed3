import type { Handshake } from '../../observation/schema.ts';

export type Alerted = Handshake['alerts'][number];

/** No server sends certificate_required but for a client certificate. */
const CERTIFICATE_REQUIRED = 116;

/**
 * The alert by which a server refused a client that showed no certificate. Which one it is differs by
 * product (GnuTLS says decode_error in TLS 1.2), so after a request every alert that ended the connection counts.
 */
export function refusalOf({ alerts, certificateRequest, failure }: Handshake): Alerted | null {
  // close_notify (0) and user_canceled (90) refuse nothing, at whatever level they are sent.
  const received = alerts.filter(
    ({ direction, code }) => direction === 'received' && code !== 0 && code !== 90,
  );
  const required = received.find(({ code }) => code === CERTIFICATE_REQUIRED);
  if (required !== undefined || certificateRequest === null) return required ?? null;
  const ended = failure?.stage === 'tls' && failure.code === 'alert' ? failure.alert : null;
  return received.find(({ code, level }) => (ended === null ? level === 'fatal' : code === ended)) ?? null;
}

/**
 * A server that means to serve us waits for a request: one that ends the connection instead has refused us.
 * After a finished handshake that is so in TLS 1.3 alone: before it, the refusal is part of the handshake.
 */
export function endedByPeer({ completed, version, failure, peerEnd }: Handshake): boolean {
  if (completed) return version === 'TLSv1.3' && peerEnd !== null;
  return failure?.stage === 'tls' && (failure.code === 'closed' || failure.code === 'reset');
}
