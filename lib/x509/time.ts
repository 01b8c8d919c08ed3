import { contentOf, DerError, type Element, tags } from './der.ts';
import { latin1 } from './values.ts';

/** `strict` is false when the form is not the one RFC 5280 §4.1.2.5 demands though the instant is clear. */
export interface ReadTime {
  readonly iso: string;
  readonly strict: boolean;
}

// Seconds, fractions and offsets are BER; OpenSSL reads some of them, so their instant is still worked out.
const utcPattern = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:Z|([+-])(\d{2})(\d{2}))$/;
const generalizedPattern =
  /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?(?:Z|([+-])(\d{2})(\d{2}))$/;

/** A UTCTime or GeneralizedTime as RFC 3339 text in UTC; throws DerError when it names no instant. */
export function readTime(bytes: Uint8Array, element: Element, field: string): ReadTime {
  const text = latin1(contentOf(bytes, element));
  const utc = element.tag === tags.utcTime;
  if (!utc && element.tag !== tags.generalizedTime)
    throw new DerError('unexpected-tag', element.start, field);
  const match = (utc ? utcPattern : generalizedPattern).exec(text);
  const millis = match === null ? null : instant(match, utc);
  if (millis === null) throw new DerError('bad-time', element.start, field);
  const strict = text.length === (utc ? 13 : 15) && text.endsWith('Z');
  return { iso: new Date(millis).toISOString().replace(/\.\d+Z$/, 'Z'), strict };
}

function instant(match: RegExpExecArray, utc: boolean): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  // RFC 5280 §4.1.2.5.1: two-digit years from 50 are of the twentieth century.
  const fullYear = utc ? year + (year >= 50 ? 1900 : 2000) : year;
  const date = new Date(0);
  date.setUTCFullYear(fullYear, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const exists =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!exists) return null;
  const sign = match[7] === undefined ? 0 : match[7] === '-' ? 1 : -1;
  return date.getTime() + sign * (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0)) * 60_000;
}
