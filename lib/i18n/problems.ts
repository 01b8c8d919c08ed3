import type { ErrorCode, ErrorDetails } from '../errors/codes.ts';
import { problems as en } from './en/problems.ts';
import { problems as ja } from './ja/problems.ts';
import type { Language } from './types.ts';

/** Words of each error code: a short title that never varies, and what happened this time. */
export type ProblemTexts = {
  readonly [C in ErrorCode]: {
    readonly title: string;
    readonly detail: (details: ErrorDetails[C]) => string;
  };
};

const byLanguage: Readonly<Record<Language, ProblemTexts>> = { en, ja };

export function getProblemTexts(language: Language): ProblemTexts {
  return byLanguage[language];
}
