import type { Handshake } from '../../observation/schema.ts';
import { defineLookCheck } from '../define.ts';
import { anythingSeen, namedHandshakes } from '../network/look.ts';
import { type Alerted, endedByPeer, refusalOf } from './refusal.ts';

type Details = {
  /** Refused with an alert because none was given. */
  'refused-without': { alert: number; name: string; phase: string; authorities: string[] };
  /** The connection was closed after the request, without an alert. */
  'closed-after-request': { authorities: string[] };
  /** Asked for; not enforced in the handshake. */
  asked: { authorities: string[] };
  'not-asked': Record<string, never>;
  'not-seen': Record<string, never>;
};

export const clientCertificateRequired = defineLookCheck<Details>()({
  id: 'client-certificate-required',
  sources: ['RFC 8446 §4.3.2', 'RFC 8446 §6.2', 'RFC 5246 §7.4.4'],
  since: null,
  run(subject) {
    const handshakes = namedHandshakes(subject);
    const refused = handshakes.flatMap((handshake): { handshake: Handshake; alert: Alerted }[] => {
      const alert = refusalOf(handshake);
      return alert === null ? [] : [{ handshake, alert }];
    })[0];
    if (refused !== undefined) {
      const { code: alert, name, phase } = refused.alert;
      const values = { alert, name, phase, authorities: authoritiesOf(refused.handshake) };
      return { detail: 'refused-without', outcome: 'fail', values };
    }
    const asking = handshakes.filter(({ certificateRequest }) => certificateRequest !== null);
    const closed = asking.find(endedByPeer);
    if (closed !== undefined) {
      return {
        detail: 'closed-after-request',
        outcome: 'fail',
        values: { authorities: authoritiesOf(closed) },
      };
    }
    const first = asking[0];
    if (first !== undefined)
      return { detail: 'asked', outcome: 'warn', values: { authorities: authoritiesOf(first) } };
    if (!anythingSeen(subject)) return { detail: 'not-seen', outcome: 'not-observed', values: {} };
    return { detail: 'not-asked', outcome: 'pass', values: {} };
  },
});

function authoritiesOf({ certificateRequest }: Handshake): string[] {
  return certificateRequest?.caNames ?? [];
}
