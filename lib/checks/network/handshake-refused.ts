import { defineLookCheck } from '../define.ts';
import { factsOf, type Subject } from '../subject.ts';
import { addressFailures, anythingSeen } from './look.ts';

type Details = {
  refused: { alert: number; name: string; addresses: string[] };
  'refused-here': { reason: string; addresses: string[] };
  'some-addresses': { alert: number; name: string; addresses: string[] };
  'broke-off': { reason: string; addresses: string[] };
  'not-refused': Record<string, never>;
  'not-seen': Record<string, never>;
};

/** Alerts that have causes of their own: versions and suites (70, 71, 86), names (112), client certificates (116). */
const EXPLAINED = [70, 71, 86, 112, 116];

export const handshakeRefused = defineLookCheck<Details>()({
  id: 'handshake-refused',
  sources: ['RFC 8446 §6.2'],
  since: null,
  run(subject) {
    const failures = addressFailures(subject);
    const addresses = failures.map(({ address }) => address);
    for (const { failure, handshake } of failures) {
      if (failure.stage !== 'tls' || handshake?.certificateRequest) continue;
      if (failure.code === 'alert' && failure.alert !== null && !EXPLAINED.includes(failure.alert)) {
        const name =
          handshake?.alerts.find((alert) => alert.code === failure.alert)?.name ?? `alert_${failure.alert}`;
        const values = { alert: failure.alert, name, addresses };
        if (anythingSeen(subject)) return { detail: 'some-addresses', outcome: 'warn', values };
        return { detail: 'refused', outcome: 'fail', values };
      }
      if (failure.code === 'local' || failure.code === 'oversize' || failure.code === 'malformed') {
        return {
          detail: 'refused-here',
          outcome: 'fail',
          values: { reason: failure.detail ?? failure.code, addresses },
        };
      }
    }
    const broken = brokenOff(subject);
    if (broken !== null) return { detail: 'broke-off', outcome: 'fail', values: broken };
    if (anythingSeen(subject)) return { detail: 'not-refused', outcome: 'pass', values: {} };
    return { detail: 'not-seen', outcome: 'not-observed', values: {} };
  },
});

/** A handshake that ended after the certificate without anything that explains it. */
function brokenOff(subject: Subject): { reason: string; addresses: string[] } | null {
  for (const { address, handshakes } of subject.endpoints) {
    const handshake = handshakes.find(({ kind }) => kind === 'sni') ?? handshakes[0];
    if (
      handshake === undefined ||
      handshake.completed ||
      handshake.chain === null ||
      handshake.failure?.stage !== 'tls'
    )
      continue;
    const explained =
      handshake.certificateRequest !== null ||
      handshake.keyProof === 'failed' ||
      handshake.chain.length === 0 ||
      handshake.chain.some((sha) => (factsOf(subject, sha)?.defects.length ?? 1) > 0);
    const { detail, alert, code } = handshake.failure;
    if (!explained)
      return { reason: detail ?? (alert === null ? code : `alert ${alert}`), addresses: [address] };
  }
  return null;
}
