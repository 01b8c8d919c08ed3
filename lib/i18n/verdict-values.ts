import type { VerdictFacts } from '../report/verdict-facts.ts';

/** Where commands connect to: all they need of a report, so that they can be filled in without one. */
export type Destination = Pick<VerdictFacts, 'host' | 'port' | 'starttls' | 'sni' | 'affectedAddresses'>;

/** What a verdict rests on, read for both languages: a value of another type than expected is no value. */

/** Whether the verdict rests on this check, and on one of these details where any are named. */
export function restsOn(facts: VerdictFacts, check: string, ...details: readonly string[]): boolean {
  return facts.check === check && (details.length === 0 || details.includes(facts.detail ?? ''));
}

export function textValue(facts: VerdictFacts, key: string): string | null {
  const value = facts.values[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberValue(facts: VerdictFacts, key: string): number | null {
  const value = facts.values[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function listValue(facts: VerdictFacts, key: string): readonly string[] {
  const value = facts.values[key];
  return typeof value === 'object' ? value : [];
}

/** Longer names would push the verdict off a telephone's first screen. */
const NAME_SHOWN = 64;

/** A name out of a certificate, fit for a sentence: one line, no control or direction characters, not endless. */
export function shownName(name: string): string {
  const clean = name.replace(/[\p{C}\s]+/gu, ' ').trim();
  return clean.length > NAME_SHOWN ? `${clean.slice(0, NAME_SHOWN - 1)}…` : clean;
}

/** The certificate that the finding names, else the culprit of the facts; null when neither is known. */
export function culprit(facts: VerdictFacts): string | null {
  const name = shownName(textValue(facts, 'certificate') ?? facts.culpritName ?? '');
  return name === '' ? null : name;
}

/** The name that the certificate had to cover. */
export function checkedName(facts: Destination): string {
  return facts.sni ?? facts.host;
}

/** IP targets have no server name unless one was asked for. */
export function isAddress(facts: Destination): boolean {
  return facts.sni === null;
}

/** A library's own words for a failure, fit for backticks; null where a bare code of ours stands in their place. */
export function reportedReason(facts: VerdictFacts): string | null {
  const reason = (textValue(facts, 'reason') ?? '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .replaceAll('`', '’')
    .trim();
  return /^[a-z-]*$/.test(reason) ? null : reason.slice(0, REASON_SHOWN);
}

/** OpenSSL's messages with file, line and code are about this long. */
const REASON_SHOWN = 120;

/** `sha1WithRSAEncryption` is what people know as SHA-1; `exact` is null where there is no commoner name. */
export function plainAlgorithm(algorithm: string): {
  readonly common: string;
  readonly exact: string | null;
} {
  const hash = /(md[245]|sha-?1)(?!\d)/i.exec(algorithm)?.[1]?.toUpperCase();
  if (hash === undefined) return { common: algorithm, exact: null };
  return { common: hash.startsWith('SHA') ? 'SHA-1' : hash, exact: algorithm };
}

/** Details that leave open whether a certificate was left out at all. */
export function omissionIsOpen(facts: VerdictFacts): boolean {
  return restsOn(facts, 'intermediate-missing', 'fetched-but-untrusted', 'cannot-tell');
}

/** The certificates that were fetched because they were not sent, nearest to the leaf first. */
export function omittedNames(facts: VerdictFacts): readonly string[] {
  if (!restsOn(facts, 'intermediate-missing', 'completed-by-fetch')) return [];
  const missing = listValue(facts, 'missing');
  return (missing.length > 0 ? missing : facts.missingNames).map(shownName);
}

/** Where the first of them is published, when fetching it has led to a whole chain. */
export function omittedUrl(facts: VerdictFacts): string | null {
  if (!restsOn(facts, 'intermediate-missing', 'completed-by-fetch')) return null;
  return textValue(facts, 'url') ?? facts.missingUrl;
}
