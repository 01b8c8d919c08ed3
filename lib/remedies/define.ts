import type { CauseId } from '../causes/ids.ts';
import type { Destination } from '../i18n/verdict-values.ts';
import type { ProbeFailure } from '../observation/failure.ts';
import type { WarningId } from './warnings.ts';

/** Where something is typed or stands: the words are the language's, names of systems are not translated. */
export type Place =
  | 'server'
  | 'client'
  | 'anywhere'
  | { readonly file: string }
  | { readonly system: string };

/** Something to type or to put in a file. `-` lines are struck out and never copied, `#` lines are comments. */
export interface RemedyCode {
  readonly place: Place;
  readonly kind: 'shell' | 'file';
  readonly lines: readonly { readonly text: string; readonly mark?: '+' | '-' | '#' }[];
}

/** What the commands are filled in with. */
export interface RemedyContext extends Destination {
  /** File names that the texts use throughout. */
  readonly fullchain: string;
  readonly key: string;
  /** The CA certificate to trust, and what it is called in stores that want a name. */
  readonly caFile: string;
  readonly caAlias: string;
  /** SHA-256 of that CA (AA:BB:…), to compare before it is trusted; null when it isn't known. */
  readonly caFingerprint: string | null;
  /** SHA-256 (AA:BB:…) and issuer of the server certificate that was seen; null when none was. */
  readonly leafFingerprint: string | null;
  readonly leafIssuer: string | null;
  readonly addresses: readonly string[];
  /** When it was looked at (`2026-11-23 02:14 UTC`); null without a report. */
  readonly checkedAt: string | null;
  /** Why nothing was seen, where nothing was. */
  readonly failure: ProbeFailure | null;
}

export interface RemedyStep<Step extends string> {
  /** Key of its words. */
  readonly id: Step;
  readonly code: readonly RemedyCode[];
  /** Fingerprint that the commands should print, shown beside them; null when it isn't known. */
  readonly compareWith?: string | null;
}

export type RemedyKind = 'server' | 'network' | 'client';

/** One product or system: where the fix goes, how it is checked, how it is taken back. */
export interface Remedy<Id extends string = string, Step extends string = string> {
  readonly id: Id;
  /** Step 3, 4 or 5 of the guide. */
  readonly kind: RemedyKind;
  readonly causes: readonly CauseId[];
  /** What people are tempted to do here in its stead. */
  readonly warnings: readonly WarningId[];
  readonly steps: (context: RemedyContext) => readonly RemedyStep<Step>[];
}

export function defineRemedy<const Id extends string, const Step extends string>(
  remedy: Remedy<Id, Step>,
): Remedy<Id, Step> {
  return remedy;
}
