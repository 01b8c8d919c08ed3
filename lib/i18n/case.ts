import type { StepId } from '../guide/ids.ts';
import type { DiffKind } from '../report/diff.ts';
import type { ChainDiff, ChainDiffKind } from '../report/diff-chains.ts';
import { caseTexts as en } from './en/case.ts';
import { caseTexts as ja } from './ja/case.ts';
import type { Language } from './types.ts';

/** Words of a case: its notes, its retests, its record. */
export interface CaseTexts {
  readonly notes: NotesText;
  readonly retest: RetestText;
  readonly record: RecordText;
}

export interface NotesText {
  readonly heading: string;
  readonly todos: string;
  readonly empty: string;
  /** For those who read only, and for the browser that may write. */
  readonly readers: string;
  readonly writer: string;
  readonly saving: string;
  readonly saved: string;
  /** The dashboard's own words follow. */
  readonly failed: string;
  /** It gave none. */
  readonly lost: string;
  readonly again: string;
  readonly privateKey: string;
}

/** Names of causes, as they are to be put into a sentence. */
export interface DiffNames {
  readonly mended: readonly string[];
  readonly still: readonly string[];
  readonly unclear: readonly string[];
  readonly new: readonly string[];
}

export interface RetestText {
  readonly heading: string;
  readonly sentence: Readonly<Record<DiffKind, (names: DiffNames) => string>>;
  readonly columns: Readonly<Record<keyof DiffNames, string>>;
  readonly none: string;
  readonly chain: Readonly<Record<ChainDiffKind, (chain: ChainDiff) => string>>;
  readonly ends: Readonly<Record<'before' | 'after', (when: string) => string>>;
  readonly leaf: (issuer: string, notAfter: string) => string;
  readonly sent: (count: number) => string;
  readonly noCertificate: string;
  readonly beforeGone: string;
  readonly newer: string;
  readonly timeline: string;
  readonly first: string;
  readonly retest: (number: number) => string;
  readonly thisReport: string;
  readonly record: string;
}

export type RecordState = 'mended' | 'open' | 'sound' | 'could-not-look';

export interface RecordText {
  readonly title: (target: string) => string;
  readonly summary: Readonly<Record<RecordState, (cause: string) => string>>;
  readonly sections: Readonly<Record<'found' | 'done' | 'why' | 'commands' | 'looks', string>>;
  /** In front of what belongs to it. */
  readonly label: (text: string) => string;
  readonly noted: (step: string, when: string) => string;
  readonly seen: string;
  readonly since: (day: string) => string;
  readonly alsoFound: string;
  readonly steps: Readonly<Record<StepId, string>>;
  readonly ticked: string;
  readonly nothingDone: string;
  readonly notRetested: string;
  readonly nothingWrong: string;
  readonly fix: (title: string) => string;
  readonly confirm: string;
  readonly anywhere: string;
  readonly report: string;
  readonly fingerprint: (hex: string) => string;
  readonly madeBy: string;
  readonly lede: string;
  readonly download: string;
  readonly back: string;
  readonly pageTitle: (target: string) => string;
}

const byLanguage: Readonly<Record<Language, CaseTexts>> = { en, ja };

export function getCaseTexts(language: Language): CaseTexts {
  return byLanguage[language];
}
