import { endedByPeer, refusalOf } from '../client/refusal.ts';
import { defineLookCheck } from '../define.ts';
import { factsOf, type Subject } from '../subject.ts';
import { type AddressFailure, addressFailures, anythingSeen, namedHandshake } from './look.ts';

type Details = {
  refused: { alert: number; name: string; addresses: string[] };
  'refused-here': { reason: string; addresses: string[] };
  'some-addresses': { alert: number; name: string; addresses: string[] };
  'broke-off': { reason: string; addresses: string[] };
  /** A refusal in the clear, before TLS; `step` is what was being waited for. */
  'dialogue-refused': { dialogue: string; step: string; reply: string; addresses: string[] };
  'not-refused': Record<string, never>;
  'not-seen': Record<string, never>;
};

/** Alerts that have causes of their own: versions and suites (70, 71, 86), names (112), client certificates (116). */
const EXPLAINED = [70, 71, 86, 112, 116];

export const handshakeRefused = defineLookCheck<Details>()({
  id: 'handshake-refused',
  sources: ['RFC 8446 §6.2', 'RFC 3207 §4'],
  since: null,
  run(subject) {
    const failures = addressFailures(subject);
    for (const { failure, handshake } of failures) {
      if (failure.stage === 'starttls' && failure.code === 'refused') {
        const { dialogue, step, reply } = failure;
        const values = { dialogue, step, reply: reply ?? '', addresses: alike(failures, failure) };
        return { detail: 'dialogue-refused', outcome: 'fail', values };
      }
      if (failure.stage !== 'tls' || handshake?.certificateRequest) continue;
      if (failure.code === 'alert' && failure.alert !== null && !EXPLAINED.includes(failure.alert)) {
        const name =
          handshake?.alerts.find((alert) => alert.code === failure.alert)?.name ?? `alert_${failure.alert}`;
        const values = { alert: failure.alert, name, addresses: alike(failures, failure) };
        // No client goes on to another address after an alert.
        if (anythingSeen(subject)) return { detail: 'some-addresses', outcome: 'fail', values };
        return { detail: 'refused', outcome: 'fail', values };
      }
      if (failure.code === 'local' || failure.code === 'oversize' || failure.code === 'malformed') {
        return {
          detail: 'refused-here',
          outcome: 'fail',
          values: { reason: failure.detail ?? failure.code, addresses: alike(failures, failure) },
        };
      }
    }
    const broken = brokenOff(subject);
    if (broken !== null) return { detail: 'broke-off', outcome: 'fail', values: broken };
    if (anythingSeen(subject)) return { detail: 'not-refused', outcome: 'pass', values: {} };
    return { detail: 'not-seen', outcome: 'not-observed', values: {} };
  },
});

/** The addresses at which it went the same way: what happened at others is not said of them. */
function alike(
  failures: readonly AddressFailure[],
  { stage, code, ...told }: AddressFailure['failure'],
): string[] {
  const alert = 'alert' in told ? told.alert : null;
  return failures
    .filter(({ failure }) => failure.stage === stage && failure.code === code)
    .filter(({ failure }) => !('alert' in failure) || failure.alert === alert)
    .map(({ address }) => address);
}

/** A handshake that ended after the certificate without anything that explains it. */
function brokenOff(subject: Subject): { reason: string; addresses: string[] } | null {
  for (const endpoint of subject.endpoints) {
    const handshake = namedHandshake(endpoint);
    if (
      handshake === null ||
      handshake.completed ||
      handshake.chain === null ||
      handshake.failure?.stage !== 'tls'
    )
      continue;
    const { detail, alert, code } = handshake.failure;
    const refused = handshake.certificateRequest !== null && endedByPeer(handshake);
    // An odd encoding explains that this side's library stopped, not that the peer did.
    const odd = handshake.chain.some((sha) => (factsOf(subject, sha)?.defects.length ?? 1) > 0);
    const explained =
      refused ||
      refusalOf(handshake) !== null ||
      handshake.keyProof === 'failed' ||
      handshake.chain.length === 0 ||
      handshake.chainBroken ||
      (code === 'local' && odd);
    if (!explained)
      return { reason: detail ?? (alert === null ? code : `alert ${alert}`), addresses: [endpoint.address] };
  }
  return null;
}
