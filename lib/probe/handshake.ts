import type { Socket } from 'node:net';
import type { ProbeFailure } from '../observation/failure.ts';
import type { Handshake } from '../observation/schema.ts';
import { decodeServerFlight } from '../tls/decode.ts';
import type { ServerFlight } from '../tls/flight.ts';
import type { AddressPolicy } from './address-policy.ts';
import { type Budget, stopwatch, within } from './budget.ts';
import { classify, isSurprising } from './classify.ts';
import { asksForPage, askWithoutCertificate } from './client-auth.ts';
import { connect } from './connect.ts';
import {
  type HandshakeRequest,
  type Run,
  recordHandshake,
  recordUnopened,
  timingOf,
} from './handshake-record.ts';
import { insteadOfTls, type Started, startTls } from './starttls.ts';
import { createTap, type Tap } from './tap.ts';
import { type Session, type SessionEnd, startSession } from './tls-session.ts';
import { tryTls } from './try-tls.ts';

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

/** What a second connection for a page needs: it has been connected to before, so no SYN gets lost. */
const PAGE_LOOK_MS = 2_000;

/**
 * One handshake with one address, tried again once where OpenSSL gave up without a visible reason; with a
 * second connection for a page where HTTP/2 stood in its way. Never rejects.
 */
export async function shakeHands(
  request: HandshakeRequest,
  policy: AddressPolicy,
  budget: Budget,
  events: HandshakeEvents,
): Promise<Seen> {
  const first = await attempt(request, policy, budget, events);
  const again = first.surprising && budget.left() > HANDSHAKE_MS / 2;
  const last = again ? await attempt(request, policy, budget, events) : first;
  return pageOverHttp1(last.seen, request, policy, budget);
}

/** HTTP/2 would need a client of its own, and forbids to ask for a certificate later (RFC 8740): HTTP/1.1 tells more. */
async function pageOverHttp1(
  seen: Seen,
  request: HandshakeRequest,
  policy: AddressPolicy,
  budget: Budget,
): Promise<Seen> {
  const { alpn, clientAuth, completed, failure, peerEnd } = seen.handshake;
  const open = completed && failure === null && peerEnd === null;
  const needed = alpn === 'h2' && clientAuth !== null && asksForPage(request) && open;
  if (!needed || budget.left() < PAGE_LOOK_MS) return seen;
  const silently = { connected: () => {}, evidence: () => {} };
  const second = await attempt({ ...request, alpn: ['http/1.1'] }, policy, budget, silently);
  const http = second.seen.handshake.clientAuth?.http ?? null;
  return { ...seen, handshake: { ...seen.handshake, clientAuth: { ...clientAuth, http } } };
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
  if (!connection.ok) return unopened(request, connection.failure, null);
  events.connected();
  const { socket, connectedMs } = connection;
  const agreed = await agreeOnTls(socket, request, policy, budget);
  if (agreed?.ok === false) {
    socket.destroy();
    return unopened(request, { ...agreed.failure, afterMs: elapsed() }, connectedMs);
  }
  const run = await runSession(socket, connectedMs, request, budget, events);
  const failure = insteadOfTls(classify({ ...run, afterMs: elapsed() }), request.starttls?.dialogue ?? null);
  const timing = timingOf(run, start, connectedMs, elapsed());
  const handshake = recordHandshake(request, agreed?.starttls ?? null, run, failure, timing);
  const seen = { handshake, certificates: run.flight.certificates ?? [] };
  return { seen, surprising: isSurprising(failure, run.flight) };
}

function unopened(request: HandshakeRequest, failure: ProbeFailure, connectedMs: number | null): Attempt {
  const handshake = recordUnopened(request, failure, connectedMs);
  return { seen: { handshake, certificates: [] }, surprising: false };
}

/** What comes before TLS, where something does. */
async function agreeOnTls(
  socket: Socket,
  request: HandshakeRequest,
  policy: AddressPolicy,
  budget: Budget,
): Promise<Started | null> {
  if (request.starttls === null) return null;
  const { dialogue, host } = request.starttls;
  return startTls(socket, dialogue, host, budget, () => tryTls(request, dialogue, policy, budget));
}

/** Takes the connection over: it is closed behind the result's back, which doesn't wait for our last words. */
async function runSession(
  raw: Socket,
  roundTripMs: number,
  request: HandshakeRequest,
  budget: Budget,
  events: HandshakeEvents,
): Promise<Run> {
  const tap = createTap(raw, budget.monotonic);
  const { serverName, alpn, kind } = request;
  const offer = kind === 'mainstream' ? 'mainstream' : 'everything';
  const timeoutMs = budget.step(HANDSHAKE_MS);
  const session = startSession(tap, { serverName, alpn, offer, timeoutMs }, budget);
  const end = await session.ended;
  try {
    if (end.result === 'failed') await drain(tap, budget);
    if (end.negotiated?.version === 'TLSv1.3') await ownFinished(tap, end, budget);
    const read = () => bounded(decodeServerFlight({ ...tap.bytes(), keylog: session.keylog }));
    const first = read();
    if (first.certificates !== null) events.evidence(first);
    const undecided =
      end.result === 'secured' && first.version === 'TLSv1.3' && first.certificateRequest !== null;
    if (undecided) await verdict(tap, roundTripMs, first, budget);
    const flight = undecided ? read() : first;
    const run = { flight, traffic: tap.traffic(), server: tap.bytes().server, end, times: session.times };
    const http = await askWithoutCertificate(session.socket, request, run, read, budget);
    return { ...run, http };
  } finally {
    const closed = sayGoodbye(tap, session, end, budget).finally(() => raw.destroy());
    // Where connections are counted, the next one begins when this one is over.
    if (request.starttls !== null) await closed;
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

/** In TLS 1.3 the library reports success before it has written its Finished: mostly it has by now. */
async function ownFinished(tap: Tap, { clientBytes }: SessionEnd, budget: Budget): Promise<void> {
  const elapsed = stopwatch(budget.monotonic);
  while (tap.traffic().clientBytes === clientBytes && elapsed() < GOODBYE_MS) {
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
