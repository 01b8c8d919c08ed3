import { Cursor, contentOf, inside, tags } from './der.ts';
import { firstNonDer } from './strictness.ts';
import { takeOid } from './values.ts';

/** What is wrong with the octets of a public key. */
export type KeyFault =
  | 'point-infinity'
  | 'point-hybrid'
  | 'point-form'
  | 'point-length'
  | 'point-not-on-curve'
  | 'rsa-not-der'
  | 'modulus-negative'
  | 'modulus-even';

const EC = '1.2.840.10045.2.1';
const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';

/** Octets of a coordinate, for the curves whose points are counted here. */
const coordinateOctets: Readonly<Record<string, number>> = {
  '1.2.840.10045.3.1.7': 32,
  '1.3.132.0.34': 48,
  '1.3.132.0.35': 66,
};

/**
 * Of the key in a SubjectPublicKeyInfo; null where nothing is wrong, or the key is of another kind. `decoded` is
 * whether OpenSSL takes it, which for points of known curves means that they lie on the curve. Never throws.
 */
export function keyFault(spki: Uint8Array, decoded: boolean): KeyFault | null {
  try {
    const info = new Cursor(spki, 0, spki.length).enter('subjectPublicKeyInfo', tags.sequence);
    const algorithm = info.enter('algorithm', tags.sequence);
    const type = takeOid(algorithm, 'algorithm');
    const key = contentOf(spki, info.take('subjectPublicKey', tags.bitString)).subarray(1);
    if (type === EC) return pointFault(key, curveOf(algorithm), decoded);
    return type === RSA || type === RSA_PSS ? rsaFault(key) : null;
  } catch {
    return null;
  }
}

/** Null for a curve that isn't named. */
function curveOf(algorithm: Cursor): string | null {
  if (algorithm.done || algorithm.bytes[algorithm.offset] !== tags.oid) return null;
  return takeOid(algorithm, 'parameters');
}

/** RFC 5480 §2.2 and SEC 1 §2.3: both coordinates, or one and a sign; the form that mixes them is not allowed. */
function pointFault(point: Uint8Array, curve: string | null, decoded: boolean): KeyFault | null {
  const [form = 0] = point;
  if (form === 0) return 'point-infinity';
  if (form === 6 || form === 7) return 'point-hybrid';
  if (form < 2 || form > 4) return 'point-form';
  const octets = curve === null ? undefined : coordinateOctets[curve];
  if (octets === undefined) return null;
  if (point.length !== 1 + (form === 4 ? 2 * octets : octets)) return 'point-length';
  return decoded ? null : 'point-not-on-curve';
}

/** RFC 8017 §3.1 and A.1.1: a positive modulus, odd since its factors are, in DER like all else. */
function rsaFault(key: Uint8Array): KeyFault | null {
  const whole = new Cursor(key, 0, key.length);
  const sequence = whole.take('RSAPublicKey', tags.sequence);
  const modulus = contentOf(key, inside(key, sequence).take('modulus', tags.integer));
  if ((modulus[0] ?? 0) >= 0x80) return 'modulus-negative';
  if (((modulus.at(-1) ?? 0) & 1) === 0) return 'modulus-even';
  return whole.done && firstNonDer(key, sequence) === null ? null : 'rsa-not-der';
}
