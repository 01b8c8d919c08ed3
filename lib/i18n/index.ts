import type { Finding } from '../checks/define.ts';
import { en } from './en/index.ts';
import { ja } from './ja/index.ts';
import { type Language, languages, type Messages } from './types.ts';

const byLanguage: Readonly<Record<Language, Messages>> = { en, ja };

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}

export function getMessages(language: Language): Messages {
  return byLanguage[language];
}

/** What lib/checks/run.ts puts in for every chain check when no certificate was seen. */
const NOT_SEEN = 'not-seen';

type AnyCheckText = { readonly details: Readonly<Record<string, (values: never) => string>> };

/** The sentence of a finding; its check's id where a stored report knows a check that this version doesn't. */
export function findingText(messages: Messages, { check, detail, values }: Finding): string {
  const texts: Readonly<Record<string, AnyCheckText>> = messages.checks;
  // Own properties only: a stored id may be any word, `constructor` too.
  const details = Object.hasOwn(texts, check) ? texts[check]?.details : undefined;
  const say = details !== undefined && Object.hasOwn(details, detail) ? details[detail] : undefined;
  // The values of a stored finding were validated when it was made; the texts are typed against the check.
  if (say !== undefined) return say(values as never);
  return details !== undefined && detail === NOT_SEEN ? messages.notSeen : `${check}: ${detail}`;
}

export {
  type CodeSample,
  type FixText,
  type Language,
  languages,
  type Messages,
} from './types.ts';
