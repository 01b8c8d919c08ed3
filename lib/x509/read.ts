import { X509Certificate } from 'node:crypto';
import { contentOf, DerError, wholeOf } from './der.ts';
import { type CertificateDetail, readDetail } from './detail.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { envelopeDefects } from './envelope-defects.ts';
import { readExtensions } from './extensions.ts';
import type { CertificateDefect, CertificateFacts, ReadResult } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { readName } from './name.ts';
import { nameKey } from './name-match.ts';
import { publicKeyFacts } from './public-key.ts';
import { verifySignature } from './signature.ts';
import { readSignatureAlgorithm, signatureFacts } from './signature-algorithm.ts';
import { subjectText } from './subject-text.ts';
import { readTime } from './time.ts';
import { integerHex } from './values.ts';

/** A certificate as the path rules take it: its facts, and what is worked out of it once and for all. */
export interface Reading {
  readonly facts: CertificateFacts;
  readonly detail: CertificateDetail;
  /** Comparable text of the names (see nameKey), by which issuers are looked up. */
  readonly subjectKey: string;
  readonly issuerKey: string;
}

interface Read {
  readonly result: ReadResult;
  /** Null where the certificate can't be read. */
  readonly reading: Reading | null;
  /** Size of the DER, by which the cache is bounded. */
  readonly bytes: number;
}

/**
 * Room for two root stores (121 and 144 on Debian 12) and the chains of many looks: their certificates have about
 * 1.5 KB. Counted in bytes, since a hostile one with 10,000 names has as much as 200 others.
 */
const CACHE_BYTES_MAX = 3 * 1024 * 1024;
const cache = new Map<string, Read>();
let cachedBytes = 0;

/**
 * Facts of a certificate, or where reading it stopped; never throws. A certificate is unreadable only where
 * no client could decode it; everything milder is listed in `defects`. Results are frozen and shared.
 */
export function readCertificate(der: Uint8Array): ReadResult {
  return read(der, fingerprint(der)).result;
}

/** The same with what the path rules need; null for a certificate that can't be read. */
export function readForPaths(der: Uint8Array, sha256: string): Reading | null {
  return read(der, sha256).reading;
}

/** Strangers' subjects, of the certificates that are sent along and read no further. */
const SUBJECT_KEYS_MAX = 4_096;
/** A hostile subject can be as long as a message. */
const SUBJECT_KEY_LENGTH_MAX = 1_024;
const subjectKeys = new Map<string, string | null>();

/** Key of a certificate's subject without reading the rest, unless it is known; null where it can't be read. */
export function subjectKeyOf(der: Uint8Array, sha256: string): string | null {
  const known = cache.get(sha256);
  if (known !== undefined) return known.reading?.subjectKey ?? null;
  const before = subjectKeys.get(sha256);
  if (before !== undefined) return before;
  const text = subjectText(der);
  const key = text === null ? null : nameKey(text);
  if (subjectKeys.size >= SUBJECT_KEYS_MAX) subjectKeys.delete(subjectKeys.keys().next().value ?? '');
  if (key === null || key.length <= SUBJECT_KEY_LENGTH_MAX) subjectKeys.set(sha256, key);
  return key;
}

function read(der: Uint8Array, sha256: string): Read {
  const known = cache.get(sha256);
  if (known !== undefined) return known;
  const fresh = readUncached(der, sha256);
  cache.set(sha256, fresh);
  cachedBytes += fresh.bytes;
  for (const [oldest, { bytes }] of cache) {
    if (cachedBytes <= CACHE_BYTES_MAX) break;
    cache.delete(oldest);
    cachedBytes -= bytes;
  }
  return fresh;
}

function readUncached(der: Uint8Array, sha256: string): Read {
  try {
    // A copy: what is kept must neither hold a connection's whole buffer nor change when that is written again.
    const envelope = readEnvelope(Uint8Array.from(der));
    const facts = freeze(readFacts(envelope, sha256));
    const detail = readDetail(envelope, facts);
    const subjectKey = nameKey(facts.subject.text);
    const issuerKey = facts.selfIssued ? subjectKey : nameKey(facts.issuer.text);
    return {
      result: freeze({ ok: true, facts }),
      reading: { facts, detail, subjectKey, issuerKey },
      bytes: der.length,
    };
  } catch (error) {
    const [code, where] =
      error instanceof DerError
        ? [error.code, `${error.field}, offset ${error.offset}`]
        : ['unreadable', 'certificate, offset 0'];
    const result = freeze({ ok: false as const, unreadable: { sha256, defect: { code, where } } });
    return { result, reading: null, bytes: der.length };
  }
}

function readFacts(envelope: Envelope, sha256: string): CertificateFacts {
  const { bytes, version } = envelope;
  const defects: CertificateDefect[] = envelopeDefects(envelope);
  const note = (code: string, where: string) => defects.push({ code, where });
  const subject = readName(bytes, envelope.subject, 'tbsCertificate.subject');
  const issuer = readName(bytes, envelope.issuer, 'tbsCertificate.issuer');
  for (const [field, { badString, emptyRdn }] of Object.entries({ subject, issuer })) {
    if (badString) note('bad-string', `tbsCertificate.${field}`);
    if (emptyRdn) note('empty-list', `tbsCertificate.${field}`);
  }
  const notBefore = readTime(bytes, envelope.notBefore, 'tbsCertificate.validity.notBefore');
  const notAfter = readTime(bytes, envelope.notAfter, 'tbsCertificate.validity.notAfter');
  if (!notBefore.strict) note('odd-time', 'tbsCertificate.validity.notBefore');
  if (!notAfter.strict) note('odd-time', 'tbsCertificate.validity.notAfter');
  const { readable, ...publicKey } = publicKeyFacts(bytes, envelope.publicKey);
  if (!readable) note('unreadable-public-key', 'tbsCertificate.subjectPublicKeyInfo');
  const extensions = readExtensions(bytes, envelope.extensions, defects);
  if (!openSslReads(wholeOf(bytes, envelope.certificate))) note('openssl-refuses', 'certificate');
  const serial = contentOf(bytes, envelope.serial);
  const selfIssued = nameKey(subject.facts.text) === nameKey(issuer.facts.text);
  return {
    sha256,
    version,
    serialHex: integerHex(bytes, envelope.serial),
    serialNegative: (serial[0] ?? 0) >= 0x80,
    subject: subject.facts,
    issuer: issuer.facts,
    notBefore: notBefore.iso,
    notAfter: notAfter.iso,
    publicKey,
    signature: signatureFacts(readSignatureAlgorithm(bytes, envelope.algorithm)),
    ...extensions,
    selfIssued,
    selfSigned: selfIssued && verifySignature(bytes, bytes) === 'valid',
    defects,
  };
}

/** A second opinion: OpenSSL checks a few encodings that are not looked at here (string types, OID arcs). */
function openSslReads(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der) instanceof X509Certificate;
  } catch {
    return false;
  }
}

/** Results are shared through the cache: changing one would change every later look at the certificate. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
