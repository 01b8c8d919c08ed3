import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyForm } from '../../../../lib/paths/rules/key-form.ts';
import { weakKey } from '../../../../lib/paths/rules/weak-key.ts';
import { bits, integer, oid, sequence, tlv } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, findings, issuer, leaf, say, valuesOf } from './say.ts';

const root = forge.authority('Root');

function pairOf({ privateKey, publicKey }: { privateKey: KeyObject; publicKey: KeyObject }): forge.Pair {
  return { privateKey, spki: publicKey.export({ type: 'spki', format: 'der' }), keyId: Buffer.alloc(20) };
}
const curve = (namedCurve: string, paramEncoding: 'named' | 'explicit' = 'named') =>
  pairOf(generateKeyPairSync('ec', { namedCurve, paramEncoding }));

/** A key that signs nothing here: its exponent is only written down. */
function rsaKey(exponent: Buffer, octets = 256): forge.Pair {
  const modulus = tlv(
    2,
    Buffer.concat([Buffer.of(0, 0xff), Buffer.alloc(octets - 2, 0xa5), Buffer.of(0xa7)]),
  );
  const spki = sequence(
    sequence(oid('1.2.840.113549.1.1.1'), Buffer.from('0500', 'hex')),
    bits(sequence(modulus, exponent)),
  );
  return { ...forge.keyPair('rsa2048', 'bearer'), spki };
}
const withKey = (key: forge.Pair) => forge.server(root, { key });
const evenForLong = tlv(2, Buffer.concat([Buffer.of(1), Buffer.alloc(20)]));

test.each([
  ['RSA with 1024 bits', forge.keyPair('rsa1024', 'weak'), { type: 'rsa', bits: 1024, least: 2048 }],
  ['RSA with 2048 bits', forge.keyPair('rsa2048', 'sound'), undefined],
  ['P-192', curve('prime192v1'), { type: 'ec', bits: 192, least: 224 }],
  ['P-224', curve('secp224r1'), undefined],
  ['Ed25519', forge.keyPair('ed25519', 'sound'), undefined],
])('weak keys: %s', (_, key, values) => {
  for (const place of [leaf, issuer, anchor]) {
    expect(valuesOf(weakKey, withKey(key), place)).toEqual(values);
  }
});

test.each([
  ['RSA', forge.keyPair('rsa2048', 'sound'), []],
  ['P-256', forge.keyPair('p256', 'sound'), []],
  ['P-384', forge.keyPair('p384', 'sound'), []],
  ['P-521', curve('secp521r1'), []],
  ['P-224', curve('secp224r1'), ['key-type-not-allowed']],
  ['secp256k1', curve('secp256k1'), ['key-type-not-allowed']],
  ['Ed25519', forge.keyPair('ed25519', 'sound'), ['key-type-not-allowed']],
  ['Ed448', forge.keyPair('ed448', 'sound'), ['key-type-not-allowed']],
  ['DSA', forge.keyPair('dsa', 'sound'), ['key-type-not-allowed']],
  [
    'RSA for PSS alone',
    pairOf(generateKeyPairSync('rsa-pss', { modulusLength: 2048 })),
    ['key-type-not-allowed'],
  ],
  ['P-256 written out', curve('P-256', 'explicit'), ['curve-explicit']],
  [
    'RSA with 2050 bits',
    pairOf(generateKeyPairSync('rsa', { modulusLength: 2050 })),
    ['rsa-modulus-odd-length'],
  ],
  ['RSA with exponent 3', rsaKey(integer(3)), []],
  ['RSA with exponent 1', rsaKey(integer(1)), ['rsa-exponent-weak']],
  ['RSA with an even exponent', rsaKey(integer(65536)), ['rsa-exponent-weak']],
])('the form of keys: %s', (_, key, said) => {
  const made = withKey(key);
  // Whether a curve that is written out is also taken for the one it describes depends on the TLS library.
  const ids = say(keyForm, made, leaf).filter(
    (id) => !said.includes('curve-explicit') || id === 'curve-explicit',
  );
  expect(ids).toEqual(said);
});

const EC = '1.2.840.10045.2.1';
const P256 = oid('1.2.840.10045.3.1.7');
const point = forge.keyPair('p256', 'point').spki.subarray(-64);
/** A key with these octets as its point. */
const ecKey = (octets: Uint8Array, curveOid = P256): forge.Pair => ({
  ...forge.keyPair('p256', 'bearer'),
  spki: sequence(sequence(oid(EC), curveOid), bits(octets)),
});
const after = (form: number, ...parts: Uint8Array[]) => Buffer.concat([Buffer.of(form), ...parts]);
const parity = (point.at(-1) ?? 0) & 1;
const x = point.subarray(0, 32);
const strayed = Buffer.concat([x, Buffer.alloc(32, 1)]);
const modulusOf = (...octets: number[]) =>
  tlv(2, Buffer.from(octets), Buffer.alloc(254, 0xa5), Buffer.of(0xa7));
const rsaOf = (modulus: Buffer, ...more: Buffer[]): forge.Pair => ({
  ...forge.keyPair('rsa2048', 'bearer'),
  spki: sequence(
    sequence(oid('1.2.840.113549.1.1.1'), Buffer.from('0500', 'hex')),
    bits(Buffer.concat([sequence(modulus, integer(65_537)), ...more])),
  ),
});

test.each([
  ['both coordinates', ecKey(after(4, point)), undefined],
  ['one coordinate and a sign', ecKey(after(2 + parity, x)), undefined],
  ['the hybrid form', ecKey(after(6 + parity, point)), 'point-hybrid'],
  ['the point at infinity', ecKey(Buffer.of(0)), 'point-infinity'],
  ['no octets', ecKey(Buffer.of()), 'point-infinity'],
  ['a form that there is not', ecKey(after(5, point)), 'point-form'],
  ['a coordinate too few', ecKey(after(4, x)), 'point-length'],
  ['a point beside its curve', ecKey(after(4, strayed)), 'point-not-on-curve'],
  ['a point on a curve that is not known here', ecKey(after(4, x), oid('1.2.3.4')), undefined],
  ['a sound modulus', rsaOf(modulusOf(0, 0xff)), undefined],
  ['a modulus with the sign of a negative number', rsaOf(modulusOf(0xff)), 'modulus-negative'],
  ['an even modulus', rsaOf(tlv(2, Buffer.of(0x7f), Buffer.alloc(255, 0xa4))), 'modulus-even'],
  ['zeros in front of a modulus', rsaOf(modulusOf(0, 0, 0xff)), 'rsa-not-der'],
  ['octets after the key', rsaOf(modulusOf(0, 0xff), integer(1)), 'rsa-not-der'],
  ['no RSA key at all', rsaOf(Buffer.from('0500', 'hex')), undefined],
])('the octets of keys: %s', (_, key, reason) => {
  const malformed = findings(keyForm, withKey(key), leaf).find(
    ({ fault }) => fault === 'public-key-malformed',
  );
  expect(malformed?.values.reason).toBe(reason);
});

test('the findings name type, curve, bits and exponent', () => {
  expect(valuesOf(keyForm, withKey(curve('secp256k1')), leaf)).toEqual({ type: 'ec', curve: 'secp256k1' });
  expect(valuesOf(keyForm, withKey(rsaKey(integer(4))), leaf)).toEqual({ exponent: '4' });
  expect(valuesOf(keyForm, withKey(rsaKey(evenForLong)), leaf)).toEqual({ exponent: '' });
});
