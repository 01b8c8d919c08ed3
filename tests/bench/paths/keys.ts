import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generatePrimeSync,
  type KeyObject,
} from 'node:crypto';
import { type KeyKind, keyPair, type Pair } from '../../lib/x509/forge.ts';

export type ChainKeys = Extract<KeyKind, 'p256' | 'rsa2048'>;

/** Gives keys that nobody has seen. */
export type KeySource = () => Pair;

let made = 0;

/** RSA keys from pairs out of `primes` prime numbers: making each from scratch would take minutes. */
export function freshKeys(kind: ChainKeys, primes = 0): KeySource {
  if (kind === 'p256') {
    return () => {
      made += 1;
      return keyPair('p256', `fresh ${made}`);
    };
  }
  const moduli = pairsOf(Array.from({ length: primes }, () => generatePrimeSync(1024, { bigint: true })));
  return () => {
    const { value } = moduli.next();
    if (value === undefined) throw new Error('more RSA keys asked for than the prime numbers give');
    return rsaKey(...value);
  };
}

function* pairsOf(primes: readonly bigint[]): Generator<readonly [bigint, bigint], undefined> {
  for (const [index, p] of primes.entries()) {
    for (const q of primes.slice(index + 1)) {
      if ((p * q).toString(2).length === 2048) yield [p, q];
    }
  }
}

const exponent = 65_537n;

function rsaKey(p: bigint, q: bigint): Pair {
  const d = inverse(exponent, (p - 1n) * (q - 1n));
  const numbers = { n: p * q, e: exponent, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const texts = Object.entries(numbers).map(([name, value]) => [name, base64url(value)]);
  const privateKey = createPrivateKey({ key: { kty: 'RSA', ...Object.fromEntries(texts) }, format: 'jwk' });
  return pairOf(privateKey);
}

function pairOf(privateKey: KeyObject): Pair {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { privateKey, spki, keyId: createHash('sha1').update(spki).digest() };
}

function base64url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url');
}

/** By Euclid: the number whose product with `value` leaves 1 when divided by `modulus`. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [previous, rest] = [modulus, value % modulus];
  let [before, factor] = [0n, 1n];
  while (rest > 0n) {
    const quotient = previous / rest;
    [previous, rest] = [rest, previous - quotient * rest];
    [before, factor] = [factor, before - quotient * factor];
  }
  return before < 0n ? before + modulus : before;
}
