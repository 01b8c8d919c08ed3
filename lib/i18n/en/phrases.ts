import { plural } from '../duration.ts';
import { day, firstAuthorities, knownAlertName, minute, nameOids, shown, span } from '../evidence-values.ts';
import { ruleTexts } from './rules/index.ts';

// British lists: no comma before "and".
const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export function list(items: readonly string[]): string {
  return conjunction.format(items);
}

/** A name that somebody else chose: the quotes keep it apart from the sentence. */
export function quoted(text: string): string {
  const name = shown(text);
  return name === '' ? '(no name)' : `“${name}”`;
}

export function quotedList(names: readonly string[]): string {
  return list(names.map(quoted));
}

export function certificates(count: number): string {
  return count === 0 ? 'No certificate' : plural(count, 'certificate');
}

/** `on 2026-11-20, 3 days ago`; within a day the hour counts. */
export function sinceDay(instant: string, days: number): string {
  if (instant === '') return 'already';
  return days < 1
    ? `at ${minute(instant)}, less than a day ago`
    : `on ${day(instant)}, ${plural(days, 'day')} ago`;
}

/** `2026-12-31, 38 days left`; within a day the hour counts. */
export function untilDay(instant: string, days: number): string {
  return days < 1
    ? `${minute(instant)}, less than a day left`
    : `${day(instant)}, ${plural(days, 'day')} left`;
}

/** `alert 116 (certificate_required)`. */
export function alertText(code: number): string {
  const name = knownAlertName(code);
  return name === null ? `alert ${code}` : `alert ${code} (${name})`;
}

/** Values of a certificate as a rule gives them: `clientAuth (1.3.6.1.5.5.7.3.2), cRLSign`. */
export function valuesText(values: string): string {
  return nameOids(values, (name, oid) => `${name} (${oid})`);
}

export function duration(minutes: number): string {
  const { count, unit } = span(minutes);
  return plural(count, unit);
}

/** ` It takes certificates from …` with a leading space; nothing where the server named no CA. */
export function acceptedIssuers(authorities: readonly string[]): string {
  if (authorities.length === 0) return '';
  const { first, more } = firstAuthorities(authorities);
  return ` It names the CAs that it accepts: ${list([...first.map(quoted), ...(more === 0 ? [] : [`${more} more`])])}.`;
}

/** The title of a path rule; its id where a stored report knows one that this version doesn't. */
export function ruleTitle(id: string): string {
  const titles: Readonly<Record<string, { readonly title: string }>> = ruleTexts.rules;
  return (Object.hasOwn(titles, id) ? titles[id]?.title : undefined) ?? id;
}
