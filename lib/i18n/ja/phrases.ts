import { day, firstAuthorities, knownAlertName, minute, nameOids, shown, span } from '../evidence-values.ts';
import { ruleTexts } from './rules/index.ts';

const conjunction = new Intl.ListFormat('ja', { type: 'conjunction' });

export function list(items: readonly string[]): string {
  return conjunction.format(items);
}

/** A name that somebody else chose: the brackets keep it apart from the sentence. */
export function quoted(text: string): string {
  const name = shown(text);
  return name === '' ? '（名前なし）' : `「${name}」`;
}

export function quotedList(names: readonly string[]): string {
  return list(names.map(quoted));
}

export function certificatesSent(count: number): string {
  return count === 0 ? '証明書は送られていません' : `証明書は${count}枚送られています`;
}

/** `2026-11-20（3日前）に`; within a day the hour counts. */
export function sinceDay(instant: string, days: number): string {
  if (instant === '') return 'すでに';
  return days < 1 ? `${minute(instant)}（この24時間以内）に` : `${day(instant)}（${days}日前）に`;
}

/** `2026-12-31まで有効です（残り38日）。`; within a day the hour counts. */
export function validUntil(instant: string, days: number): string {
  return days < 1
    ? `${minute(instant)}まで有効です（残り1日未満）。`
    : `${day(instant)}まで有効です（残り${days}日）。`;
}

/** `アラート116（certificate_required）`。 */
export function alertText(code: number): string {
  const name = knownAlertName(code);
  return name === null ? `アラート${code}` : `アラート${code}（${name}）`;
}

/** Values of a certificate as a rule gives them: `clientAuth（1.3.6.1.5.5.7.3.2）、cRLSign`. */
export function valuesText(values: string): string {
  return list(nameOids(values, (name, oid) => `${name}（${oid}）`).split(', '));
}

const units = { minute: '分', hour: '時間', day: '日' } as const;

export function duration(minutes: number): string {
  const { count, unit } = span(minutes);
  return `${count}${units[unit]}`;
}

/** Nothing where the server named no CA. */
export function acceptedIssuers(authorities: readonly string[]): string {
  if (authorities.length === 0) return '';
  const { first, more } = firstAuthorities(authorities);
  const others = more === 0 ? '' : `ほか${more}件`;
  return `受け付けるCAとして${quotedList(first)}${others}を示しています。`;
}

/** The title of a path rule; its id where a stored report knows one that this version doesn't. */
export function ruleTitle(id: string): string {
  const titles: Readonly<Record<string, { readonly title: string }>> = ruleTexts.rules;
  return (Object.hasOwn(titles, id) ? titles[id]?.title : undefined) ?? id;
}
