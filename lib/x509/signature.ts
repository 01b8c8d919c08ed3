import { constants, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { wholeOf } from './der.ts';
import type { SignedData } from './detail.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { keyObject } from './public-key.ts';
import { readSignatureAlgorithm, type SignatureAlgorithm } from './signature-algorithm.ts';
import { bitStringOctets } from './values.ts';

/** `unsupported`: this code or its OpenSSL can't check such a signature, so nothing is known about it. */
export type SignatureState = 'valid' | 'invalid' | 'unsupported';

/** Key types (as node:crypto names them) that can make the signatures of a family. */
const keyTypes: Readonly<Record<SignatureAlgorithm['family'], readonly string[]>> = {
  rsa: ['rsa'],
  'rsa-pss': ['rsa', 'rsa-pss'],
  ecdsa: ['ec'],
  dsa: ['dsa'],
  eddsa: ['ed25519', 'ed448'],
  'ml-dsa': ['ml-dsa-44', 'ml-dsa-65', 'ml-dsa-87'],
  unknown: [],
};

/**
 * Whether the issuer's key made the subject's signature. Weak digests (MD5, SHA-1) are verified all the
 * same: weak is another fault than broken. Never throws; what can't be read can't be supported.
 */
export function verifySignature(subjectDer: Uint8Array, issuerDer: Uint8Array): SignatureState {
  try {
    const subject = readEnvelope(subjectDer);
    const issuer = readEnvelope(issuerDer);
    const key = keyObject(wholeOf(issuer.bytes, issuer.publicKey));
    if (key === null) return 'unsupported';
    if (!sameAlgorithms(subject)) return 'invalid';
    return verifyCertificate(subject, key);
  } catch {
    return 'unsupported';
  }
}

/** RFC 5280 §4.1.1.2: both statements of the algorithm must agree; OpenSSL refuses the signature otherwise. */
export function sameAlgorithms({ bytes, algorithm, innerAlgorithm }: Envelope): boolean {
  return Buffer.compare(wholeOf(bytes, algorithm), wholeOf(bytes, innerAlgorithm)) === 0;
}

/** The same for a certificate or list that was read before; the fast way, since nothing is decoded again. */
export function verifySigned(signed: SignedData, issuerKey: KeyObject | null): SignatureState {
  if (issuerKey === null) return 'unsupported';
  if (!signed.sameAlgorithms) return 'invalid';
  const { algorithm, tbs, signature } = signed;
  const { pss } = algorithm;
  if (pss !== null && pss.mgfDigest !== algorithm.digest) return 'unsupported';
  return verifyBytes(algorithm, tbs, issuerKey, signature);
}

function verifyCertificate(subject: Envelope, key: KeyObject): SignatureState {
  const { bytes } = subject;
  const algorithm = readSignatureAlgorithm(bytes, subject.algorithm);
  const { pss } = algorithm;
  // node:crypto takes no mask digest of its own; OpenSSL's certificate code does.
  if (pss !== null && pss.mgfDigest !== algorithm.digest && key.asymmetricKeyType === 'rsa') {
    return new X509Certificate(bytes).verify(key) ? 'valid' : 'invalid';
  }
  const signature = bitStringOctets(bytes, subject.signature, 'signatureValue');
  return verifyBytes(algorithm, wholeOf(bytes, subject.tbs), key, signature);
}

/** Checks any signature over `data` with a key; also for OCSP responses. */
export function verifyBytes(
  algorithm: SignatureAlgorithm,
  data: Uint8Array,
  key: KeyObject,
  signature: Uint8Array,
): SignatureState {
  const { family, digest, pss } = algorithm;
  if (family === 'unknown') return 'unsupported';
  if (!keyTypes[family].includes(key.asymmetricKeyType ?? '')) return 'invalid';
  const needsDigest = family !== 'eddsa' && family !== 'ml-dsa';
  if (needsDigest && digest === null) return 'unsupported';
  // The bare key where nothing is to be said about the padding: an options object costs a tenth of the check.
  const options =
    pss === null ? key : { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss.saltLength };
  try {
    return verify(digest, data, options, signature) ? 'valid' : 'invalid';
  } catch (error) {
    return unsupportedByOpenSsl(error) ? 'unsupported' : 'invalid';
  }
}

/** A digest or key form that this OpenSSL lacks, told apart from a signature that breaks its checks. */
function unsupportedByOpenSsl(error: unknown): boolean {
  return error instanceof Error && /unsupported|unknown|invalid digest|not supported/i.test(error.message);
}

/** The public key of a certificate, or null when either can’t be read. */
export function publicKeyOf(der: Uint8Array): KeyObject | null {
  try {
    const { bytes, publicKey } = readEnvelope(der);
    return keyObject(wholeOf(bytes, publicKey));
  } catch {
    return null;
  }
}
