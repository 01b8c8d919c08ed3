import type { StoreId, TrustStore } from '../roots/store.ts';
import type { CertificateFacts } from '../x509/facts.ts';
import { fingerprint } from '../x509/fingerprint.ts';
import { nameKey } from '../x509/name-match.ts';
import { type Reading, readForPaths, subjectKeyOf } from '../x509/read.ts';

/** A certificate that can be read, with the keys by which issuers are looked up. */
export interface ReadCandidate extends Reading {
  readonly sha256: string;
  readonly der: Uint8Array;
}

export type Origin = 'sent' | 'fetched' | 'store';

/** A certificate within one search: where it comes from, and which stores hold it. */
export interface PathNode extends ReadCandidate {
  readonly origin: Origin;
  /** Position within its origin. */
  readonly position: number;
  readonly stores: readonly StoreId[];
  /** One of these stores decides: a path may end here. */
  readonly anchor: boolean;
}

/** Null for a certificate that can't be read. */
export function candidateOf(der: Uint8Array, sha256: string): ReadCandidate | null {
  const reading = readForPaths(der, sha256);
  if (reading === null) return null;
  const { facts, detail, subjectKey, issuerKey } = reading;
  // The fingerprint that is kept with the facts: as a key of maps, its hash is worked out once and for all.
  return { sha256: facts.sha256, der, facts, detail, subjectKey, issuerKey };
}

interface StoreIndex {
  /** Anchors with this subject; each is read in full when it is first asked for. */
  readonly named: (subjectKey: string) => readonly ReadCandidate[];
  readonly fingerprints: ReadonlySet<string>;
}

/** By the list of anchors, so that copies of a store (with another `decides`) share their index. */
const indexes = new WeakMap<readonly Uint8Array[], StoreIndex>();

const none: readonly ReadCandidate[] = [];

/**
 * A store's anchors by subject; worked out once for each list of anchors. Only their names are read:
 * of some 250 roots a look needs one or two, and reading all of them would cost more than the look.
 */
export function indexOf(store: TrustStore): StoreIndex {
  const known = indexes.get(store.anchors);
  if (known !== undefined) return known;
  const anchors = store.anchors.map((der) => ({ der, sha256: fingerprint(der) }));
  const bySubject = Map.groupBy(anchors, ({ der, sha256 }) => subjectKeyOf(der, sha256));
  const read = new Map<string, readonly ReadCandidate[]>();
  const index: StoreIndex = {
    named(subjectKey) {
      const before = read.get(subjectKey);
      if (before !== undefined) return before;
      const held = bySubject.get(subjectKey);
      // Names that no anchor bears come from servers: remembering them would let a server fill the memory.
      if (held === undefined) return none;
      const candidates = held.flatMap(({ der, sha256 }) => candidateOf(der, sha256) ?? []);
      read.set(subjectKey, candidates);
      return candidates;
    },
    // An anchor that can't be read still makes the very same certificate trusted when it is sent.
    fingerprints: new Set(anchors.map(({ sha256 }) => sha256)),
  };
  indexes.set(store.anchors, index);
  return index;
}

/** Facts of a store's anchors that bear a certificate's issuer's name. */
export function anchorsNamed(
  store: TrustStore,
  issuer: CertificateFacts['issuer'],
): readonly CertificateFacts[] {
  return indexOf(store)
    .named(nameKey(issuer.text))
    .map(({ facts }) => facts);
}
