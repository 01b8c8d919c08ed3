import { X509Certificate } from 'node:crypto';
import { contentOf, DerError, wholeOf } from './der.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { readExtensions } from './extensions.ts';
import type { CertificateDefect, CertificateFacts, ReadResult } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { readName } from './name.ts';
import { nameKey } from './name-match.ts';
import { publicKeyFacts } from './public-key.ts';
import { sameAlgorithms, verifySignature } from './signature.ts';
import { readSignatureAlgorithm, signatureFacts } from './signature-algorithm.ts';
import { firstNonDer } from './strictness.ts';
import { readTime } from './time.ts';
import { integerHex } from './values.ts';

/** Room for two root stores (121 and 144 on Debian 12) and the chains of many looks, at about 3 KB each. */
const CACHE_MAX = 1024;
const cache = new Map<string, ReadResult>();

/**
 * Facts of a certificate, or where reading it stopped; never throws. A certificate is unreadable only where
 * no client could decode it; everything milder is listed in `defects`. Results are frozen and shared.
 */
export function readCertificate(der: Uint8Array): ReadResult {
  const sha256 = fingerprint(der);
  const known = cache.get(sha256);
  if (known !== undefined) return known;
  const result = freeze(readUncached(der, sha256));
  if (cache.size >= CACHE_MAX) cache.delete(cache.keys().next().value ?? '');
  cache.set(sha256, result);
  return result;
}

function readUncached(der: Uint8Array, sha256: string): ReadResult {
  try {
    return { ok: true, facts: readFacts(readEnvelope(der), sha256) };
  } catch (error) {
    const [code, where] =
      error instanceof DerError
        ? [error.code, `${error.field}, offset ${error.offset}`]
        : ['unreadable', 'certificate, offset 0'];
    return { ok: false, unreadable: { sha256, defect: { code, where } } };
  }
}

function readFacts(envelope: Envelope, sha256: string): CertificateFacts {
  const { bytes, version } = envelope;
  const defects: CertificateDefect[] = envelopeDefects(envelope);
  const note = (code: string, where: string) => defects.push({ code, where });
  const subject = readName(bytes, envelope.subject, 'tbsCertificate.subject');
  const issuer = readName(bytes, envelope.issuer, 'tbsCertificate.issuer');
  if (subject.badString) note('bad-string', 'tbsCertificate.subject');
  if (issuer.badString) note('bad-string', 'tbsCertificate.issuer');
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

function envelopeDefects(envelope: Envelope): CertificateDefect[] {
  const { bytes, certificate, version, extensions, surplus } = envelope;
  const defects = surplus.map((offset) => ({
    code: offset >= certificate.end ? 'trailing-bytes' : 'unexpected-field',
    where: `offset ${offset}`,
  }));
  const offset = nonDerOffset(envelope);
  if (offset !== null) defects.push({ code: 'non-der', where: `offset ${offset}` });
  if (version > 3) defects.push({ code: 'version-unknown', where: 'tbsCertificate.version' });
  if (version < 3 && extensions.length > 0) {
    defects.push({ code: 'extensions-before-v3', where: 'tbsCertificate.extensions' });
  }
  if (!sameAlgorithms(envelope))
    defects.push({ code: 'signature-algorithms-differ', where: 'tbsCertificate.signature' });
  if (wholeOf(bytes, envelope.serial).length < 3) {
    defects.push({ code: 'empty-serial', where: 'tbsCertificate.serialNumber' });
  }
  return defects;
}

/** A second opinion: OpenSSL checks a few encodings that are not looked at here (string types, OID arcs). */
function openSslReads(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der) instanceof X509Certificate;
  } catch {
    return false;
  }
}

/** The first spot that is not DER: in the structure itself, then in the values of the extensions. */
function nonDerOffset({ bytes, certificate, extensions }: Envelope): number | null {
  const inStructure = firstNonDer(bytes, certificate);
  if (inStructure !== null) return inStructure;
  return extensions.find((extension) => extension.writtenDefault)?.element.start ?? null;
}

/** Results are shared through the cache: changing one would change every later look at the certificate. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
