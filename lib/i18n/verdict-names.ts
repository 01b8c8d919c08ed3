import type { VerdictFacts } from '../report/verdict-facts.ts';
import { checkedName, listValue, numberValue, restsOn, shownName, textValue } from './verdict-values.ts';

/** What is known of a certificate that doesn't fit its host's name, read for both languages. */

/** The name that was compared. */
export function wantedName(facts: VerdictFacts): string {
  return textValue(facts, 'host') ?? textValue(facts, 'sni') ?? checkedName(facts);
}

/** The other names that the certificate covers. */
export function otherNames(facts: VerdictFacts): readonly string[] {
  if (!restsOn(facts, 'name-not-covered', 'other-names')) return [];
  const names = listValue(facts, 'names');
  return (names.length > 0 ? names : facts.coveredNames).map(shownName);
}

/** More names than this would hide the verdict behind a list. */
const NAMES_IN_HEADLINE = 3;

export function firstNames(facts: VerdictFacts): {
  readonly first: readonly string[];
  readonly more: number;
} {
  const names = otherNames(facts);
  const total = Math.max(numberValue(facts, 'total') ?? 0, names.length);
  const first = names.slice(0, NAMES_IN_HEADLINE);
  return { first, more: total - first.length };
}

/** The base of a wildcard that nearly covers the name: RFC 9525 §6.3 lets it stand for one label, no less and no more. */
export function nearWildcard(facts: VerdictFacts): string | null {
  const wanted = `.${wantedName(facts)}`.toLowerCase();
  const pattern = otherNames(facts).find(
    (name) => name.startsWith('*.') && wanted.endsWith(name.slice(1).toLowerCase()),
  );
  return pattern?.slice(2) ?? null;
}

const NAMES_CERTIFIED = 5;

/** Names that certbot can prove over HTTP: no wildcards, no addresses, nothing that a shell would read otherwise. */
export function certifiableNames(facts: VerdictFacts): readonly string[] {
  const others = otherNames(facts).filter((name) => /^[a-z0-9][a-z0-9.-]*\.[a-z][a-z0-9-]*$/i.test(name));
  return [wantedName(facts), ...others.slice(0, NAMES_CERTIFIED)];
}
