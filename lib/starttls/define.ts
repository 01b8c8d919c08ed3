import type { StarttlsId, StarttlsStep } from './ids.ts';

/** What a dialogue asks of whoever runs it; each is answered with bytes (empty for what needs no answer). */
export type Demand =
  /** Send this; what is waited for from now on belongs to `step`. */
  | { readonly want: 'say'; readonly bytes: Uint8Array; readonly step: Exclude<StarttlsStep, 'handshake'> }
  | { readonly want: 'take'; readonly count: number }
  /** Everything up to this byte and the byte itself; more than `atMost` without it is too much. */
  | { readonly want: 'through'; readonly byte: number; readonly atMost: number }
  /** How the server introduced itself, for the record. */
  | { readonly want: 'note'; readonly greeting: string };

/** How a dialogue ends. `unexpected`: what came isn't this protocol; the bytes themselves are then the words. */
export type Outcome =
  | { readonly is: 'go-ahead' }
  | { readonly is: 'refused' | 'not-offered'; readonly reply: string }
  | { readonly is: 'unexpected' };

/** A part of a dialogue: it yields demands, gets bytes for them, and comes to a result. It touches no socket. */
export type Talk<T> = Generator<Demand, T, Uint8Array>;

/** Whom a dialogue is held with. */
export interface Peer {
  /** The name that is looked for: an A-label host name or an IP address literal. */
  readonly host: string;
  /** This side's own address on the connection. */
  readonly ownAddress: string;
}

export interface Dialogue<Id extends StarttlsId = StarttlsId> {
  readonly id: Id;
  /** The URL schemes by which it is chosen, each with its default port (IANA). */
  readonly schemes: Readonly<Record<string, number>>;
  /** Where the same protocol begins with TLS (IANA), if it has such a port. */
  readonly tlsPort: number | null;
  readonly speaksFirst: 'server' | 'client';
  /** Whether the server answers the wish for TLS before TLS begins. */
  readonly acknowledges: boolean;
  readonly talk: (peer: Peer) => Talk<Outcome>;
}

export function defineDialogue<const Id extends StarttlsId>(dialogue: Dialogue<Id>): Dialogue<Id> {
  return dialogue;
}
