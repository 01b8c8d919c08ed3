import 'reflect-metadata';
import { X509CertificateGenerator } from '@peculiar/x509';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CertificateFacts } from '../../../lib/x509/facts.ts';
import { certificateFactsSchema, readResultSchema } from '../../../lib/x509/facts.ts';
import { readCertificate } from '../../../lib/x509/read.ts';
import { boolean, implicit, integer, octets, oid, sequence, text, tlv } from './der-writer.ts';
import * as forge from './forge.ts';

function factsOf(der: Uint8Array): CertificateFacts {
  const read = readCertificate(der);
  if (!read.ok) throw new Error(`unreadable: ${JSON.stringify(read.unreadable)}`);
  return read.facts;
}

function defectOf(der: Uint8Array) {
  const read = readCertificate(der);
  return read.ok ? null : read.unreadable.defect;
}

const root = forge.authority('Reading Root');

describe('an ordinary certificate', () => {
  const made = forge.certify(
    {
      subject: [
        ['2.5.4.6', 'JP', 0x13],
        ['2.5.4.10', 'Example, "Inc"'],
        ['2.5.4.3', 'www.example.test'],
      ],
      serial: tlv(0x02, Buffer.from('00ff01', 'hex')),
      extensions: [
        forge.keyUsage('digitalSignature', 'decipherOnly'),
        forge.extendedKeyUsage(forge.serverAuth, forge.clientAuth),
        forge.subjectAltName(
          forge.dns('www.example.test'),
          forge.ip(192, 0, 2, 7),
          forge.ip(0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
          forge.email('a@example.test'),
          forge.uri('https://example.test/x'),
          forge.directory('Somebody'),
          forge.otherName('1.2.3.4', 'x'),
        ),
        forge.authorityKeyId(root.key.keyId),
        forge.subjectKeyId(Buffer.from('0a0b', 'hex')),
        forge.caIssuers('http://ca.example.test/ca.cer'),
        forge.extension('2.5.29.32', sequence(sequence(oid('2.23.140.1.2.1')))),
        forge.extension(
          '2.5.29.31',
          sequence(sequence(tlv(0xa0, tlv(0xa0, forge.uri('http://ca.example.test/ca.crl'))))),
        ),
        forge.extension('1.3.6.1.4.1.11129.2.4.2', octets(Buffer.from('000a0003aabbcc0003ddeeff', 'hex'))),
        forge.mustStaple(),
      ],
    },
    root,
  );
  const facts = factsOf(made.der);

  test('fits the schema and has no defects', () => {
    expect(certificateFactsSchema.parse(facts)).toEqual(facts);
    expect(facts.defects).toEqual([]);
    expect(facts.sha256).toBe(made.sha256);
  });

  test('has its names, dates and serial number', () => {
    expect(facts.subject.text).toBe('CN=www.example.test,O=Example\\, \\"Inc\\",C=JP');
    expect(facts.subject).toMatchObject({ commonNames: ['www.example.test'], country: 'JP', empty: false });
    expect(facts.issuer.text).toBe('CN=Reading Root');
    expect(facts.issuer.derHex).toBe(root.name.toString('hex'));
    expect([facts.notBefore, facts.notAfter]).toEqual(['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z']);
    expect([facts.version, facts.serialHex, facts.serialNegative]).toEqual([3, 'ff01', false]);
    expect([facts.selfIssued, facts.selfSigned]).toEqual([false, false]);
  });

  test('has its key and signature', () => {
    expect(facts.publicKey).toMatchObject({ type: 'ec', bits: 256, curve: 'P-256' });
    expect(facts.signature).toEqual({
      oid: '1.2.840.10045.4.3.2',
      name: 'ecdsa-with-SHA256',
      hash: 'sha256',
    });
  });

  test('has its extensions', () => {
    expect(facts.keyUsage).toEqual({ usages: ['digitalSignature', 'decipherOnly'], critical: true });
    expect(facts.extendedKeyUsage).toEqual({ oids: [forge.serverAuth, forge.clientAuth], critical: false });
    expect(facts.san).toEqual({
      dns: ['www.example.test'],
      ip: ['192.0.2.7', '2001:db8::1'],
      email: ['a@example.test'],
      uri: ['https://example.test/x'],
      directory: ['CN=Somebody'],
      other: ['otherName 1.2.3.4'],
    });
    expect(facts.authorityKeyId).toBe(root.key.keyId.toString('hex'));
    expect(facts.subjectKeyId).toBe('0a0b');
    expect(facts.aia).toEqual({ issuers: ['http://ca.example.test/ca.cer'], ocsp: [] });
    expect(facts.policies).toEqual(['2.23.140.1.2.1']);
    expect(facts.crlUrls).toEqual(['http://ca.example.test/ca.crl']);
    expect(facts.sctCount).toBe(2);
    expect(facts.mustStaple).toBe(true);
    expect(facts.unknownCritical).toEqual([]);
    expect(facts.basicConstraints).toBeNull();
  });

  test('is read once and shared, and the result can not be changed', () => {
    expect(readCertificate(Uint8Array.from(made.der))).toBe(readCertificate(made.der));
    expect(() => facts.policies.push('x')).toThrow(TypeError);
  });
});

test('a CA with name constraints: subnets as address/mask, both lists', () => {
  const constraints = forge.nameConstraints(
    [forge.dns('example.test'), forge.ip(10, 0, 0, 0, 255, 0, 0, 0)],
    [forge.directory('Nobody')],
  );
  const facts = factsOf(
    forge.authority('Constrained', root, { pathLength: 2, extensions: [constraints] }).der,
  );
  expect(facts.basicConstraints).toEqual({ ca: true, pathLength: 2, critical: true });
  expect(facts.nameConstraints?.permitted).toMatchObject({
    dns: ['example.test'],
    ip: ['10.0.0.0/255.0.0.0'],
  });
  expect(facts.nameConstraints?.excluded.directory).toEqual(['CN=Nobody']);
});

test('a self-signed root is self-issued and self-signed; with a spoiled signature only self-issued', () => {
  expect(factsOf(root.der)).toMatchObject({ selfIssued: true, selfSigned: true });
  const spoiled = forge.certify({ subject: 'Spoiled Root', corrupt: true });
  expect(factsOf(spoiled.der)).toMatchObject({ selfIssued: true, selfSigned: false });
});

test('a certificate made by another library reads the same', async () => {
  const keys = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-384',
      publicExponent: Uint8Array.of(1, 0, 1),
      modulusLength: 2048,
    },
    true,
    ['sign', 'verify'],
  );
  const made = await X509CertificateGenerator.createSelfSigned({
    name: 'C=DE, O=Peculiar, CN=made.example.test',
    serialNumber: '0102',
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2055-01-01T00:00:00Z'),
    signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
    keys,
  });
  const facts = factsOf(new Uint8Array(made.rawData));
  expect(facts.subject.text).toBe('CN=made.example.test,O=Peculiar,C=DE');
  expect(facts.notAfter).toBe('2055-01-01T00:00:00Z');
  expect(facts.publicKey).toMatchObject({ type: 'rsa', bits: 2048, curve: null });
  expect(facts.signature).toMatchObject({ name: 'sha384WithRSAEncryption', hash: 'sha384' });
  // It writes the list of extensions although there are none.
  const defects = [{ code: 'empty-list', where: 'tbsCertificate.extensions' }];
  expect(facts).toMatchObject({ selfSigned: true, defects, serialHex: '0102' });
});

describe('odd certificates give facts and say what is odd', () => {
  const codes = (der: Uint8Array) => factsOf(der).defects.map(({ code }) => code);

  test('trailing bytes: with their offset', () => {
    const trailing = Buffer.concat([root.der, Buffer.from([1, 2])]);
    expect(factsOf(trailing).defects).toEqual([
      { code: 'trailing-bytes', where: `offset ${root.der.length}` },
    ]);
  });

  test('the same extension twice: the first counts', () => {
    const san = (host: string) => forge.subjectAltName(forge.dns(host));
    const facts = factsOf(
      forge.server(root, { extensions: [san('a.test'), san('b.test'), san('c.test')] }).der,
    );
    expect(facts.duplicateExtensions).toEqual(['2.5.29.17']);
    expect(facts.san?.dns).toEqual(['a.test']);
  });

  test('an unknown critical extension, and the same one not critical', () => {
    const odd = (critical: boolean) =>
      factsOf(
        forge.server(root, { extensions: [forge.extension('1.2.3.4', octets(Buffer.of(1)), critical)] }).der,
      );
    expect(odd(true).unknownCritical).toEqual(['1.2.3.4']);
    expect(odd(false).unknownCritical).toEqual([]);
  });

  test('the poison of a pre-certificate is not understood', () => {
    const poison = forge.extension('1.3.6.1.4.1.11129.2.4.3', Buffer.from('0500', 'hex'), true);
    expect(factsOf(forge.server(root, { extensions: [poison] }).der).unknownCritical).toHaveLength(1);
  });

  test('an extension that can not be read is a defect, and not understood when critical', () => {
    const bad = (critical: boolean) =>
      forge.extension('2.5.29.19', Buffer.from('0203010203', 'hex'), critical);
    const facts = factsOf(forge.server(root, { extensions: [bad(true)] }).der);
    expect(facts.defects).toEqual([
      { code: 'unreadable-extension', where: 'tbsCertificate.extensions[0] 2.5.29.19' },
    ]);
    expect(facts.unknownCritical).toEqual(['2.5.29.19']);
    expect(facts.basicConstraints).toBeNull();
    expect(factsOf(forge.server(root, { extensions: [bad(false)] }).der).unknownCritical).toEqual([]);
  });

  test('an address of five octets: the other names stay', () => {
    const san = forge.subjectAltName(forge.ip(1, 2, 3, 4, 5), forge.dns('www.example.test'));
    const facts = factsOf(forge.server(root, { extensions: [san] }).der);
    expect(facts.defects.map(({ code }) => code)).toEqual(['unreadable-name']);
    expect(facts.san).toMatchObject({ dns: ['www.example.test'], ip: [] });
  });

  test('a NUL within a name is written out', () => {
    const san = forge.subjectAltName(forge.dns('good.test\0.evil.test'));
    expect(factsOf(forge.server(root, { extensions: [san] }).der).san?.dns).toEqual([
      'good.test\\00.evil.test',
    ]);
  });

  test('a negative serial number', () => {
    const facts = factsOf(forge.server(root, { serial: tlv(0x02, Buffer.of(0xfe)) }).der);
    expect([facts.serialNegative, facts.serialHex]).toEqual([true, 'fe']);
  });

  test('version 1 without extensions is sound, with extensions it is not', () => {
    expect(factsOf(forge.certify({ subject: 'old', version: 1 }, root).der)).toMatchObject({
      version: 1,
      defects: [],
    });
    expect(codes(forge.server(root, { version: 1 }).der)).toEqual(['extensions-before-v3']);
  });

  test('version 4', () => {
    const facts = factsOf(forge.server(root, { version: 4 }).der);
    expect(facts.version).toBe(4);
    expect(facts.defects.map(({ code }) => code)).toContain('version-unknown');
  });

  test('BER where DER is due: a length that is too long, a boolean that is neither', () => {
    const longLength = Buffer.concat([Buffer.from('028101', 'hex'), Buffer.of(5)]);
    expect(codes(forge.server(root, { serial: longLength }).der)).toContain('non-der');
    const oddBoolean = sequence(oid('1.2.3.4'), tlv(0x01, Buffer.of(1)), octets(Buffer.of(5, 0)));
    const facts = factsOf(forge.server(root, { extensions: [oddBoolean] }).der);
    expect(facts.defects.map(({ code }) => code)).toContain('non-der');
    expect(facts.unknownCritical).toEqual(['1.2.3.4']);
    const writtenDefault = sequence(oid('1.2.3.4'), boolean(false), octets(Buffer.of(5, 0)));
    expect(codes(forge.server(root, { extensions: [writtenDefault] }).der)).toEqual(['explicit-default']);
  });

  test('indefinite lengths are followed', () => {
    const indefinite = Buffer.concat([Buffer.from([0x30, 0x80]), root.der.subarray(4), Buffer.from([0, 0])]);
    const facts = factsOf(indefinite);
    expect(facts.subject.text).toBe('CN=Reading Root');
    expect(facts.defects[0]).toEqual({ code: 'non-der', where: 'offset 0' });
  });

  test('two different statements of the signature algorithm', () => {
    const other = sequence(oid('1.2.840.10045.4.3.3'));
    expect(codes(forge.server(root, { innerAlgorithm: other }).der)).toContain('signature-algorithms-differ');
  });

  test('times without seconds', () => {
    const times = [text(0x17, '2601010000Z'), text(0x18, '20270101000000Z')] as const;
    const facts = factsOf(forge.server(root, { times }).der);
    expect([facts.notBefore, facts.notAfter]).toEqual(['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z']);
    expect(facts.defects[0]).toEqual({ code: 'odd-time', where: 'tbsCertificate.validity.notBefore' });
  });

  test('a key of an algorithm that is not known, and a key that is broken', () => {
    const spki = sequence(sequence(oid('1.2.3.4')), tlv(0x03, Buffer.of(0, 1)));
    const key = { ...forge.keyPair('p256', 'odd'), spki };
    expect(factsOf(forge.server(root, { key }).der)).toMatchObject({
      publicKey: { type: 'other', bits: null, curve: null },
    });
    const broken = {
      ...key,
      spki: sequence(sequence(oid('1.2.840.113549.1.1.1')), tlv(0x03, Buffer.of(0, 1))),
    };
    const facts = factsOf(forge.server(root, { key: broken }).der);
    expect(facts.publicKey.type).toBe('rsa');
    expect(facts.defects.map(({ code }) => code)).toContain('unreadable-public-key');
  });

  test('what only OpenSSL objects to', () => {
    const facts = factsOf(forge.server(root, { serial: tlv(0x02, Buffer.from('0001', 'hex')) }).der);
    expect(facts.defects.map(({ code }) => code)).toEqual(['non-der', 'openssl-refuses']);
  });

  test('a constraint with a minimum is not readable', () => {
    const value = sequence(tlv(0xa0, sequence(forge.dns('example.test'), implicit(0, Buffer.of(1)))));
    const facts = factsOf(
      forge.authority('Minimum', root, { extensions: [forge.extension('2.5.29.30', value, true)] }).der,
    );
    expect(facts.nameConstraints).toBeNull();
    expect(facts.unknownCritical).toEqual(['2.5.29.30']);
  });

  test('two-digit years turn at 50; a GeneralizedTime keeps its own', () => {
    const times = [text(0x17, '500101000000Z'), text(0x17, '491231235959Z')] as const;
    const facts = factsOf(forge.server(root, { times }).der);
    expect([facts.notBefore, facts.notAfter]).toEqual(['1950-01-01T00:00:00Z', '2049-12-31T23:59:59Z']);
    const far = factsOf(forge.server(root, { notAfter: new Date('9999-12-31T23:59:59Z') }).der);
    expect(far.notAfter).toBe('9999-12-31T23:59:59Z');
  });
});

describe('what can not be read says where reading stopped', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'empty', 'certificate, offset 0'],
    ['a text', Buffer.from('<html>'), 'truncated', 'certificate, offset 0'],
    ['another structure', integer(5), 'unexpected-tag', 'certificate, offset 0'],
    ['the first half', root.der.subarray(0, 100), 'truncated', 'certificate, offset 0'],
    ['an empty sequence', sequence(), 'missing-field', 'tbsCertificate, offset 2'],
  ])('%s', (_, der, code, where) => {
    expect(defectOf(der)).toEqual({ code, where });
  });

  test('a month that does not exist', () => {
    const times = [text(0x17, '261301000000Z'), text(0x17, '270101000000Z')] as const;
    const defect = defectOf(forge.server(root, { times }).der);
    expect(defect?.code).toBe('bad-time');
    expect(defect?.where).toMatch(/^tbsCertificate\.validity\.notBefore, offset \d+$/);
  });

  test('nesting without end', () => {
    const nested = Buffer.from('3080'.repeat(20_000), 'hex');
    expect(defectOf(nested)?.code).toMatch(/bad-length|truncated/);
  });
});

test('bytes changed, cut or put in anywhere give facts or a defect, and always the same', () => {
  const seeds = [root.der, forge.server(root).der, forge.certify({ subject: 'v1', version: 1 }).der];
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    drop: fc.integer({ min: 0, max: 4 }),
    put: fc.uint8Array({ maxLength: 4 }),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (seed, changes) => {
        const der = changes.reduce((bytes, { at, drop, put }) => {
          const offset = Math.floor(at * bytes.length);
          return Buffer.concat([bytes.subarray(0, offset), put, bytes.subarray(offset + drop)]);
        }, seed);
        const read = readCertificate(der);
        expect(readResultSchema.parse(read)).toEqual(read);
        if (!read.ok) expect(read.unreadable.defect.where).toMatch(/offset \d+$/);
      },
    ),
    { numRuns: 1500 },
  );
});
