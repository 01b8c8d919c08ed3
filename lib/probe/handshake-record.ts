import type { ProbeFailure } from '../observation/failure.ts';
import type { Handshake } from '../observation/schema.ts';
import type { Scheme } from '../target/ports.ts';
import type { ServerFlight } from '../tls/flight.ts';
import { fingerprint } from '../x509/fingerprint.ts';
import { nameText } from '../x509/name.ts';
import type { Traffic } from './tap.ts';
import type { Session, SessionEnd } from './tls-session.ts';

export interface HandshakeRequest {
  readonly address: string;
  readonly port: number;
  readonly kind: Handshake['kind'];
  /** server_name, an A-label host name; null sends none. */
  readonly serverName: string | null;
  readonly scheme: Scheme;
}

/** All that one session left behind. */
export interface Run {
  readonly flight: ServerFlight;
  readonly traffic: Traffic;
  /** Bytes of the server, from the first. */
  readonly server: Uint8Array;
  readonly end: SessionEnd;
  readonly times: Session['times'];
}

type Timing = Handshake['timing'];

export function timingOf(run: Run, start: number, connectedMs: number, endedMs: number): Timing {
  const since = (at: number | null) => (at === null ? null : Math.max(0, Math.round((at - start) * 10) / 10));
  // Without the library's word (it refused what came) the certificate was there with the last bytes.
  const certificateAt = run.times.certificate ?? run.traffic.lastAt;
  return {
    connected: connectedMs,
    firstByte: since(run.traffic.firstAt),
    certificate: run.flight.certificates === null ? null : since(certificateAt),
    secured: since(run.times.secured),
    ended: endedMs,
  };
}

/** The session as an observation holds it: the wire's word first, the library's where the wire can't be read. */
export function recordHandshake(
  request: HandshakeRequest,
  run: Run,
  failure: ProbeFailure | null,
  timing: Timing,
): Handshake {
  const { flight, end, traffic } = run;
  return {
    kind: request.kind,
    sni: request.serverName,
    completed: end.result === 'secured',
    failure,
    version: flight.version ?? end.negotiated?.version ?? null,
    suite: flight.suite ?? end.negotiated?.suite ?? null,
    group: flight.group,
    alpn: flight.alpn,
    helloRetryRequest: flight.helloRetryRequest,
    chain: flight.certificates?.map(fingerprint) ?? null,
    staple: flight.staple === null ? null : Buffer.from(flight.staple).toString('base64'),
    certificateRequest:
      flight.certificateRequest === null
        ? null
        : { caNames: flight.certificateRequest.caNames.map(nameText) },
    alerts: [...flight.alerts],
    keyProof: flight.keyProof,
    sessionTicket: flight.sessionTicket,
    peerEnd: traffic.end,
    timing,
  };
}

/** A handshake that never began: the connection failed. */
export function recordUnopened(request: HandshakeRequest, failure: ProbeFailure): Handshake {
  return {
    kind: request.kind,
    sni: request.serverName,
    completed: false,
    failure,
    version: null,
    suite: null,
    group: null,
    alpn: null,
    helloRetryRequest: false,
    chain: null,
    staple: null,
    certificateRequest: null,
    alerts: [],
    keyProof: 'not-observed',
    sessionTicket: false,
    peerEnd: null,
    timing: { connected: null, firstByte: null, certificate: null, secured: null, ended: failure.afterMs },
  };
}
