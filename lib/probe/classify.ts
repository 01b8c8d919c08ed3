import type { ProbeFailure } from '../observation/failure.ts';
import type { Alert } from '../observation/schema.ts';
import { isMalformed } from '../tls/defects.ts';
import type { ServerFlight } from '../tls/flight.ts';
import { recognizeProtocol } from '../tls/recognize.ts';
import type { Run } from './handshake-record.ts';

type TlsFailure = Extract<ProbeFailure, { stage: 'tls' }>;

type Evidence = Pick<Run, 'flight' | 'traffic' | 'server' | 'end'> & { readonly afterMs: number };

/** close_notify and user_canceled end a connection; they refuse nothing (RFC 8446 §6.1). */
const farewells: ReadonlySet<number> = new Set([0, 90]);

/**
 * Why a handshake failed, or null where it didn't. The wire decides; OpenSSL's word comes last, since its
 * codes differ between versions. A fatal alert counts after the handshake too: TLS 1.3 refuses a missing
 * client certificate only there.
 */
export function classify(evidence: Evidence): ProbeFailure | null {
  const { flight, traffic, end, server } = evidence;
  const fail = (code: TlsFailure['code'], more: Partial<TlsFailure> = {}): TlsFailure => ({
    stage: 'tls',
    code,
    spoke: null,
    sample: null,
    alert: null,
    detail: null,
    afterMs: evidence.afterMs,
    ...more,
  });
  if (flight.notTls) return fail('not-tls', recognizeProtocol(server));
  const refusal = flight.alerts.find((alert) => isRefusal(alert, flight.version));
  if (refusal !== undefined) return fail('alert', { alert: refusal.code });
  if (end.result === 'secured') return null;
  if (traffic.oversize) return fail('oversize', { detail: end.libraryError });
  if (isMalformed(flight.defect))
    return fail('malformed', { detail: end.libraryError ?? flight.defect?.what ?? null });
  if (end.libraryError !== null) return fail('local', { detail: end.libraryError });
  if (traffic.end !== null) return fail(traffic.end === 'fin' ? 'closed' : 'reset');
  return fail(traffic.serverBytes === 0 ? 'silent' : 'timeout');
}

/** A warning that the peer goes on after (unrecognized_name of old servers) is no refusal. */
export function isRefusal(alert: Alert, version: string | null): boolean {
  if (alert.direction !== 'received' || farewells.has(alert.code)) return false;
  // RFC 8446 §6: in TLS 1.3 the level means nothing.
  return alert.level === 'fatal' || version === 'TLSv1.3';
}

/** OpenSSL gave up although the wire shows neither a certificate nor a fault: worth a second try. */
export function isSurprising(failure: ProbeFailure | null, flight: ServerFlight): boolean {
  return failure?.stage === 'tls' && failure.code === 'local' && flight.certificates === null;
}
