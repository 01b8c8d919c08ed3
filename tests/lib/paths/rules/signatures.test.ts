import { constants, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha1Signature } from '../../../../lib/paths/rules/sha1-signature.ts';
import { signatureForm } from '../../../../lib/paths/rules/signature-form.ts';
import { weakSignature } from '../../../../lib/paths/rules/weak-signature.ts';
import { explicit, integer, oid, sequence } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, issuer, leaf, leafAsAnchor, say, selfSigned, valuesOf } from './say.ts';

const root = forge.authority('Root', undefined, { key: forge.keyPair('rsa2048', 'root') });
const { signatures } = forge;
const signed = (signature: forge.SignatureKind) => forge.server(root, { signature });
/** The algorithm is only named: what the rules judge is not whether the signature fits. */
const named = (type: string) => signed({ algorithm: sequence(oid(type)), sign: () => Buffer.alloc(64) });

const digests = { sha1: '1.3.14.3.2.26', sha256: '2.16.840.1.101.3.4.2.1', sha384: '2.16.840.1.101.3.4.2.2' };
type Digest = keyof typeof digests;

const NULL = Buffer.from('0500', 'hex');

function pss(
  digest: Digest,
  mask: Digest,
  saltLength: number,
  ...more: readonly Buffer[]
): forge.SignatureKind {
  const hash = (name: Digest) => sequence(oid(digests[name]), NULL);
  const parameters = sequence(
    explicit(0, hash(digest)),
    explicit(1, sequence(oid('1.2.840.113549.1.1.8'), hash(mask))),
    explicit(2, integer(saltLength)),
    ...more,
  );
  return {
    algorithm: sequence(oid('1.2.840.113549.1.1.10'), parameters),
    sign: (data, key) => sign(digest, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }),
  };
}

test.each([
  ['MD5', signed(signatures.rsaMd5), ['weak-signature'], []],
  ['MD2', named('1.2.840.113549.1.1.2'), ['weak-signature'], []],
  ['SHA-1', signed(signatures.rsaSha1), [], ['sha1-signature']],
  ['SHA-1 with ECDSA', named('1.2.840.10045.4.1'), [], ['sha1-signature']],
  ['SHA-1 with PSS', signed(pss('sha1', 'sha1', 20)), [], ['sha1-signature']],
  ['SHA-256', signed(signatures.rsaSha256), [], []],
])('weak digests: %s', (_, made, weak, sha1) => {
  for (const place of [leaf, issuer]) {
    expect(say(weakSignature, made, place)).toEqual(weak);
    expect(say(sha1Signature, made, place)).toEqual(sha1);
  }
  // The signature of what ends a path proves nothing.
  for (const place of [anchor, selfSigned, leafAsAnchor]) {
    expect(say(weakSignature, made, place)).toEqual([]);
    expect(say(sha1Signature, made, place)).toEqual([]);
  }
});

test('the finding names algorithm and digest', () => {
  expect(valuesOf(sha1Signature, signed(signatures.rsaSha1), leaf)).toEqual({
    algorithm: 'sha1WithRSAEncryption',
    hash: 'sha1',
  });
});

test.each([
  ['RSA with SHA-256', signed(signatures.rsaSha256), []],
  ['ECDSA with SHA-384', named('1.2.840.10045.4.3.3'), []],
  ['PSS with SHA-256 throughout', signed(pss('sha256', 'sha256', 32)), []],
  ['PSS with a short salt', signed(pss('sha256', 'sha256', 20)), ['signature-algorithm-not-allowed']],
  ['PSS with two digests', signed(pss('sha256', 'sha384', 32)), ['signature-algorithm-not-allowed']],
  [
    'PSS with its only trailer written out',
    signed(pss('sha256', 'sha256', 32, explicit(3, integer(1)))),
    ['signature-algorithm-not-allowed'],
  ],
  [
    'RSA without NULL, which verifiers take',
    signed(forge.hashed('1.2.840.113549.1.1.11', 'sha256')),
    ['signature-algorithm-not-allowed'],
  ],
  [
    'ECDSA with NULL',
    signed(forge.hashed('1.2.840.10045.4.3.2', 'sha256', true)),
    ['signature-algorithm-not-allowed'],
  ],
  ['ECDSA with SHA-224', named('1.2.840.10045.4.3.1'), ['signature-algorithm-not-allowed']],
  ['RSA with SHA3-256', named('2.16.840.1.101.3.4.3.14'), ['signature-algorithm-not-allowed']],
  ['DSA with SHA-256', named('2.16.840.1.101.3.4.3.2'), ['signature-algorithm-not-allowed']],
  ['Ed25519', named('1.3.101.112'), ['signature-algorithm-not-allowed']],
  ['one that nobody knows', named('1.2.3.4'), ['signature-algorithm-not-allowed']],
  ['SHA-1, which has a rule of its own', signed(signatures.rsaSha1), []],
  ['MD5, which has a rule of its own', signed(signatures.rsaMd5), []],
])('allowed algorithms: %s', (_, made, said) => {
  expect(say(signatureForm, made, leaf)).toEqual(said);
  expect(say(signatureForm, made, anchor)).toEqual(said);
});

test('the two statements of the algorithm differ', () => {
  const made = forge.server(root, { innerAlgorithm: signatures.rsaSha1.algorithm });
  expect(say(signatureForm, made, leaf)).toEqual(['signature-algorithms-differ']);
  expect(valuesOf(signatureForm, made, leaf)).toEqual({ algorithm: 'sha256WithRSAEncryption' });
});
