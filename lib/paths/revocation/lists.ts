import { type RevocationList, readCrl } from '../../x509/crl.ts';
import { crlDefects } from '../../x509/crl-facts.ts';
import type { CertificateDefect } from '../../x509/facts.ts';
import type { SignatureState } from '../../x509/signature.ts';
import { LISTS_MAX } from './budget.ts';

/** The lists of a question, by the key of their issuer's name. */
export interface GivenLists {
  /** Complete ones, the newest first: of two that hold, it knows more. */
  readonly complete: (issuerKey: string) => readonly RevocationList[];
  readonly deltas: (issuerKey: string) => readonly RevocationList[];
  /** What is wrong with the first that can't be read. */
  readonly unreadable: CertificateDefect | null;
  /** More were given than are looked at. */
  readonly truncated: boolean;
  /** What was found of signatures, by list and key: a list of 50 MB is hashed once. */
  readonly signatures: Map<string, SignatureState>;
}

/** By the array of the question: a search asks for the paths of signers as well, with the same lists. */
const known = new WeakMap<readonly Uint8Array[], GivenLists>();
const none: readonly RevocationList[] = [];

export function gatherLists(crls: readonly Uint8Array[]): GivenLists {
  const before = known.get(crls);
  if (before !== undefined) return before;
  const readings = crls.slice(0, LISTS_MAX).map(readCrl);
  const lists = readings.flatMap((reading) => (reading.ok ? [reading.list] : [])).sort(newestFirst);
  const unreadable = readings.find((reading) => !reading.ok);
  const complete = Map.groupBy(lists.filter(isComplete), ({ issuerKey }) => issuerKey);
  const deltas = Map.groupBy(
    lists.filter((list) => !isComplete(list)),
    ({ issuerKey }) => issuerKey,
  );
  const given: GivenLists = {
    complete: (issuerKey) => complete.get(issuerKey) ?? none,
    deltas: (issuerKey) => deltas.get(issuerKey) ?? none,
    unreadable: unreadable === undefined ? null : unreadable.unreadable.defect,
    truncated: crls.length > LISTS_MAX,
    signatures: new Map(),
  };
  known.set(crls, given);
  return given;
}

function isComplete({ facts }: RevocationList): boolean {
  return facts.baseNumberHex === null;
}

function newestFirst(one: RevocationList, other: RevocationList): number {
  return (
    other.facts.thisUpdate - one.facts.thisUpdate ||
    compareNumbers(other.facts.numberHex ?? '', one.facts.numberHex ?? '')
  );
}

/** Order of two numbers as the facts give them: in hex of whole octets, none of them a leading zero. */
export function compareNumbers(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}

/** The list breaks a rule so that its silence proves nothing; see `crlDefects`. */
export function voidDefect({ facts }: RevocationList): CertificateDefect | null {
  const levels: Readonly<Record<string, string>> = crlDefects;
  return facts.defects.find(({ code }) => levels[code] === 'void') ?? null;
}
