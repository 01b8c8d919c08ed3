import type { CodePlace } from '../guide/define.ts';
import type { StepId } from '../guide/ids.ts';
import type { RailReason, RailState } from '../guide/rail.ts';
import type { GuideSteps } from '../guide/steps/index.ts';
import type { CaseId, DocumentedId, Stage } from '../messages-in/define.ts';
import { guide as en } from './en/guide/index.ts';
import { guide as ja } from './ja/guide/index.ts';
import type { Language } from './types.ts';

export interface TodoWords {
  readonly title: string;
  readonly text: string;
  /** What a good and a bad answer look like. */
  readonly good: string;
  readonly bad: string;
}

export interface OptionWords {
  readonly label: string;
  readonly hint?: string;
}

export interface QuestionWords {
  readonly ask: string;
  readonly why: string;
  readonly options: Readonly<Record<string, OptionWords>>;
}

type QuestionsOf<Step> = Step extends { readonly questions: infer Questions }
  ? {
      readonly [Id in keyof Questions]: Omit<QuestionWords, 'options'> & {
        readonly options: Questions[Id] extends { readonly options: infer Options }
          ? { readonly [Option in keyof Options]: OptionWords }
          : never;
      };
    }
  : never;

/** The words of a step, for every todo, question and option that its definition has. */
export interface StepWords<Step = GuideSteps[StepId]> {
  readonly name: string;
  /** As it stands behind `goes to step 3:`. */
  readonly short: string;
  readonly lede: {
    /** The evidence points to this step. */
    readonly pointed: string;
    readonly otherwise: string;
    /** There is no report. */
    readonly alone: string;
  };
  readonly todos: Step extends { readonly todos: infer Todos }
    ? { readonly [Id in keyof Todos]: TodoWords }
    : never;
  readonly questions: QuestionsOf<Step>;
}

export interface GuideTexts {
  readonly frame: GuideFrame;
  readonly steps: { readonly [Id in StepId]: StepWords<GuideSteps[Id]> };
}

/** Words around the steps. */
export interface GuideFrame {
  readonly title: (number: number, name: string) => string;
  readonly rail: string;
  readonly crumb: (number: number) => string;
  readonly railStates: Readonly<Record<Exclude<RailState, 'now' | 'open'>, string>>;
  readonly reasons: Readonly<Record<RailReason, string>>;
  readonly reportOf: (when: string) => string;
  readonly without: string;
  readonly known: string;
  readonly nothingKnown: string;
  readonly ruledOut: (count: number) => string;
  /** Above the report's verdict. */
  readonly verdict: string;
  readonly clue: ClueWords;
  readonly fix: (title: string) => string;
  /** Where only the message, not the evidence, makes a cause likely. */
  readonly fixIf: (cause: string, title: string) => string;
  readonly moreAbout: (cause: string) => string;
  readonly likelyCauses: string;
  readonly case: (name: string) => string;
  /** Above the instructions for single products and systems. */
  readonly remedies: Readonly<Record<'server' | 'network' | 'client', string>>;
  readonly todo: string;
  /** Where Certwhy has done it already. */
  readonly todoAgain: string;
  readonly good: string;
  readonly bad: string;
  readonly placeholder: (host: string) => string;
  readonly question: string;
  readonly why: string;
  /** Past long instructions. */
  readonly toQuestion: string;
  readonly seen: string;
  readonly goesTo: (number: number, short: string) => string;
  readonly stays: string;
  readonly finishes: string;
  readonly back: string;
  readonly onward: string;
  readonly finished: { readonly heading: string; readonly text: string };
  readonly verification: { readonly heading: string; readonly text: string };
  readonly errorForm: {
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
    readonly privateKey: string;
  };
  readonly lookForm: {
    readonly heading: string;
    readonly text: string;
    readonly label: string;
    readonly submit: string;
  };
  readonly places: Readonly<Record<CodePlace, string>>;
  /** On the report: the way in, with the step at which it opens. */
  readonly invite: (number: number, name: string) => string;
  readonly inviteLink: string;
  /** On the home page, followed by the link. */
  readonly home: string;
  readonly homeLink: string;
}

export interface ClueWords {
  readonly heading: string;
  readonly message: string;
  readonly protocol: string;
  readonly protocols: Readonly<Record<'tls' | 'ssh', string>>;
  readonly stage: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly server: string;
  readonly means: Readonly<Record<DocumentedId, string>>;
  readonly nothing: string;
}

/** What clients print, the same in every language. */
export const documentedMessages: Readonly<Record<DocumentedId, string>> = {
  'peer-not-ok': 'SSL peer certificate or SSH remote key was not OK',
  'local-issuer': 'unable to get local issuer certificate',
  'authority-invalid': 'NET::ERR_CERT_AUTHORITY_INVALID',
  'has-expired': 'certificate has expired',
  'name-mismatch': 'hostname mismatch',
};

export const caseNames: Readonly<Record<CaseId, string>> = {
  insomnia: 'Insomnia',
  unity: 'Unity',
  kicad: 'KiCad',
};

const byLanguage: Readonly<Record<Language, GuideTexts>> = { en, ja };

export function getGuideTexts(language: Language): GuideTexts {
  return byLanguage[language];
}
