import type { HttpAnswer } from '../observation/answers.ts';
import type { ProbeFailure } from '../observation/failure.ts';
import type { Handshake, Starttls } from '../observation/schema.ts';
import type { Dialogue } from '../starttls/define.ts';
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
  /** ALPN protocols to offer, best first; [] sends no such extension. */
  readonly alpn: readonly string[];
  /** Host header for the page that is asked for where a certificate was; null = no web server is meant. */
  readonly pageHost: string | null;
  /** What is spoken before TLS, and the name that is asked for there; null = TLS from the first byte. */
  readonly starttls: { readonly dialogue: Dialogue; readonly host: string } | null;
}

/** All that one session left behind; of the page that was asked for in the end, only `http` tells. */
export interface Run {
  readonly flight: ServerFlight;
  readonly traffic: Traffic;
  /** Bytes of the server, from the first. */
  readonly server: Uint8Array;
  readonly end: SessionEnd;
  readonly times: Session['times'];
  readonly http: HttpAnswer | null;
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
  starttls: Starttls | null,
  run: Run,
  failure: ProbeFailure | null,
  timing: Timing,
): Handshake {
  const { flight, end, traffic } = run;
  return {
    kind: request.kind,
    sni: request.serverName,
    starttls,
    completed: end.result === 'secured',
    failure,
    version: flight.version ?? end.negotiated?.version ?? null,
    suite: flight.suite ?? end.negotiated?.suite ?? null,
    group: flight.group,
    alpn: flight.alpn,
    helloRetryRequest: flight.helloRetryRequest,
    chain: flight.certificates?.map(fingerprint) ?? null,
    chainBroken: flight.certificatesBroken,
    staple: flight.staple === null ? null : Buffer.from(flight.staple).toString('base64'),
    certificateRequest:
      flight.certificateRequest === null
        ? null
        : { caNames: flight.certificateRequest.caNames.map(nameText) },
    clientAuth:
      flight.certificateRequest === null
        ? null
        : { request: flight.requestedAfter ? 'after' : 'handshake', http: run.http },
    alerts: [...flight.alerts],
    keyProof: flight.keyProof,
    sessionTicket: flight.sessionTicket,
    peerEnd: traffic.end,
    timing,
  };
}

/** A handshake that never began: the connection failed (`connectedMs` null), or what comes before TLS. */
export function recordUnopened(
  request: HandshakeRequest,
  failure: ProbeFailure,
  connectedMs: number | null,
): Handshake {
  return {
    kind: request.kind,
    sni: request.serverName,
    starttls: null,
    completed: false,
    failure,
    version: null,
    suite: null,
    group: null,
    alpn: null,
    helloRetryRequest: false,
    chain: null,
    chainBroken: false,
    staple: null,
    certificateRequest: null,
    clientAuth: null,
    alerts: [],
    keyProof: 'not-observed',
    sessionTicket: false,
    peerEnd: null,
    timing: {
      connected: connectedMs,
      firstByte: null,
      certificate: null,
      secured: null,
      ended: failure.afterMs,
    },
  };
}
