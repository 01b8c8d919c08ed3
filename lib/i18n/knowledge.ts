import type { CaseId, CommandId, QuestionId, SectionId } from '../explain/ids.ts';
import { knowledge as en } from './en/knowledge/index.ts';
import type { Prose } from './explain.ts';
import { knowledge as ja } from './ja/knowledge/index.ts';
import type { Language } from './types.ts';

export interface CaseText {
  readonly title: string;
  readonly lede: string;
  readonly signs: Prose;
  readonly why: Prose;
  readonly fix: Prose;
  readonly check: Prose;
}

export interface QuestionText {
  readonly question: string;
  readonly answer: Prose;
}

export interface CommandText {
  readonly title: string;
  readonly text: Prose;
}

/** Words of the explaining pages, the known cases, the questions, the command reference and the search. */
export interface KnowledgeTexts {
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly caseSections: Readonly<Record<'signs' | 'why' | 'fix' | 'check', string>>;
  readonly cases: Readonly<Record<CaseId, CaseText>>;
  readonly questions: Readonly<Record<QuestionId, QuestionText>>;
  readonly commands: Readonly<Record<CommandId, CommandText>>;
  readonly references: readonly { readonly name: string; readonly url: string; readonly what: string }[];
  readonly nav: {
    readonly label: string;
    readonly causes: string;
    readonly help: string;
  };
  readonly pages: {
    readonly onThisPage: string;
    readonly causes: { readonly title: string; readonly lede: string };
    readonly checks: { readonly title: string; readonly lede: string };
    readonly rules: { readonly title: string; readonly lede: string };
    readonly cases: { readonly title: string; readonly lede: string };
    readonly questions: { readonly title: string; readonly lede: string };
    readonly commands: { readonly title: string; readonly lede: string };
    readonly help: { readonly title: string; readonly lede: string };
    readonly references: string;
  };
  readonly messages: {
    readonly heading: string;
    readonly text: string;
    readonly client: string;
    readonly message: string;
  };
  readonly lab: { readonly text: (command: string) => string };
  /** A fix that depends on the cause that the check speaks for. */
  readonly fixByCause: string;
  readonly verifyByReport: string;
  readonly checksOfCause: string;
  readonly knownCases: string;
  readonly whereToRun: string;
  readonly search: {
    readonly title: string;
    readonly label: string;
    readonly submit: string;
    readonly none: (query: string) => string;
    readonly found: (count: number) => string;
    readonly kinds: Readonly<Record<'cause' | 'check' | 'rule' | 'case' | 'question' | 'command', string>>;
  };
}

const byLanguage: Readonly<Record<Language, KnowledgeTexts>> = { en, ja };

export function getKnowledgeTexts(language: Language): KnowledgeTexts {
  return byLanguage[language];
}
