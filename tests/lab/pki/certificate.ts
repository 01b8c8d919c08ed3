import { createHash, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bits, type Der, integer, nothing, oid, pem, sequence, set, tagged, time, utf8 } from './der.ts';
import { authorityKeyId, subjectKeyId } from './extensions.ts';
import type { Keys } from './keys.ts';

export interface NameParts {
  readonly commonName?: string;
  readonly organization?: string;
}

export type SigningHash = 'sha1' | 'sha256';

export interface CertificatePlan {
  readonly name: NameParts;
  /** Beginning and end of its life, in days from now. */
  readonly days: readonly [number, number];
  readonly keys: Keys;
  /** All but the key identifiers, which every certificate gets. */
  readonly extensions: readonly Der[];
  readonly hash: SigningHash;
}

export interface Certificate {
  readonly der: Uint8Array;
  readonly pem: string;
  readonly keys: Keys;
  readonly name: Der;
  /** SHA-1 of the public key's bits (RFC 5280 §4.2.1.2, method 1; OCSP names issuers by it too). */
  readonly keyId: Uint8Array;
  readonly serial: bigint;
}

/** Makes a certificate signed by `issuer`, or by its own key when there is none. */
export function makeCertificate(plan: CertificatePlan, issuer: Certificate | null, now: Date): Certificate {
  const name = distinguishedName(plan.name);
  const spki = plan.keys.publicKey.export({ type: 'spki', format: 'der' });
  const keyId = createHash('sha1').update(publicKeyBits(spki)).digest();
  const serial = randomSerial();
  const signingKey = (issuer?.keys ?? plan.keys).privateKey;
  const algorithm = signatureAlgorithm(signingKey, plan.hash);
  const extensions = [
    subjectKeyId(keyId),
    ...(issuer ? [authorityKeyId(issuer.keyId)] : []),
    ...plan.extensions,
  ];
  const tbs = sequence(
    tagged(0, integer(2)),
    integer(serial),
    algorithm,
    issuer?.name ?? name,
    sequence(...plan.days.map((days) => time(daysFrom(now, days)))),
    name,
    spki,
    tagged(3, sequence(...extensions)),
  );
  const der = sequence(tbs, algorithm, bits(sign(plan.hash, tbs, signingKey)));
  return fromDer(der, { keys: plan.keys, name, keyId, serial });
}

/** The same certificate with other bytes, for faults that are made after signing. */
export function withDer(certificate: Certificate, der: Uint8Array): Certificate {
  return fromDer(der, certificate);
}

function fromDer(
  der: Uint8Array,
  rest: Pick<Certificate, 'keys' | 'name' | 'keyId' | 'serial'>,
): Certificate {
  const { keys, name, keyId, serial } = rest;
  return { der, pem: pem('CERTIFICATE', der), keys, name, keyId, serial };
}

export function daysFrom(now: Date, days: number): Date {
  return new Date(now.getTime() + days * 86_400_000);
}

const algorithmOids = {
  ec: { sha1: '1.2.840.10045.4.1', sha256: '1.2.840.10045.4.3.2' },
  rsa: { sha1: '1.2.840.113549.1.1.5', sha256: '1.2.840.113549.1.1.11' },
} as const;

/** RFC 5758 §3.2: no parameters with ECDSA; RFC 4055 §5: NULL with RSA. */
export function signatureAlgorithm(key: KeyObject, hash: SigningHash): Der {
  if (key.asymmetricKeyType === 'rsa') return sequence(oid(algorithmOids.rsa[hash]), nothing());
  return sequence(oid(algorithmOids.ec[hash]));
}

export function distinguishedName(parts: NameParts): Der {
  const organization = parts.organization === undefined ? [] : [attribute('2.5.4.10', parts.organization)];
  const commonName = parts.commonName === undefined ? [] : [attribute('2.5.4.3', parts.commonName)];
  return sequence(...organization, ...commonName);
}

function attribute(type: string, value: string): Der {
  return set(sequence(oid(type), utf8(value)));
}

/** 126 random bits: unguessable, never negative, never zero. */
function randomSerial(): bigint {
  return (1n << 126n) | (BigInt(`0x${randomBytes(16).toString('hex')}`) >> 2n);
}

/** Content of the BIT STRING in a SubjectPublicKeyInfo. */
function publicKeyBits(spki: Uint8Array): Uint8Array {
  const algorithm = contentOf(spki);
  const afterAlgorithm = algorithm.subarray(sizeOf(algorithm));
  return contentOf(afterAlgorithm).subarray(1);
}

function header(der: Uint8Array): { start: number; length: number } {
  const first = der[1] ?? 0;
  if (first < 0x80) return { start: 2, length: first };
  const start = 2 + (first & 0x7f);
  const length = der.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return { start, length };
}

function contentOf(der: Uint8Array): Uint8Array {
  const { start, length } = header(der);
  return der.subarray(start, start + length);
}

function sizeOf(der: Uint8Array): number {
  const { start, length } = header(der);
  return start + length;
}
