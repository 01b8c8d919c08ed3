import type { CauseId } from '../causes/ids.ts';

export const documentedIds = [
  'peer-not-ok',
  'local-issuer',
  'authority-invalid',
  'has-expired',
  'name-mismatch',
] as const;
/** The messages that people paste most; a language shows them verbatim. */
export type DocumentedId = (typeof documentedIds)[number];

export const caseIds = ['insomnia', 'unity', 'kicad'] as const;
/** Programs whose trouble with certificates is known, each with a page of its own. */
export type CaseId = (typeof caseIds)[number];

/** Where it ended: before TLS, in the handshake, while the certificate was verified, or after that. */
export type Stage = 'connection' | 'handshake' | 'verification' | 'afterwards';

/** What an error text tells by itself. Absent = it doesn't tell. */
export interface Hint {
  readonly documented?: DocumentedId;
  readonly protocol?: 'tls' | 'ssh';
  readonly client?: string;
  readonly stage?: Stage;
  readonly case?: CaseId;
  /** Causes that make a client say so, the likeliest first. */
  readonly causes?: readonly CauseId[];
}

/** Texts of one family of clients. */
export interface MessageFamily {
  readonly id: string;
  /** Matched on substrings: clients put words of their own before and behind. */
  readonly patterns: readonly { readonly match: RegExp; readonly hint: Hint }[];
}

export function defineFamily(family: MessageFamily): MessageFamily {
  return family;
}

/** Everything that was recognised in an error text. */
export interface Clue {
  /** The text, cut to what is read; null = none was given. */
  readonly text: string | null;
  readonly documented: readonly DocumentedId[];
  readonly protocol: 'tls' | 'ssh' | null;
  readonly client: string | null;
  readonly stage: Stage | null;
  readonly cases: readonly CaseId[];
  readonly causes: readonly CauseId[];
  /** The server that the text names. */
  readonly place: { readonly host: string; readonly port: number; readonly isName: boolean } | null;
}
