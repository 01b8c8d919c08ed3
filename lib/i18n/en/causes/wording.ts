import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { plural, yearsAndMonths } from '../../duration.ts';
import { culprit, shownName } from '../../verdict-values.ts';
import { list, quoted } from '../phrases.ts';

/** More addresses or names than this are counted, not listed. */
const SHOWN = 3;

export function some(items: readonly string[]): string {
  const more = items.length - SHOWN;
  return list(more > 0 ? [...items.slice(0, SHOWN), `${more} more`] : items);
}

/** `api.example`, or `api.example (at 192.0.2.7)` where its addresses differ. */
export function hostAt(facts: VerdictFacts): string {
  return facts.affectedAddresses.length === 0
    ? facts.host
    : `${facts.host} (at ${some(facts.affectedAddresses)})`;
}

/** What it means that only some addresses show it; a sentence with a leading space, or nothing. */
export function elsewhere(facts: VerdictFacts): string {
  if (facts.affectedAddresses.length === 0) return '';
  return ' Other addresses of this host send something else, so a client may fail one time and not the next.';
}

/** A certificate's name in quotes, or what else to call it. */
export function named(name: string | null, otherwise: string): string {
  const shown = shownName(name ?? '');
  return shown === '' ? otherwise : quoted(shown);
}

export function culpritNamed(facts: VerdictFacts, otherwise: string): string {
  return named(culprit(facts), otherwise);
}

/** `The certificate of api.example`, or `“Issuing CA” in the chain of api.example`. */
export function certificateOf(facts: VerdictFacts): string {
  if (facts.culpritIsLeaf) return `The certificate of ${hostAt(facts)}`;
  return `${culpritNamed(facts, 'A certificate')} in the chain of ${hostAt(facts)}`;
}

export function daysAgo(days: number): string {
  if (days < 1) return 'less than a day ago';
  const { years } = yearsAndMonths(days);
  return years < 2 ? `${plural(days, 'day')} ago` : `${years} years ago`;
}

export function here(facts: VerdictFacts): string {
  return facts.vantage === 'dashboard' ? 'this dashboard' : 'this machine';
}
