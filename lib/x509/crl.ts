import { crlDefectsOf } from './crl-defects.ts';
import { type CrlEntries, indexEntries } from './crl-entries.ts';
import { type CrlEnvelope, readCrlEnvelope } from './crl-envelope.ts';
import { readCrlExtensions } from './crl-extensions.ts';
import type { CrlFacts } from './crl-facts.ts';
import { DerError, type Element, wholeOf } from './der.ts';
import type { SignedData } from './detail.ts';
import type { CertificateDefect } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { readName } from './name.ts';
import { nameKey } from './name-match.ts';
import { readSignatureAlgorithm, signatureFacts } from './signature-algorithm.ts';
import { readTime } from './time.ts';
import { bitStringOctets } from './values.ts';

/** A list as the rules take it: its facts, and what can be asked of it. */
export interface RevocationList {
  readonly facts: CrlFacts;
  /** Comparable text of the issuer's name (see nameKey). */
  readonly issuerKey: string;
  readonly signed: SignedData;
  readonly entries: CrlEntries;
}

export type CrlReading =
  | { readonly ok: true; readonly list: RevocationList }
  | {
      readonly ok: false;
      readonly unreadable: { readonly sha256: string; readonly defect: CertificateDefect };
    };

/** The largest public lists have some 50 MB. */
const OCTETS_MAX = 100_000_000;
/** Octets of the lists that are kept; with their index they take about one and a half times as much. */
const CACHE_OCTETS_MAX = 128_000_000;
/** Unreadable and tiny lists cost next to nothing each, and still not nothing. */
const CACHE_LISTS_MAX = 1_024;
const cache = new Map<string, { readonly reading: CrlReading; readonly octets: number }>();
let cachedOctets = 0;

/**
 * A certificate revocation list (DER) as facts and an index of its entries, or where reading it stopped; never
 * throws. A list is unreadable only where its entries or its fields can't be told apart; everything milder stands in
 * `defects` and `unknownCritical`. Results are shared: the list is copied, and kept by its fingerprint.
 */
export function readCrl(der: Uint8Array): CrlReading {
  const sha256 = fingerprint(der);
  const known = cache.get(sha256);
  if (known !== undefined) return known.reading;
  const reading = readUncached(der, sha256);
  keep(sha256, reading, reading.ok ? der.length : 0);
  return reading;
}

function keep(sha256: string, reading: CrlReading, octets: number): void {
  if (octets > CACHE_OCTETS_MAX) return;
  cache.set(sha256, { reading, octets });
  cachedOctets += octets;
  for (const [oldest, { octets: freed }] of cache) {
    if (cachedOctets <= CACHE_OCTETS_MAX && cache.size <= CACHE_LISTS_MAX) return;
    cache.delete(oldest);
    cachedOctets -= freed;
  }
}

function readUncached(der: Uint8Array, sha256: string): CrlReading {
  try {
    if (der.length > OCTETS_MAX) throw new DerError('too-large', OCTETS_MAX, 'certificateList');
    return { ok: true, list: readList(readCrlEnvelope(new Uint8Array(der)), sha256) };
  } catch (error) {
    const known = error instanceof DerError;
    const where = known ? `${error.field}, offset ${error.offset}` : 'certificateList, offset 0';
    return { ok: false, unreadable: { sha256, defect: { code: known ? error.code : 'unreadable', where } } };
  }
}

function readList(envelope: CrlEnvelope, sha256: string): RevocationList {
  const { bytes } = envelope;
  const time = (element: Element, name: string) => readTime(bytes, element, `tbsCertList.${name}`);
  const issuer = readName(bytes, envelope.issuer, 'tbsCertList.issuer');
  const thisUpdate = time(envelope.thisUpdate, 'thisUpdate');
  const nextUpdate = envelope.nextUpdate === null ? null : time(envelope.nextUpdate, 'nextUpdate');
  const signed = signedData(envelope);
  const entries = indexEntries(bytes, envelope.entries);
  const extensions = readCrlExtensions(bytes, envelope.extensions, issuer.facts.text);
  const facts: CrlFacts = {
    sha256,
    size: bytes.length,
    version: envelope.version,
    issuer: issuer.facts,
    thisUpdate: Date.parse(thisUpdate.iso),
    nextUpdate: nextUpdate === null ? null : Date.parse(nextUpdate.iso) + 999,
    signature: signatureFacts(signed.algorithm),
    entryCount: entries.count,
    ...extensions,
    unknownCriticalInEntries: entries.unknownCritical,
    defects: crlDefectsOf({ envelope, signed, issuer, thisUpdate, nextUpdate, entries, extensions }),
  };
  return { facts, issuerKey: nameKey(issuer.facts.text), signed, entries };
}

function signedData({ bytes, tbs, algorithm, innerAlgorithm, signature }: CrlEnvelope): SignedData {
  return {
    tbs: wholeOf(bytes, tbs),
    algorithm: readSignatureAlgorithm(bytes, algorithm),
    sameAlgorithms: Buffer.compare(wholeOf(bytes, algorithm), wholeOf(bytes, innerAlgorithm)) === 0,
    signature: bitStringOctets(bytes, signature, 'signatureValue'),
  };
}
