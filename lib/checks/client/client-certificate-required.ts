import type { Handshake } from '../../observation/schema.ts';
import { defineLookCheck, type Said } from '../define.ts';
import { anythingSeen, namedHandshakes } from '../network/look.ts';
import { endedByPeer, refusalOf } from './refusal.ts';

type Details = {
  /** Refused with an alert because none was given; `phase` is `handshake`, `after`, or `request`: for a page. */
  'refused-without': { alert: number; name: string; phase: string; authorities: string[] };
  /** The connection was closed after the request, without an alert. */
  'closed-after-request': { authorities: string[] };
  /** The handshake went through; the answer to a request says that a certificate is wanted (`says`). */
  'refused-over-http': { status: number; says: string; server: string; authorities: string[] };
  /** The request was turned down, for this reason or another one. */
  'denied-over-http': { status: number; server: string; authorities: string[] };
  /** The request was answered without a certificate. */
  'served-without': { status: number; authorities: string[] };
  /** Asked for; not enforced in the handshake, and nothing was asked for after it. */
  asked: { authorities: string[] };
  'not-asked': Record<string, never>;
  'not-seen': Record<string, never>;
};

export const clientCertificateRequired = defineLookCheck<Details>()({
  id: 'client-certificate-required',
  sources: ['RFC 8446 §4.3.2', 'RFC 8446 §4.6.2', 'RFC 8446 §6.2', 'RFC 5246 §7.4.4'],
  since: null,
  run(subject) {
    const handshakes = namedHandshakes(subject);
    const refused = handshakes.flatMap((handshake) => refusedBy(handshake) ?? [])[0];
    if (refused !== undefined) return refused;
    const asking = handshakes.filter(({ certificateRequest }) => certificateRequest !== null);
    const closed = asking.find(endedByPeer);
    if (closed !== undefined) {
      return {
        detail: 'closed-after-request',
        outcome: 'fail',
        values: { authorities: authoritiesOf(closed) },
      };
    }
    const said = mostTelling(asking.map(afterHandshake));
    if (said !== null) return said;
    if (!anythingSeen(subject)) return { detail: 'not-seen', outcome: 'not-observed', values: {} };
    return { detail: 'not-asked', outcome: 'pass', values: {} };
  },
});

function refusedBy(handshake: Handshake): Said<Details> | null {
  const authorities = authoritiesOf(handshake);
  const refused = refusalOf(handshake);
  if (refused !== null) {
    const { code: alert, name, phase } = refused;
    return { detail: 'refused-without', outcome: 'fail', values: { alert, name, phase, authorities } };
  }
  const inAnswer = handshake.clientAuth?.http?.alert ?? null;
  if (inAnswer === null || !REFUSING.has(inAnswer.code)) return null;
  const values = { alert: inAnswer.code, name: inAnswer.name, phase: 'request', authorities };
  return { detail: 'refused-without', outcome: 'fail', values };
}

/**
 * Alerts that turn down a client without a certificate in a renegotiation: 40, 41, and those about certificates.
 * Others may be about the request, which nobody may have meant to answer there.
 */
const REFUSING: ReadonlySet<number> = new Set([40, 41, 42, 43, 44, 45, 46, 48, 49, 116]);

/** What became of the request that followed a handshake without a certificate. */
function afterHandshake(handshake: Handshake): Said<Details> {
  const authorities = authoritiesOf(handshake);
  const http = handshake.clientAuth?.http ?? null;
  if (http === null || http.status === null)
    return { detail: 'asked', outcome: 'warn', values: { authorities } };
  const { status, says } = http;
  const server = http.server ?? '';
  if (says !== null) {
    const values = { status, says, server, authorities };
    return { detail: 'refused-over-http', outcome: 'fail', values };
  }
  if (turnsDown(status))
    return { detail: 'denied-over-http', outcome: 'warn', values: { status, server, authorities } };
  return { detail: 'served-without', outcome: 'warn', values: { status, authorities } };
}

/** Errors that have nothing to do with who asks: no such page, another method or version (WebSocket's 426). */
const ABOUT_THE_PAGE: ReadonlySet<number> = new Set([404, 405, 406, 410, 426]);

function turnsDown(status: number): boolean {
  return status >= 400 && !ABOUT_THE_PAGE.has(status);
}

const TELLING: readonly string[] = ['refused-over-http', 'denied-over-http', 'asked', 'served-without'];

function mostTelling(said: readonly Said<Details>[]): Said<Details> | null {
  const rank = ({ detail }: Said<Details>) => TELLING.indexOf(detail);
  return [...said].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function authoritiesOf({ certificateRequest }: Handshake): string[] {
  return certificateRequest?.caNames ?? [];
}
