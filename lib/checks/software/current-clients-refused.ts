import type { Handshake } from '../../observation/schema.ts';
import { exoticChoice } from '../../tls/mainstream.ts';
import { defineLookCheck } from '../define.ts';
import { namedHandshake } from '../network/look.ts';
import { factsOf, type Subject } from '../subject.ts';

type Details = {
  /** With what current clients offer, no handshake comes about. `alert` 0 = none came. */
  refused: { chosen: string; alert: number; name: string };
  /** It prefers something unusual, and takes the usual as well. */
  preferred: { chosen: string };
  untried: { chosen: string };
  usual: Record<string, never>;
  'not-seen': Record<string, never>;
};

export const currentClientsRefused = defineLookCheck<Details>()({
  id: 'current-clients-refused',
  sources: ['RFC 8446 §4.2.7', 'RFC 8422 §5.1', 'RFC 9325 §4.2'],
  since: null,
  run(subject) {
    const choices = subject.endpoints.flatMap(({ handshakes }) => {
      const named = namedHandshake({ handshakes });
      const chosen = named === null ? null : exoticIn(named, subject);
      const usual = handshakes.find(({ kind }) => kind === 'mainstream') ?? null;
      return chosen === null ? [] : [{ chosen, usual }];
    });
    const refused = choices.find(({ usual }) => usual !== null && isRefused(usual));
    if (refused !== undefined) {
      const alert = refused.usual?.alerts.find(({ direction }) => direction === 'received');
      const values = { chosen: refused.chosen, alert: alert?.code ?? 0, name: alert?.name ?? '' };
      return { detail: 'refused', outcome: 'fail', values };
    }
    const untried = choices.find(({ usual }) => usual === null || !usual.completed);
    if (untried !== undefined)
      return { detail: 'untried', outcome: 'not-observed', values: { chosen: untried.chosen } };
    const preferred = choices[0];
    if (preferred !== undefined)
      return { detail: 'preferred', outcome: 'pass', values: { chosen: preferred.chosen } };
    return someCompleted(subject)
      ? { detail: 'usual', outcome: 'pass', values: {} }
      : { detail: 'not-seen', outcome: 'not-observed', values: {} };
  },
});

function exoticIn({ suite, group, chain, completed }: Handshake, subject: Subject): string | null {
  const curve = factsOf(subject, chain?.[0])?.publicKey.curve ?? null;
  return completed ? exoticChoice({ suite, group, curve }) : null;
}

/** A connection that stood, and ended by either side's refusal: not by the clock or the network. */
function isRefused({ completed, failure }: Handshake): boolean {
  if (completed || failure?.stage !== 'tls') return false;
  return ['alert', 'closed', 'reset', 'local'].includes(failure.code);
}

function someCompleted({ endpoints }: Subject): boolean {
  return endpoints.some((endpoint) => namedHandshake(endpoint)?.completed === true);
}
