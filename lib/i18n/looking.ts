import type { ProbeFailure } from '../observation/failure.ts';
import type { Stage } from '../observation/progress.ts';

export type StageState = 'waiting' | 'running' | 'done' | 'failed' | 'skipped';

/** Words of the page that looks. Apart from the rest, since the browser loads both languages of these alone. */
export interface LookingText {
  readonly title: (host: string) => string;
  readonly stop: string;
  readonly again: string;
  readonly back: string;
  readonly addresses: (count: number) => string;
  readonly kicker: (done: number, of: number, seconds: string) => string;
  readonly stages: Readonly<Record<Stage, StageText>>;
  readonly states: Readonly<Record<StageState, string>>;
  readonly headline: HeadlineText;
  readonly detail: DetailText;
  readonly failure: (failure: ProbeFailure) => string;
  readonly known: KnownText;
  readonly chain: {
    readonly heading: string;
    readonly sends: string;
    readonly lookedFor: string;
    readonly has: string;
    readonly leaf: string;
    readonly intermediate: string;
    readonly root: string;
    readonly sent: string;
    readonly fetching: string;
    readonly fetched: string;
    readonly unknown: string;
  };
  readonly noScript: readonly [headline: string, lede: string];
  readonly noScriptButton: string;
  readonly problem: ProblemText;
}

export interface StageText {
  readonly name: string;
  /** What it will do, shown while it waits. */
  readonly plan: string;
}

export interface HeadlineText {
  readonly resolving: readonly [headline: string, lede: string];
  readonly connecting: (addresses: number) => readonly [headline: string, lede: string];
  readonly asking: readonly [headline: string, lede: string];
  readonly answered: (
    sent: number | null,
    nameMatches: boolean | null,
    stage: Stage,
  ) => readonly [headline: string, lede: string];
  readonly failing: (reason: string) => readonly [headline: string, lede: string];
  readonly finished: readonly [headline: string, lede: string];
}

export interface DetailText {
  readonly connected: (count: number, of: number) => string;
  readonly handshake: (versions: readonly string[], asksForClientCertificate: boolean) => string;
  readonly fetching: (url: string) => string;
  readonly fetched: (subject: string | null) => string;
  readonly fetchFailed: (url: string) => string;
  readonly nothingToFetch: string;
  readonly at: (address: string, text: string) => string;
}

export interface KnownText {
  readonly heading: string;
  readonly nameMatches: string;
  readonly valid: string;
  readonly issuedBy: string;
  readonly sent: string;
  readonly clientCertificate: string;
  readonly version: string;
  readonly nameResult: (matches: boolean) => string;
  readonly asks: (asks: boolean) => string;
}

/** What ended a look before a report was made. The dashboard's own problems bring their words with them. */
export interface ProblemText {
  readonly kicker: string;
  readonly stoppedKicker: string;
  readonly caMissing: readonly [headline: string, lede: string];
  readonly lost: readonly [headline: string, lede: string];
  readonly stopped: readonly [headline: string, lede: string];
  /** On the button while the dashboard asks to wait. */
  readonly againIn: (seconds: number) => string;
}
