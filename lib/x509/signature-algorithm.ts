import { type Element, inside, tags } from './der.ts';
import type { CertificateFacts } from './facts.ts';
import { digestNames } from './oids.ts';
import { readSmallInteger, takeOid } from './values.ts';

export type SignatureFamily = 'rsa' | 'rsa-pss' | 'ecdsa' | 'dsa' | 'eddsa' | 'ml-dsa' | 'unknown';

/** What has to be known to check a signature; `digest` is node:crypto's name, null where there is none. */
export interface SignatureAlgorithm {
  readonly oid: string;
  readonly name: string;
  readonly family: SignatureFamily;
  readonly digest: string | null;
  readonly pss: { readonly mgfDigest: string | null; readonly saltLength: number } | null;
}

type Row = readonly [name: string, family: SignatureFamily, digest: string | null];

const PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';

const table: Readonly<Record<string, Row>> = {
  '1.2.840.113549.1.1.2': ['md2WithRSAEncryption', 'rsa', 'md2'],
  '1.2.840.113549.1.1.3': ['md4WithRSAEncryption', 'rsa', 'md4'],
  '1.2.840.113549.1.1.4': ['md5WithRSAEncryption', 'rsa', 'md5'],
  '1.2.840.113549.1.1.5': ['sha1WithRSAEncryption', 'rsa', 'sha1'],
  '1.3.14.3.2.29': ['sha1WithRSASignature', 'rsa', 'sha1'],
  '1.2.840.113549.1.1.14': ['sha224WithRSAEncryption', 'rsa', 'sha224'],
  '1.2.840.113549.1.1.11': ['sha256WithRSAEncryption', 'rsa', 'sha256'],
  '1.2.840.113549.1.1.12': ['sha384WithRSAEncryption', 'rsa', 'sha384'],
  '1.2.840.113549.1.1.13': ['sha512WithRSAEncryption', 'rsa', 'sha512'],
  '2.16.840.1.101.3.4.3.13': ['id-rsassa-pkcs1-v1_5-with-sha3-224', 'rsa', 'sha3-224'],
  '2.16.840.1.101.3.4.3.14': ['id-rsassa-pkcs1-v1_5-with-sha3-256', 'rsa', 'sha3-256'],
  '2.16.840.1.101.3.4.3.15': ['id-rsassa-pkcs1-v1_5-with-sha3-384', 'rsa', 'sha3-384'],
  '2.16.840.1.101.3.4.3.16': ['id-rsassa-pkcs1-v1_5-with-sha3-512', 'rsa', 'sha3-512'],
  '1.2.840.10045.4.1': ['ecdsa-with-SHA1', 'ecdsa', 'sha1'],
  '1.2.840.10045.4.3.1': ['ecdsa-with-SHA224', 'ecdsa', 'sha224'],
  '1.2.840.10045.4.3.2': ['ecdsa-with-SHA256', 'ecdsa', 'sha256'],
  '1.2.840.10045.4.3.3': ['ecdsa-with-SHA384', 'ecdsa', 'sha384'],
  '1.2.840.10045.4.3.4': ['ecdsa-with-SHA512', 'ecdsa', 'sha512'],
  '2.16.840.1.101.3.4.3.9': ['id-ecdsa-with-sha3-224', 'ecdsa', 'sha3-224'],
  '2.16.840.1.101.3.4.3.10': ['id-ecdsa-with-sha3-256', 'ecdsa', 'sha3-256'],
  '2.16.840.1.101.3.4.3.11': ['id-ecdsa-with-sha3-384', 'ecdsa', 'sha3-384'],
  '2.16.840.1.101.3.4.3.12': ['id-ecdsa-with-sha3-512', 'ecdsa', 'sha3-512'],
  '1.2.840.10040.4.3': ['dsa-with-SHA1', 'dsa', 'sha1'],
  '2.16.840.1.101.3.4.3.1': ['dsa-with-SHA224', 'dsa', 'sha224'],
  '2.16.840.1.101.3.4.3.2': ['dsa-with-SHA256', 'dsa', 'sha256'],
  '1.3.101.112': ['Ed25519', 'eddsa', null],
  '1.3.101.113': ['Ed448', 'eddsa', null],
  '2.16.840.1.101.3.4.3.17': ['ML-DSA-44', 'ml-dsa', null],
  '2.16.840.1.101.3.4.3.18': ['ML-DSA-65', 'ml-dsa', null],
  '2.16.840.1.101.3.4.3.19': ['ML-DSA-87', 'ml-dsa', null],
};

/** Reads an AlgorithmIdentifier of a signature; throws DerError when it is none. */
export function readSignatureAlgorithm(bytes: Uint8Array, element: Element): SignatureAlgorithm {
  const cursor = inside(bytes, element);
  const oid = takeOid(cursor, 'signatureAlgorithm.algorithm');
  if (oid === PSS) {
    const parameters = cursor.optional('signatureAlgorithm.parameters', tags.sequence);
    return pssAlgorithm(bytes, parameters);
  }
  const [name, family, digest] = table[oid] ?? [oid, 'unknown' as const, null];
  return { oid, name, family, digest, pss: null };
}

/** RFC 4055 §3.1: everything that is absent means SHA-1 and a salt of 20 octets. */
function pssAlgorithm(bytes: Uint8Array, parameters: Element | null): SignatureAlgorithm {
  const found: { digest: string | null; mgfDigest: string | null; saltLength: number } = {
    digest: 'sha1',
    mgfDigest: 'sha1',
    saltLength: 20,
  };
  const field = 'signatureAlgorithm.parameters';
  const cursor = parameters === null ? null : inside(bytes, parameters);
  while (cursor !== null && !cursor.done) {
    const part = cursor.take(field);
    const value = inside(bytes, part);
    if (part.tag === 0xa0) found.digest = digestOf(takeOid(value.enter(field, tags.sequence), field));
    if (part.tag === 0xa1) {
      const mask = value.enter(field, tags.sequence);
      const known = takeOid(mask, field) === MGF1;
      found.mgfDigest = known ? digestOf(takeOid(mask.enter(field, tags.sequence), field)) : null;
    }
    if (part.tag === 0xa2) found.saltLength = readSmallInteger(bytes, value.take(field, tags.integer)) ?? -1;
  }
  const { digest, mgfDigest, saltLength } = found;
  return { oid: PSS, name: 'RSASSA-PSS', family: 'rsa-pss', digest, pss: { mgfDigest, saltLength } };
}

function digestOf(oid: string): string | null {
  return digestNames[oid] ?? null;
}

export function signatureFacts(algorithm: SignatureAlgorithm): CertificateFacts['signature'] {
  return { oid: algorithm.oid, name: algorithm.name, hash: hashOf(algorithm) };
}

function hashOf({ digest, family }: SignatureAlgorithm): CertificateFacts['signature']['hash'] {
  switch (digest) {
    case 'md5':
    case 'sha1':
    case 'sha256':
    case 'sha384':
    case 'sha512':
      return digest;
    case null:
      return family === 'eddsa' || family === 'ml-dsa' ? 'none' : 'other';
    default:
      return 'other';
  }
}
