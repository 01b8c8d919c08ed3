import { createPublicKey, type KeyObject } from 'node:crypto';
import { Cursor, type Element, inside, tags, wholeOf } from './der.ts';
import type { PublicKeyFacts } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { takeOid } from './values.ts';

/** Types by the OID of the key's algorithm: known even where the key itself can't be read. */
const typesByOid: Readonly<Record<string, PublicKeyFacts['type']>> = {
  '1.2.840.113549.1.1.1': 'rsa',
  '1.2.840.113549.1.1.10': 'rsa-pss',
  '1.2.840.10045.2.1': 'ec',
  '1.3.101.112': 'ed25519',
  '1.3.101.113': 'ed448',
  '1.2.840.10040.4.1': 'dsa',
  '2.16.840.1.101.3.4.3.17': 'ml-dsa',
  '2.16.840.1.101.3.4.3.18': 'ml-dsa',
  '2.16.840.1.101.3.4.3.19': 'ml-dsa',
};

/** NIST's names for the curves that OpenSSL calls otherwise. */
const curveNames: Readonly<Record<string, string>> = {
  prime192v1: 'P-192',
  secp224r1: 'P-224',
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/** Decoding a key costs as much as using it once; root stores have some 200 keys, chains bring a few. */
const KEYS_MAX = 512;
const keys = new Map<string, KeyObject | null>();

/** The key of a SubjectPublicKeyInfo, or null when node:crypto can't read it. `sha256` is that of `spki`. */
export function keyObject(spki: Uint8Array, sha256 = fingerprint(spki)): KeyObject | null {
  const known = keys.get(sha256);
  if (known !== undefined) return known;
  if (keys.size >= KEYS_MAX) keys.delete(keys.keys().next().value ?? '');
  const key = decode(spki);
  keys.set(sha256, key);
  return key;
}

function decode(spki: Uint8Array): KeyObject | null {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    return null;
  }
}

/** Facts of a SubjectPublicKeyInfo; throws DerError only when it names no algorithm. */
export function publicKeyFacts(bytes: Uint8Array, element: Element): PublicKeyFacts & { readable: boolean } {
  const spki = wholeOf(bytes, element);
  const oid = takeOid(
    inside(bytes, element).enter('subjectPublicKeyInfo', tags.sequence),
    'subjectPublicKeyInfo',
  );
  const type = typesByOid[oid] ?? 'other';
  const spkiSha256 = fingerprint(spki);
  const key = keyObject(spki, spkiSha256);
  const details = key?.asymmetricKeyDetails;
  const curve =
    details?.namedCurve === undefined ? null : (curveNames[details.namedCurve] ?? details.namedCurve);
  // A type without a reader in this OpenSSL is no defect of the certificate.
  const readable = key !== null || type === 'other';
  return { type, bits: details?.modulusLength ?? curveBits(curve), curve, spkiSha256, readable };
}

/** Curve names carry their field size: P-256, secp384r1, brainpoolP512r1. */
function curveBits(curve: string | null): number | null {
  const digits = curve === null ? null : /\d{3}/.exec(curve);
  return digits === null ? null : Number(digits[0]);
}

/** The octets of the subjectPublicKey BIT STRING, which key identifiers and OCSP hash. */
export function publicKeyBits(spki: Uint8Array): Uint8Array | null {
  try {
    const cursor = new Cursor(spki, 0, spki.length).enter('subjectPublicKeyInfo', tags.sequence);
    cursor.take('algorithm');
    const bits = cursor.take('subjectPublicKey', tags.bitString);
    return spki.subarray(bits.contentStart + 1, bits.contentEnd);
  } catch {
    return null;
  }
}
