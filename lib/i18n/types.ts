import type { CauseId, CauseStatus, GroupId } from '../causes/ids.ts';
import type { Outcome } from '../checks/define.ts';
import type { CheckTexts } from '../checks/index.ts';
import type { ProbeFailure } from '../observation/failure.ts';
import type { VerdictFacts } from '../report/verdict-facts.ts';
import type { TargetFault, TargetFaultCode } from '../target/schema.ts';
import type { SiteText } from './site.ts';

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** Something to type or to put in a file; shown with a copy button. */
export interface CodeSample {
  /** Where it is run or which file it stands in: `Terminal`, `/etc/nginx/conf.d/…`. */
  readonly where: string;
  readonly kind: 'shell' | 'file';
  /** `-` lines are struck out and never copied, `+` lines are marked as new. */
  readonly lines: readonly { readonly text: string; readonly mark?: '+' | '-' | '#' }[];
}

export interface FixStep {
  readonly title: string;
  readonly text: string;
  readonly code?: readonly CodeSample[];
}

export interface FixText {
  readonly title: string;
  readonly steps: readonly FixStep[];
  /** What it takes: time, downtime, reissue or none. */
  readonly effort: string;
  /** Who can do it. */
  readonly who: string;
}

export interface CauseText {
  /** Short name, as a heading: `Incomplete chain`. */
  readonly name: string;
  /** The verdict in one sentence that a non-specialist understands. */
  readonly headline: (facts: VerdictFacts) => string;
  readonly lede: (facts: VerdictFacts) => string;
  readonly fix: (facts: VerdictFacts) => FixText;
  /** What would settle it where it could not be told from here. */
  readonly settle: string;
  /** Which clients meet it, in a sentence. */
  readonly affects: string;
}

export interface Messages {
  readonly language: Language;
  readonly site: SiteText;
  readonly groups: Readonly<Record<GroupId, string>>;
  readonly statuses: Readonly<Record<CauseStatus, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly causes: Readonly<Record<CauseId, CauseText>>;
  readonly checks: CheckTexts;
  /** Said by every chain check when no certificate was seen. */
  readonly notSeen: string;
  /** Verdict where nothing is wrong. */
  readonly sound: {
    readonly headline: (facts: VerdictFacts) => string;
    readonly lede: (facts: VerdictFacts) => string;
    readonly fix: (facts: VerdictFacts) => FixText;
  };
  readonly failure: (failure: ProbeFailure) => string;
  readonly targetFault: Readonly<Record<TargetFaultCode, (fault: TargetFault) => string>>;
}
