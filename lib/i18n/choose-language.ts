import { type Language, languages } from './types.ts';

/** Ranges read from one header; browsers send fewer than ten. */
const MAX_RANGES = 32;

interface Range {
  readonly tag: string;
  readonly weight: number;
}

/** The language of that name, or null. */
export function languageNamed(text: string): Language | null {
  return languages.find((language) => language === text) ?? null;
}

/** The reader's language by Accept-Language (RFC 9110 §12.5.4): the best weighed of ours, else English. */
export function chooseLanguage(acceptLanguage: string | null): Language {
  const ranges = (acceptLanguage ?? '').split(',', MAX_RANGES).flatMap(readRange);
  const best = ranges
    .flatMap(({ tag, weight }) => languagesOf(tag).map((language) => ({ language, weight })))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0];
  return best?.language ?? 'en';
}

function readRange(text: string): Range[] {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  if (!/^(\*|[a-z]{1,8}(-[a-z0-9]{1,8})*)$/.test(tag)) return [];
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = given === undefined ? 1 : Number(given.slice(2));
  return weight >= 0 && weight <= 1 ? [{ tag, weight }] : [];
}

/** `*` stands for whatever we speak by default. */
function languagesOf(tag: string): Language[] {
  if (tag === '*') return ['en'];
  return languages.filter((language) => tag === language || tag.startsWith(`${language}-`));
}
