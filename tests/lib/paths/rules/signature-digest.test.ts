import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { signatureDigest } from '../../../../lib/paths/rules/signature-digest.ts';
import * as forge from '../../x509/forge.ts';
import { pathOf } from './path-of.ts';

const { ecdsaSha1, ecdsaSha256, ecdsaSha384 } = forge.signatures;
const ecdsaSha512 = forge.hashed('1.2.840.10045.4.3.4', 'sha512');
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-521' });
const p521 = {
  privateKey,
  spki: publicKey.export({ type: 'spki', format: 'der' }),
  keyId: Buffer.alloc(20, 5),
};
const keys = {
  'P-256': forge.keyPair('p256', 'digest'),
  'P-384': forge.keyPair('p384', 'digest'),
  'P-521': p521,
};
const fitting = { 'P-256': ecdsaSha256, 'P-384': ecdsaSha384, 'P-521': ecdsaSha512 };
type Curve = keyof typeof keys;

const NOT_ALLOWED = ['signature-algorithm-not-allowed'];
const rootOn = (curve: Curve, signature = fitting[curve]) =>
  forge.authority(`Root ${curve} ${signature.algorithm.toString('hex')}`, undefined, {
    key: keys[curve],
    signature,
  });

test.each<[Curve, string, forge.SignatureKind, readonly string[]]>([
  ['P-256', 'SHA-256', ecdsaSha256, []],
  ['P-256', 'SHA-384', ecdsaSha384, NOT_ALLOWED],
  ['P-256', 'SHA-512', ecdsaSha512, NOT_ALLOWED],
  ['P-384', 'SHA-384', ecdsaSha384, []],
  ['P-384', 'SHA-256', ecdsaSha256, NOT_ALLOWED],
  ['P-521', 'SHA-512', ecdsaSha512, []],
  ['P-521', 'SHA-256', ecdsaSha256, NOT_ALLOWED],
  ['P-256', 'SHA-1, which has a rule of its own', ecdsaSha1, []],
])('a CA on %s signs with %s', (curve, _, signature, said) => {
  const root = rootOn(curve);
  const findings = signatureDigest(pathOf([forge.server(root, { signature }), root]));
  expect(findings.map(({ fault }) => fault)).toEqual(said);
});

test('a root’s own signature counts, and the finding names digest and curve', () => {
  const root = rootOn('P-384', ecdsaSha256);
  const made = forge.server(root, { signature: ecdsaSha384 });
  expect(signatureDigest(pathOf([made, root]))).toEqual([
    {
      fault: 'signature-algorithm-not-allowed',
      at: root.sha256,
      values: { algorithm: 'ecdsa-with-SHA256', digest: 'sha256', curve: 'P-384' },
    },
  ]);
});

test('RSA, and an issuer that is not on the path', () => {
  const rsa = forge.authority('RSA', undefined, { key: forge.keyPair('rsa2048', 'digest') });
  expect(signatureDigest(pathOf([forge.server(rsa), rsa]))).toEqual([]);
  expect(signatureDigest(pathOf([forge.server(rootOn('P-256'), { signature: ecdsaSha384 })]))).toEqual([]);
});
