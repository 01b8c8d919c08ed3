import type { Socket } from 'node:net';
import type { Handshake } from '../observation/schema.ts';
import type { Scheme } from '../target/ports.ts';
import { decodeServerFlight } from '../tls/decode.ts';
import type { ServerFlight } from '../tls/flight.ts';
import type { AddressPolicy } from './address-policy.ts';
import { type Budget, stopwatch, within } from './budget.ts';
import { classify, isSurprising } from './classify.ts';
import { connect } from './connect.ts';
import {
  type HandshakeRequest,
  type Run,
  recordHandshake,
  recordUnopened,
  timingOf,
} from './handshake-record.ts';
import { createTap, type Tap } from './tap.ts';
import { type Session, type SessionEnd, startSession } from './tls-session.ts';

/** What a handshake came to: its record, and the certificates that the record names by fingerprint. */
export interface Seen {
  readonly handshake: Handshake;
  readonly certificates: readonly Uint8Array[];
}

interface HandshakeEvents {
  readonly connected: () => void;
  /** As soon as there is a chain, before the wait for a verdict on client authentication. */
  readonly evidence: (seen: ServerFlight) => void;
}

/** A server across the world answers in under 2 s; one that needs longer than this is as good as silent. */
const HANDSHAKE_MS = 4_500;
/** After a local refusal: the rest of a flight that is under way comes without longer gaps than this. */
const DRAIN_GAP_MS = 150;
const DRAIN_MS = 1_500;
/** TLS 1.3 refuses a missing client certificate one round trip after the handshake, plus the server's work. */
const VERDICT_MS = 400;
/** Some servers send tickets before they have looked at the client's answer: an alert may still follow. */
const TICKET_GRACE_MS = 60;
/** Our own last words: long enough to leave the machine, short enough not to wait for a peer that doesn't read. */
const GOODBYE_MS = 50;

/** Real chains have a dozen at most, and a thousand real certificates fill the capture. */
const CERTIFICATES_KEPT = 1_000;
/** Servers that accept every public CA send about 140 names. */
const CA_NAMES_KEPT = 1_000;

/** One handshake with one address, tried again once where OpenSSL gave up without a visible reason. Never rejects. */
export async function shakeHands(
  request: HandshakeRequest,
  policy: AddressPolicy,
  budget: Budget,
  events: HandshakeEvents,
): Promise<Seen> {
  const first = await attempt(request, policy, budget, events);
  const again = first.surprising && budget.left() > HANDSHAKE_MS / 2;
  return (again ? await attempt(request, policy, budget, events) : first).seen;
}

interface Attempt {
  readonly seen: Seen;
  readonly surprising: boolean;
}

async function attempt(
  request: HandshakeRequest,
  policy: AddressPolicy,
  budget: Budget,
  events: HandshakeEvents,
): Promise<Attempt> {
  const start = budget.monotonic();
  const elapsed = stopwatch(budget.monotonic);
  const connection = await connect(request.address, request.port, policy, budget);
  if (!connection.ok) {
    return {
      seen: { handshake: recordUnopened(request, connection.failure), certificates: [] },
      surprising: false,
    };
  }
  events.connected();
  try {
    const run = await runSession(connection.socket, connection.connectedMs, request, budget, events);
    const failure = classify({ ...run, afterMs: elapsed() });
    const timing = timingOf(run, start, connection.connectedMs, elapsed());
    const handshake = recordHandshake(request, run, failure, timing);
    const seen = { handshake, certificates: run.flight.certificates ?? [] };
    return { seen, surprising: isSurprising(failure, run.flight) };
  } finally {
    connection.socket.destroy();
  }
}

async function runSession(
  raw: Socket,
  roundTripMs: number,
  request: HandshakeRequest,
  budget: Budget,
  events: HandshakeEvents,
): Promise<Run> {
  const tap = createTap(raw, budget.monotonic);
  const alpn = alpnOf(request.scheme);
  const timeoutMs = budget.step(HANDSHAKE_MS);
  const session = startSession(tap, { serverName: request.serverName, alpn, timeoutMs }, budget);
  const end = await session.ended;
  try {
    if (end.result === 'failed') await drain(tap, budget);
    if (end.negotiated?.version === 'TLSv1.3') await ownFinished(tap, budget);
    const read = () => bounded(decodeServerFlight({ ...tap.bytes(), keylog: session.keylog }));
    const first = read();
    if (first.certificates !== null) events.evidence(first);
    const undecided =
      end.result === 'secured' && first.version === 'TLSv1.3' && first.certificateRequest !== null;
    if (undecided) await verdict(tap, roundTripMs, first, budget);
    const flight = undecided ? read() : first;
    return { flight, traffic: tap.traffic(), server: tap.bytes().server, end, times: session.times };
  } finally {
    await sayGoodbye(tap, session, end, budget);
  }
}

/** A captured half megabyte can hold a hundred thousand one-byte certificates, and as many names. */
function bounded(flight: ServerFlight): ServerFlight {
  const request = flight.certificateRequest;
  return {
    ...flight,
    certificates: flight.certificates?.slice(0, CERTIFICATES_KEPT) ?? null,
    certificateRequest: request === null ? null : { caNames: request.caNames.slice(0, CA_NAMES_KEPT) },
  };
}

/** Reads on after our side has given up, until the peer pauses, ends or has had its time. */
async function drain(tap: Tap, budget: Budget): Promise<void> {
  const elapsed = stopwatch(budget.monotonic);
  const step = () => budget.step(Math.min(DRAIN_GAP_MS, DRAIN_MS - elapsed()));
  while (step() > 0 && (await tap.activity(step()))) {
    // Each turn is a chunk that came.
  }
}

/** In TLS 1.3 the library reports success before it has written its Finished: one turn of the loop later it has. */
async function ownFinished(tap: Tap, budget: Budget): Promise<void> {
  const before = tap.traffic().clientBytes;
  const elapsed = stopwatch(budget.monotonic);
  while (tap.traffic().clientBytes === before && elapsed() < GOODBYE_MS) {
    await new Promise((resolve) => setImmediate(resolve));
    if (tap.traffic().end !== null) return;
  }
}

/** Waits for what a server says to a missing client certificate: an alert, its end, or a ticket (then it went through). */
async function verdict(tap: Tap, roundTripMs: number, flight: ServerFlight, budget: Budget): Promise<void> {
  const patience = budget.step(VERDICT_MS + roundTripMs);
  const elapsed = stopwatch(budget.monotonic);
  const happened = flight.sessionTicket || (await tap.activity(patience));
  if (!happened) return;
  const grace = () => Math.min(TICKET_GRACE_MS + roundTripMs, patience - elapsed());
  while (grace() > 0 && (await tap.activity(grace()))) {
    // Each turn is a chunk that came.
  }
}

/** close_notify, or the alert that was held back: what the server's log says of us is then the truth. */
async function sayGoodbye(tap: Tap, session: Session, end: SessionEnd, budget: Budget): Promise<void> {
  tap.release();
  if (end.result === 'secured' && tap.traffic().end === null && !session.socket.destroyed) {
    const said = new Promise<void>((resolve) => session.socket.end(() => resolve()));
    await within(said, GOODBYE_MS, budget.signal, null);
  }
  session.socket.destroy();
  tap.stream.destroy();
}

function alpnOf(scheme: Scheme): readonly string[] {
  if (scheme === 'https') return ['h2', 'http/1.1'];
  return scheme === 'wss' ? ['http/1.1'] : [];
}
