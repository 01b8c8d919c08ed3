import { Cursor, contentOf, type Element, inside, tags, toHex } from './der.ts';
import type { SignatureFamily } from './signature-algorithm.ts';
import { readSmallInteger, takeOid } from './values.ts';

/** What is wrong with the parameters of an AlgorithmIdentifier: see each algorithm's RFC. */
export type ParametersFault =
  | 'present'
  | 'absent'
  | 'not-null'
  | 'not-a-curve'
  | 'pss-form'
  | 'pss-mask'
  | 'pss-salt'
  | 'pss-trailer';

const NULL = 0x05;
const MGF1 = '1.2.840.113549.1.1.8';
const field = 'parameters';

/** Of a signature's AlgorithmIdentifier; null where nothing is wrong, or nothing is known of the algorithm. Never throws. */
export function signatureParametersFault(
  bytes: Uint8Array,
  algorithm: Element,
  family: SignatureFamily,
): ParametersFault | null {
  const parameters = parametersOf(bytes, algorithm);
  switch (family) {
    case 'ecdsa': // RFC 5758 §3.2
    case 'dsa': // RFC 5758 §3.1
    case 'eddsa': // RFC 8410 §3
    case 'ml-dsa': // RFC 9881 §2
      return parameters === null ? null : 'present';
    case 'rsa':
      // RFC 4055 §5: verifiers also take the parameters where they are absent.
      return parameters === null || isNull(parameters) ? null : 'not-null';
    case 'rsa-pss':
      return parameters === null ? 'absent' : pssFault(bytes, parameters);
    case 'unknown':
      return null;
  }
}

const keyRules: Readonly<Record<string, (parameters: Element | null) => ParametersFault | null>> = {
  // RFC 3279 §2.3.1
  '1.2.840.113549.1.1.1': (parameters) =>
    parameters === null ? 'absent' : isNull(parameters) ? null : 'not-null',
  // RFC 5480 §2.1.1; a curve that is written out has a rule of its own.
  '1.2.840.10045.2.1': (parameters) =>
    parameters?.tag === tags.oid || parameters?.tag === tags.sequence ? null : 'not-a-curve',
  // RFC 8410 §3
  '1.3.101.112': none,
  '1.3.101.113': none,
  // RFC 9881 §4
  '2.16.840.1.101.3.4.3.17': none,
  '2.16.840.1.101.3.4.3.18': none,
  '2.16.840.1.101.3.4.3.19': none,
};

function none(parameters: Element | null): ParametersFault | null {
  return parameters === null ? null : 'present';
}

/** The same for the key of a SubjectPublicKeyInfo. */
export function keyParametersFault(spki: Uint8Array): ParametersFault | null {
  try {
    const key = new Cursor(spki, 0, spki.length).enter('subjectPublicKeyInfo', tags.sequence);
    const algorithm = key.take('algorithm', tags.sequence);
    const oid = takeOid(inside(spki, algorithm), 'algorithm');
    return keyRules[oid]?.(parametersOf(spki, algorithm)) ?? null;
  } catch {
    return null;
  }
}

/** What follows the OID; null where nothing does. */
function parametersOf(bytes: Uint8Array, algorithm: Element): Element | null {
  try {
    const cursor = inside(bytes, algorithm);
    cursor.take('algorithm', tags.oid);
    return cursor.done ? null : cursor.take(field);
  } catch {
    return null;
  }
}

function isNull({ tag, contentStart, contentEnd }: Element): boolean {
  return tag === NULL && contentStart === contentEnd;
}

/** RFC 4055 §3.1: four tagged fields in their order, each of which may be left out. */
function pssFault(bytes: Uint8Array, parameters: Element): ParametersFault | null {
  if (parameters.tag !== tags.sequence) return 'pss-form';
  try {
    return pssFieldsFault(inside(bytes, parameters));
  } catch {
    return 'pss-form';
  }
}

function pssFieldsFault(fields: Cursor): ParametersFault | null {
  const { bytes } = fields;
  const [, mask, salt, trailer] = [0xa0, 0xa1, 0xa2, 0xa3].map((tag) => fields.optional(field, tag));
  if (!fields.done) return 'pss-form';
  if (mask && takeOid(inside(bytes, mask).enter(field, tags.sequence), field) !== MGF1) return 'pss-mask';
  if (salt && isNegative(bytes, inside(bytes, salt).take(field, tags.integer))) return 'pss-salt';
  if (trailer && readSmallInteger(bytes, inside(bytes, trailer).take(field, tags.integer)) !== 1) {
    return 'pss-trailer';
  }
  return null;
}

function isNegative(bytes: Uint8Array, integer: Element): boolean {
  return (contentOf(bytes, integer)[0] ?? 0x80) >= 0x80;
}

/** The whole AlgorithmIdentifier in hex, for comparison with the encodings that the BR write out. */
export function algorithmHex(bytes: Uint8Array, algorithm: Element): string {
  return toHex(bytes.subarray(algorithm.start, algorithm.end));
}
