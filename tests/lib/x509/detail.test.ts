import { createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDetail } from '../../../lib/x509/detail.ts';
import { readEnvelope } from '../../../lib/x509/envelope.ts';
import { readCertificate } from '../../../lib/x509/read.ts';
import { verifySigned } from '../../../lib/x509/signature.ts';
import {
  bits,
  boolean,
  explicit,
  implicit,
  integer,
  octets,
  oid,
  sequence,
  set,
  text,
  time,
  tlv,
} from './der-writer.ts';
import * as forge from './forge.ts';

const root = forge.authority([
  ['2.5.4.10', 'Example'],
  ['2.5.4.3', 'Detail Root'],
]);
const hex = (digits: string) => Buffer.from(digits, 'hex');

function detailOf(der: Uint8Array) {
  const read = readCertificate(der);
  if (!read.ok) throw new Error(`unreadable: ${JSON.stringify(read.unreadable)}`);
  return readDetail(readEnvelope(der), read.facts);
}

const withExtensions = (...extensions: readonly Buffer[]) => detailOf(forge.server(root, { extensions }).der);

test('an ordinary certificate', () => {
  const made = forge.server(root, { serial: tlv(2, hex('00ff01')) });
  const { signed, spki, ...detail } = detailOf(made.der);
  expect(detail).toEqual({
    notBefore: Date.UTC(2026, 0, 1),
    notAfter: Date.UTC(2027, 0, 1) + 999,
    extensionOids: ['2.5.29.15', '2.5.29.37', '2.5.29.17', '2.5.29.35'],
    criticalOids: ['2.5.29.15'],
    serialZero: false,
    uniqueIds: false,
    generalizedTimeEarly: false,
    authorityKeyId: { keyId: true, issuer: false, serial: false },
    sanEntries: 1,
    policyMappings: [],
    policyConstraints: null,
    inhibitAnyPolicy: null,
    distributionPoints: [],
    rsaExponent: null,
    curveExplicit: false,
    signatureAlgorithmHex: '300a06082a8648ce3d040302',
    signatureParametersFault: null,
    keyParametersFault: null,
    keyFault: null,
    malformedAttributes: [],
  });
  expect(Buffer.from(spki)).toEqual(made.key.spki);
  expect(signed).toMatchObject({ sameAlgorithms: true, algorithm: { name: 'ecdsa-with-SHA256' } });
  const rootKey = createPublicKey({ key: root.key.spki, format: 'der', type: 'spki' });
  expect(verifySigned(signed, rootKey)).toBe('valid');
  expect(verifySigned(signed, createPublicKey({ key: made.key.spki, format: 'der', type: 'spki' }))).toBe(
    'invalid',
  );
});

describe('the fields', () => {
  test('a serial number of zero, and another one', () => {
    const serial = (digits: string) => detailOf(forge.server(root, { serial: tlv(2, hex(digits)) }).der);
    expect(serial('00')).toMatchObject({ serialZero: true });
    expect(serial(`00${'ff'.repeat(20)}`)).toMatchObject({ serialZero: false });
  });

  test('a GeneralizedTime counts as early before 2050 only', () => {
    const generalized = (year: number) => text(0x18, `${year}0101000000Z`);
    const early = (before: Buffer, after: Buffer) =>
      detailOf(forge.server(root, { times: [before, after] }).der).generalizedTimeEarly;
    expect(early(generalized(2026), time(new Date('2027-01-01T00:00:00Z')))).toBe(true);
    expect(early(time(new Date('2026-01-01T00:00:00Z')), generalized(2049))).toBe(true);
    expect(early(time(new Date('2026-01-01T00:00:00Z')), generalized(2050))).toBe(false);
  });

  test('unique identifiers, of the issuer and of the subject', () => {
    const unique = (...uniqueIds: Buffer[]) => detailOf(forge.server(root, { uniqueIds }).der).uniqueIds;
    expect([unique(tlv(0x81, hex('0001'))), unique(tlv(0x82, hex('0001'))), unique()]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('the exponent of an RSA key', () => {
    const key = forge.keyPair('rsa2048', 'exponent');
    expect(detailOf(forge.server(root, { key }).der).rsaExponent).toBe(65_537n);
  });

  test('a curve that is written out', () => {
    const key = forge.keyPair('p256', 'explicit curve');
    const numbers = sequence(integer(1), sequence(oid('1.2.840.10045.1.1'), integer(7)));
    const spki = sequence(sequence(oid('1.2.840.10045.2.1'), numbers), bits(hex('0401')));
    expect(detailOf(forge.server(root, { key: { ...key, spki } }).der).curveExplicit).toBe(true);
    expect(detailOf(forge.server(root, { key }).der).curveExplicit).toBe(false);
  });
});

describe('the extensions', () => {
  test('every one by its OID, those that come twice included', () => {
    const odd = (critical: boolean) => forge.extension('1.2.3.4', hex('0500'), critical);
    expect(withExtensions(odd(true), odd(false), odd(true))).toMatchObject({
      extensionOids: ['1.2.3.4', '1.2.3.4', '1.2.3.4'],
      criticalOids: ['1.2.3.4', '1.2.3.4'],
    });
  });

  test('alternative names are counted whether they can be read or not', () => {
    const names = (value: Buffer) => withExtensions(forge.extension('2.5.29.17', value)).sanEntries;
    expect(names(sequence(forge.dns('a.test'), forge.ip(1, 2, 3), implicit(9, hex('01'))))).toBe(3);
    expect(names(sequence())).toBe(0);
    expect(names(octets(hex('01')))).toBe(0);
    expect(withExtensions().sanEntries).toBeNull();
  });

  test('the fields of an authority key identifier', () => {
    const fields = (...parts: Buffer[]) =>
      withExtensions(forge.extension('2.5.29.35', sequence(...parts))).authorityKeyId;
    const issuer = explicit(1, forge.directory('CA'));
    expect(fields(implicit(0, hex('01')), issuer, implicit(2, hex('01')))).toEqual({
      keyId: true,
      issuer: true,
      serial: true,
    });
    expect(fields()).toEqual({ keyId: false, issuer: false, serial: false });
    expect(fields(implicit(7, hex('01')))).toBeNull();
  });

  test('policies: mappings, constraints, the end of anyPolicy', () => {
    const mapping = (from: string, to: string) => sequence(oid(from), oid(to));
    const detail = withExtensions(
      forge.extension('2.5.29.33', sequence(mapping('1.2.3', '1.2.4'), mapping('1.2.3', '1.2.5'))),
      forge.extension('2.5.29.36', sequence(implicit(0, hex('02')), implicit(1, hex('00')))),
      forge.extension('2.5.29.54', integer(300)),
    );
    expect(detail).toMatchObject({
      policyMappings: [
        { issuer: '1.2.3', subject: '1.2.4' },
        { issuer: '1.2.3', subject: '1.2.5' },
      ],
      policyConstraints: { requireExplicit: 2, inhibitMapping: 0 },
      inhibitAnyPolicy: 300,
    });
  });

  test('a count of certificates that no path has stays a count', () => {
    const value = sequence(implicit(1, hex('7fffffffffffffffff')));
    expect(withExtensions(forge.extension('2.5.29.36', value)).policyConstraints).toEqual({
      requireExplicit: null,
      inhibitMapping: Number.MAX_SAFE_INTEGER,
    });
  });

  test('policies that can not be decoded are as if they were absent', () => {
    const broken = ['2.5.29.33', '2.5.29.36', '2.5.29.54', '2.5.29.31'].map((type) =>
      forge.extension(type, hex('0c0161')),
    );
    expect(withExtensions(...broken)).toMatchObject({
      policyMappings: [],
      policyConstraints: null,
      inhibitAnyPolicy: null,
      distributionPoints: [],
    });
  });
});

describe('where lists of revoked certificates are', () => {
  const points = (...list: Buffer[]) =>
    withExtensions(forge.extension('2.5.29.31', sequence(...list))).distributionPoints;
  const url = forge.uri('http://ca.example.test/ca.crl');
  const signer = explicit(2, forge.directory('Signer'));
  const relative = explicit(0, explicit(1, sequence(oid('2.5.4.3'), text(0x0c, 'Part 1'))));
  const none = { dns: [], ip: [], email: [], uri: [], directory: [], other: [] };

  test('names in full, with the reasons they are for', () => {
    const reasons = tlv(0x81, hex('0560'));
    expect(
      points(sequence(explicit(0, explicit(0, url, forge.directory('List')))), sequence(reasons, signer)),
    ).toEqual([
      {
        names: { ...none, uri: ['http://ca.example.test/ca.crl'], directory: ['CN=List'] },
        reasons: null,
        crlIssuers: null,
      },
      { names: null, reasons: ['keyCompromise', 'cACompromise'], crlIssuers: ['CN=Signer'] },
    ]);
  });

  test('the ninth reason is in the second octet', () => {
    expect(points(sequence(tlv(0x81, hex('070080')), signer))[0]?.reasons).toEqual(['aACompromise']);
  });

  test('a name relative to the issuer of the certificate, or to the one of the list', () => {
    expect(points(sequence(relative))[0]?.names?.directory).toEqual(['CN=Part 1,CN=Detail Root,O=Example']);
    expect(points(sequence(relative, signer))[0]?.names?.directory).toEqual(['CN=Part 1,CN=Signer']);
  });

  test('a relative name of two parts', () => {
    const parts = explicit(
      0,
      explicit(1, sequence(oid('2.5.4.3'), text(0x0c, 'a')), sequence(oid('2.5.4.10'), text(0x0c, 'b'))),
    );
    expect(points(sequence(parts))[0]?.names?.directory).toEqual(['CN=a+O=b,CN=Detail Root,O=Example']);
  });
});

test('bytes changed anywhere: whatever can be read has its details', () => {
  const seed = forge.authority('Changed', root, {
    extensions: [
      forge.extension('2.5.29.33', sequence(sequence(oid('1.2.3'), oid('1.2.4')))),
      forge.extension('2.5.29.36', sequence(implicit(0, hex('00')))),
      forge.extension('2.5.29.31', sequence(sequence(explicit(0, explicit(0, forge.uri('http://a.test/')))))),
      forge.subjectAltName(
        forge.dns('a.test'),
        explicit(4, sequence(set(sequence(oid('2.5.4.3'), text(0x0c, 'a'))))),
      ),
      sequence(oid('2.5.29.19'), boolean(true), octets(sequence())),
    ],
  }).der;
  const change = fc.tuple(fc.nat(seed.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const der = Buffer.from(seed);
      for (const [at, octet] of changes) der[at] = octet;
      if (!readCertificate(der).ok) return;
      expect(detailOf(der).extensionOids).toHaveLength(readEnvelope(der).extensions.length);
    }),
    { numRuns: 2000 },
  );
});
