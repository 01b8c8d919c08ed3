import type { RemedyContext } from '../remedies/define.ts';
import type { AnyRemedy, RemedyId, StepOf } from '../remedies/index.ts';
import type { WarningId } from '../remedies/warnings.ts';
import { remedies as en } from './en/remedies/index.ts';
import { remedies as ja } from './ja/remedies/index.ts';
import type { Language } from './types.ts';

export interface RemedyStepText {
  readonly title: string;
  readonly text: string;
  /** What each possible answer means. */
  readonly points?: readonly string[];
  /** A letter to somebody else, with the facts filled in; its lines can be copied. */
  readonly message?: (context: RemedyContext) => readonly string[];
}

export interface RemedyText<Step extends string> {
  /** A product's own name, or what is done: `nginx`, `Is the port open?` */
  readonly name: string;
  /** Beside the name, while it is closed. */
  readonly gist: string;
  readonly steps: Readonly<Record<Step, RemedyStepText>>;
}

export type TextOf<Id extends RemedyId> = RemedyText<StepOf<Extract<AnyRemedy, { readonly id: Id }>>>;

export interface RemedyTexts {
  readonly places: Readonly<Record<'server' | 'client' | 'anywhere', string>>;
  /** In front of the fingerprint that the commands should print. */
  readonly seen: string;
  /** Title bar of a letter. */
  readonly message: string;
  /** Above the warnings. */
  readonly notAFix: string;
  readonly warnings: Readonly<Record<WarningId, string>>;
  readonly of: { readonly [Id in RemedyId]: TextOf<Id> };
}

const byLanguage: Readonly<Record<Language, RemedyTexts>> = { en, ja };

export function getRemedyTexts(language: Language): RemedyTexts {
  return byLanguage[language];
}
