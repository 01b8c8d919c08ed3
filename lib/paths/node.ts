import type { StoreId, TrustStore } from '../roots/store.ts';
import type { CertificateFacts } from '../x509/facts.ts';
import { fingerprint } from '../x509/fingerprint.ts';
import { nameKey } from '../x509/name-match.ts';
import { readCertificate } from '../x509/read.ts';
import { subjectText } from '../x509/subject-text.ts';

/** A certificate that can be read, with the keys by which issuers are looked up. */
export interface ReadCandidate {
  readonly sha256: string;
  readonly der: Uint8Array;
  readonly facts: CertificateFacts;
  readonly subjectKey: string;
  readonly issuerKey: string;
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
export function candidateOf(der: Uint8Array): ReadCandidate | null {
  const read = readCertificate(der);
  if (!read.ok) return null;
  const { facts } = read;
  return {
    sha256: facts.sha256,
    der,
    facts,
    subjectKey: nameKey(facts.subject.text),
    issuerKey: nameKey(facts.issuer.text),
  };
}

interface StoreIndex {
  /** Anchors with this subject; each is read in full when it is first asked for. */
  readonly named: (subjectKey: string) => readonly ReadCandidate[];
  readonly fingerprints: ReadonlySet<string>;
}

/** By the list of anchors, so that copies of a store (with another `decides`) share their index. */
const indexes = new WeakMap<readonly Uint8Array[], StoreIndex>();

/**
 * A store's anchors by subject; worked out once for each list of anchors. Only their names are read:
 * of some 250 roots a look needs one or two, and reading all of them would cost more than the look.
 */
export function indexOf(store: TrustStore): StoreIndex {
  const known = indexes.get(store.anchors);
  if (known !== undefined) return known;
  const bySubject = Map.groupBy(store.anchors, (der) => nameKey(subjectText(der) ?? ''));
  const read = new Map<string, readonly ReadCandidate[]>();
  const index: StoreIndex = {
    named(subjectKey) {
      const ders = bySubject.get(subjectKey);
      // Names that no anchor bears come from servers: remembering them would let a server fill the memory.
      if (ders === undefined) return [];
      const candidates = read.get(subjectKey) ?? ders.flatMap((der) => candidateOf(der) ?? []);
      read.set(subjectKey, candidates);
      return candidates;
    },
    // An anchor that can't be read still makes the very same certificate trusted when it is sent.
    fingerprints: new Set(store.anchors.map(fingerprint)),
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
