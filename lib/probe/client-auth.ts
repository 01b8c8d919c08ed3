import type { TLSSocket } from 'node:tls';
import type { HttpAnswer } from '../observation/answers.ts';
import type { Alert } from '../observation/schema.ts';
import type { ServerFlight } from '../tls/flight.ts';
import { askForPage } from './ask-page.ts';
import type { Budget } from './budget.ts';
import { isRefusal } from './classify.ts';
import type { HandshakeRequest, Run } from './handshake-record.ts';

/** A server's own refusal needs no application behind it: it comes within a round trip or two. */
const PAGE_MS = 1_500;

/** Whether a page may be asked for at all: of web servers, and by the host's name alone. */
export function asksForPage({ kind, pageHost, starttls }: HandshakeRequest): boolean {
  return kind === 'sni' && pageHost !== null && starttls === null;
}

/**
 * Where a client certificate was asked for and nothing came of it: one `GET /` over the finished session, since
 * many servers (nginx above all) refuse over HTTP alone. null where it isn't asked, or can't be. Never rejects.
 */
export async function askWithoutCertificate(
  socket: TLSSocket,
  request: HandshakeRequest,
  before: Omit<Run, 'http'>,
  readAgain: () => ServerFlight,
  budget: Budget,
): Promise<HttpAnswer | null> {
  const { pageHost } = request;
  if (pageHost === null || !asksForPage(request) || !isOpenTo(before) || budget.left() === 0) return null;
  const page = await askForPage(socket, { method: 'GET', host: pageHost }, PAGE_MS, budget);
  const { status = null, says = null, server = null } = page.answer ?? {};
  const alert = status === null ? newRefusal(before.flight, readAgain()) : null;
  return {
    status,
    says,
    server,
    alert: alert === null ? null : { code: alert.code, name: alert.name },
    end: page.end,
    ms: page.ms,
  };
}

/** The handshake is done, HTTP/1.1 can be spoken, and a certificate was asked for without a refusal so far. */
function isOpenTo({ flight, end, traffic }: Omit<Run, 'http'>): boolean {
  const http1 = flight.alpn === null || flight.alpn === 'http/1.1';
  const refused = flight.alerts.some((alert) => isRefusal(alert, flight.version));
  return (
    end.result === 'secured' &&
    flight.certificateRequest !== null &&
    http1 &&
    !refused &&
    traffic.end === null
  );
}

/** The refusal among the alerts that came since: their order within one direction is that of the wire. */
function newRefusal(before: ServerFlight, after: ServerFlight): Alert | null {
  const known = before.alerts.filter(({ direction }) => direction === 'received').length;
  const received = after.alerts.filter(({ direction }) => direction === 'received');
  return received.slice(known).find((alert) => isRefusal(alert, after.version)) ?? null;
}
