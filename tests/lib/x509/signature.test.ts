import { constants, createPrivateKey, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pemToDer } from '../../../lib/x509/pem.ts';
import { readCertificate } from '../../../lib/x509/read.ts';
import { verifySignature } from '../../../lib/x509/signature.ts';
import { explicit, integer, oid, sequence } from './der-writer.ts';
import * as forge from './forge.ts';
import { hasOpenssl, openssl, withoutOpenssl } from './openssl.ts';

const PSS = '1.2.840.113549.1.1.10';
const SHA256 = '2.16.840.1.101.3.4.2.1';

function pss(saltLength: number): forge.SignatureKind {
  const digest = sequence(oid(SHA256));
  const parameters = sequence(
    explicit(0, digest),
    explicit(1, sequence(oid('1.2.840.113549.1.1.8'), digest)),
    explicit(2, integer(saltLength)),
  );
  return {
    algorithm: sequence(oid(PSS), parameters),
    sign: (data, key) => sign('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }),
  };
}

/** RFC 4055: no parameters mean SHA-1 and a salt of 20 octets. */
const pssDefaults: forge.SignatureKind = {
  algorithm: sequence(oid(PSS), sequence()),
  sign: (data, key) => sign('sha1', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 20 }),
};

const { signatures } = forge;
const kinds: readonly [string, forge.KeyKind, forge.SignatureKind, string, string][] = [
  ['RSA with SHA-256', 'rsa2048', signatures.rsaSha256, 'sha256WithRSAEncryption', 'sha256'],
  ['RSA with SHA-1', 'rsa2048', signatures.rsaSha1, 'sha1WithRSAEncryption', 'sha1'],
  ['RSA with MD5', 'rsa2048', signatures.rsaMd5, 'md5WithRSAEncryption', 'md5'],
  ['RSA-PSS', 'rsa2048', pss(32), 'RSASSA-PSS', 'sha256'],
  ['RSA-PSS with another salt', 'rsa2048', pss(11), 'RSASSA-PSS', 'sha256'],
  ['RSA-PSS without parameters', 'rsa2048', pssDefaults, 'RSASSA-PSS', 'sha1'],
  ['ECDSA with SHA-384', 'p384', signatures.ecdsaSha384, 'ecdsa-with-SHA384', 'sha384'],
  ['ECDSA with SHA-1', 'p256', signatures.ecdsaSha1, 'ecdsa-with-SHA1', 'sha1'],
  ['Ed25519', 'ed25519', signatures.ed25519, 'Ed25519', 'none'],
  ['Ed448', 'ed448', signatures.ed448, 'Ed448', 'none'],
  ['ML-DSA-65', 'ml-dsa-65', signatures.mlDsa65, 'ML-DSA-65', 'none'],
  ['DSA', 'dsa', signatures.dsaSha256, 'dsa-with-SHA256', 'sha256'],
];

describe.each(kinds)('%s', (label, keyKind, signature, algorithm, hash) => {
  const root = forge.authority(`Signs with ${label}`, undefined, {
    key: forge.keyPair(keyKind, label),
    signature,
  });

  test('a signature made so is valid, a spoiled one is not', () => {
    const leaf = forge.server(root, { signature });
    expect(verifySignature(leaf.der, root.der)).toBe('valid');
    expect(verifySignature(forge.server(root, { signature, corrupt: true }).der, root.der)).toBe('invalid');
  });

  test('its name and digest are told', () => {
    const read = readCertificate(root.der);
    expect(read.ok && read.facts.signature).toMatchObject({ name: algorithm, hash });
    expect(read.ok && read.facts.selfSigned).toBe(true);
  });
});

describe('what can go wrong', () => {
  const root = forge.authority('Signing Root');

  test('the key of somebody else, of the same and of another type', () => {
    const leaf = forge.server(root);
    expect(verifySignature(leaf.der, forge.authority('Other Root').der)).toBe('invalid');
    const rsa = forge.authority('RSA Root', undefined, { key: forge.keyPair('rsa2048', 'other') });
    expect(verifySignature(leaf.der, rsa.der)).toBe('invalid');
  });

  test('an algorithm or a digest that is not known here', () => {
    expect(verifySignature(forge.server(root, { signature: signatures.unknown }).der, root.der)).toBe(
      'unsupported',
    );
    const rsa = forge.authority('RSA Root', undefined, { key: forge.keyPair('rsa2048', 'other') });
    const md2 = { ...forge.hashed('1.2.840.113549.1.1.2', 'sha256', true) };
    expect(verifySignature(forge.server(rsa, { signature: md2 }).der, rsa.der)).toBe('unsupported');
  });

  test('a certificate that states two algorithms', () => {
    const leaf = forge.server(root, { innerAlgorithm: signatures.ecdsaSha384.algorithm });
    expect(verifySignature(leaf.der, root.der)).toBe('invalid');
  });

  test('bytes that are no certificates', () => {
    expect(verifySignature(Buffer.from('x'), root.der)).toBe('unsupported');
    expect(verifySignature(root.der, Buffer.alloc(0))).toBe('unsupported');
  });
});

test.skipIf(!hasOpenssl)(
  `RSA-PSS with a mask digest of its own, made by OpenSSL (${hasOpenssl ? 'compared' : withoutOpenssl})`,
  () => {
    const key = forge.keyPair('rsa2048', 'mask').privateKey.export({ type: 'pkcs8', format: 'pem' });
    expect(createPrivateKey(key).asymmetricKeyType).toBe('rsa');
    const options = ['rsa_padding_mode:pss', 'rsa_mgf1_md:sha1', 'rsa_pss_saltlen:20'];
    const made = openssl({ key }, [
      ...['req', '-x509', '-key', 'key', '-subj', '/CN=Mask', '-sha256'],
      ...options.flatMap((option) => ['-sigopt', option]),
    ]);
    const [der = new Uint8Array()] = pemToDer(made.text);
    expect(verifySignature(der, der)).toBe('valid');
    const spoiled = Uint8Array.from(der);
    spoiled[spoiled.length - 1] = (spoiled.at(-1) ?? 0) ^ 1;
    expect(verifySignature(spoiled, der)).toBe('invalid');
  },
);
