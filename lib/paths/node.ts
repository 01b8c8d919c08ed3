import type { StoreId, TrustStore } from '../roots/store.ts';
import type { CertificateFacts } from '../x509/facts.ts';
import { fingerprint } from '../x509/fingerprint.ts';
import { nameKey } from '../x509/name-match.ts';
import { readCertificate } from '../x509/read.ts';

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
  readonly bySubject: ReadonlyMap<string, readonly ReadCandidate[]>;
  readonly fingerprints: ReadonlySet<string>;
}

/** By the list of anchors, so that copies of a store (with another `decides`) share their index. */
const indexes = new WeakMap<readonly Uint8Array[], StoreIndex>();

/** A store's anchors by subject; worked out once for each list of anchors. */
export function indexOf(store: TrustStore): StoreIndex {
  const known = indexes.get(store.anchors);
  if (known !== undefined) return known;
  const bySubject = new Map<string, ReadCandidate[]>();
  for (const der of store.anchors) {
    const candidate = candidateOf(der);
    if (candidate === null) continue;
    const named = bySubject.get(candidate.subjectKey);
    if (named === undefined) bySubject.set(candidate.subjectKey, [candidate]);
    else named.push(candidate);
  }
  // An anchor that can't be read still makes the very same certificate trusted when it is sent.
  const index = { bySubject, fingerprints: new Set(store.anchors.map(fingerprint)) };
  indexes.set(store.anchors, index);
  return index;
}

/** Facts of a store's anchors that bear a certificate's issuer's name. */
export function anchorsNamed(
  store: TrustStore,
  issuer: CertificateFacts['issuer'],
): readonly CertificateFacts[] {
  return (indexOf(store).bySubject.get(nameKey(issuer.text)) ?? []).map(({ facts }) => facts);
}
