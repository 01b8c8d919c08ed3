import { expect, test } from 'vitest';
import { algorithmParameters } from '../../../../lib/paths/rules/algorithm-parameters.ts';
import { bits, explicit, integer, oid, sequence } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, leaf, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const NULL = Buffer.from('0500', 'hex');
const PSS = '1.2.840.113549.1.1.10';
const sha256 = sequence(oid('2.16.840.1.101.3.4.2.1'));
const mgf1 = sequence(oid('1.2.840.113549.1.1.8'), sha256);

/** The algorithm is only named: what the rule judges is not whether the signature fits. */
const signed = (type: string, ...parameters: Buffer[]) =>
  forge.server(root, {
    signature: { algorithm: sequence(oid(type), ...parameters), sign: () => Buffer.alloc(64) },
  });
const pss = (...fields: Buffer[]) => signed(PSS, sequence(...fields));

test.each([
  ['ECDSA', signed('1.2.840.10045.4.3.2'), undefined],
  ['ECDSA with NULL', signed('1.2.840.10045.4.3.2', NULL), 'present'],
  ['ECDSA with a curve', signed('1.2.840.10045.4.3.3', oid('1.3.132.0.34')), 'present'],
  ['DSA with NULL', signed('2.16.840.1.101.3.4.3.2', NULL), 'present'],
  ['Ed25519', signed('1.3.101.112'), undefined],
  ['Ed25519 with NULL', signed('1.3.101.112', NULL), 'present'],
  ['Ed448 with NULL', signed('1.3.101.113', NULL), 'present'],
  ['ML-DSA with NULL', signed('2.16.840.1.101.3.4.3.18', NULL), 'present'],
  ['RSA with NULL', signed('1.2.840.113549.1.1.11', NULL), undefined],
  ['RSA without, which verifiers take', signed('1.2.840.113549.1.1.11'), undefined],
  ['RSA with something else', signed('1.2.840.113549.1.1.11', sequence()), 'not-null'],
  ['PSS without', signed(PSS), 'absent'],
  ['PSS with NULL', signed(PSS, NULL), 'pss-form'],
  ['PSS with all defaults', pss(), undefined],
  ['PSS with two digests', pss(explicit(0, sequence(oid('1.3.14.3.2.26'))), explicit(1, mgf1)), undefined],
  [
    'PSS in full',
    pss(explicit(0, sha256), explicit(1, mgf1), explicit(2, integer(32)), explicit(3, integer(1))),
    undefined,
  ],
  ['PSS with trailer 2', pss(explicit(3, integer(2))), 'pss-trailer'],
  ['PSS with an unknown mask', pss(explicit(1, sequence(oid('1.2.3'), sha256))), 'pss-mask'],
  ['PSS with a negative salt', pss(explicit(2, Buffer.from('0201ff', 'hex'))), 'pss-salt'],
  ['PSS with fields out of order', pss(explicit(2, integer(32)), explicit(0, sha256)), 'pss-form'],
  ['an algorithm that nobody knows', signed('1.2.3.4', NULL), undefined],
])('signatures: %s', (_, made, reason) => {
  expect(valuesOf(algorithmParameters, made, leaf)?.reason).toBe(reason);
  expect(say(algorithmParameters, made, anchor)).toEqual(
    reason === undefined ? [] : ['algorithm-parameters-wrong'],
  );
});

const key = (kind: forge.KeyKind, type: string, ...parameters: Buffer[]) => {
  const pair = forge.keyPair(kind, 'parameters');
  const octets = pair.spki.subarray(-65);
  return forge.server(root, {
    key: { ...pair, spki: sequence(sequence(oid(type), ...parameters), bits(octets)) },
  });
};
const [RSA, EC] = ['1.2.840.113549.1.1.1', '1.2.840.10045.2.1'];

test.each([
  ['an RSA key with NULL', key('rsa2048', RSA, NULL), undefined],
  ['an RSA key without', key('rsa2048', RSA), 'absent'],
  ['an RSA key with something else', key('rsa2048', RSA, sequence()), 'not-null'],
  ['an EC key with its curve', key('p256', EC, oid('1.2.840.10045.3.1.7')), undefined],
  ['an EC key without', key('p256', EC), 'not-a-curve'],
  ['an EC key whose curve is said elsewhere', key('p256', EC, NULL), 'not-a-curve'],
  ['an EC key with a curve written out, which has a rule of its own', key('p256', EC, sequence()), undefined],
  ['an Ed25519 key', forge.server(root, { key: forge.keyPair('ed25519', 'parameters') }), undefined],
  ['an Ed25519 key with NULL', key('p256', '1.3.101.112', NULL), 'present'],
  ['an Ed448 key with NULL', key('p256', '1.3.101.113', NULL), 'present'],
  ['an ML-DSA key with NULL', key('p256', '2.16.840.1.101.3.4.3.17', NULL), 'present'],
])('keys: %s', (_, made, reason) => {
  expect(valuesOf(algorithmParameters, made, leaf)?.reason).toBe(reason);
});

test('the finding says where', () => {
  expect(valuesOf(algorithmParameters, signed('1.3.101.112', NULL), leaf)).toEqual({
    algorithm: 'Ed25519',
    of: 'signature',
    reason: 'present',
  });
  expect(valuesOf(algorithmParameters, key('rsa2048', RSA), leaf)).toMatchObject({
    algorithm: 'rsa',
    of: 'key',
  });
});
