import { describe, expect, test } from 'vitest';
import { type RevocationList, readCrl } from '../../../lib/x509/crl.ts';
import { derToPem } from '../../../lib/x509/pem.ts';
import { keyObject } from '../../../lib/x509/public-key.ts';
import { verifySigned } from '../../../lib/x509/signature.ts';
import { implicit, integer, octets, sequence, text, tlv } from './der-writer.ts';
import * as forge from './forge.ts';
import { atUrl, crlNumber, crlUrl, entry, revocationList, scope } from './forge-crl.ts';
import { hasOpenssl, openssl, withoutOpenssl } from './openssl.ts';

const ca = forge.authority('List CA');
const SAME = { version: 2, unknownCritical: [], unknownCriticalInEntries: [], defects: [] };

function listOf(der: Uint8Array): RevocationList {
  const reading = readCrl(der);
  if (!reading.ok) throw new Error(`unreadable: ${JSON.stringify(reading.unreadable)}`);
  return reading.list;
}

const defectsOf = (der: Uint8Array) => listOf(der).facts.defects.map(({ code }) => code);
const millis = (iso: string) => Date.parse(iso);

describe('a complete list', () => {
  const made = revocationList(ca, { number: 0x1234, entries: [{ serial: 5, reason: 1 }, { serial: 9 }] });

  test('its facts', () => {
    expect(listOf(made.der).facts).toMatchObject({
      ...SAME,
      size: made.der.length,
      issuer: { text: 'CN=List CA' },
      thisUpdate: millis('2026-06-01T00:00:00Z'),
      nextUpdate: millis('2026-07-01T00:00:00.999Z'),
      signature: { name: 'ecdsa-with-SHA256', hash: 'sha256' },
      entryCount: 2,
      numberHex: '1234',
      baseNumberHex: null,
      authorityKeyId: { keyId: ca.key.keyId.toString('hex') },
      issuingDistributionPoint: null,
      freshestUrls: [],
    });
  });

  test('its signature, whole and spoilt', () => {
    const key = keyObject(ca.key.spki);
    const spoilt = revocationList(ca, { corrupt: true });
    expect(verifySigned(listOf(made.der).signed, key)).toBe('valid');
    expect(verifySigned(listOf(spoilt.der).signed, key)).toBe('invalid');
  });

  test('the same bytes give the same result, whatever becomes of the buffer', () => {
    const { der } = revocationList(ca, { number: 0x77, entries: [{ serial: 5 }] });
    const bytes = Buffer.from(der);
    const list = listOf(bytes);
    bytes.fill(0);
    expect(listOf(der)).toBe(list);
    expect(list.entries.find('05', false)).toHaveLength(1);
  });

  test('without an end', () => {
    const { facts } = listOf(revocationList(ca, { nextUpdate: null }).der);
    expect(facts).toMatchObject({ nextUpdate: null, defects: [{ code: 'next-update-missing' }] });
  });
});

describe('entries', () => {
  const revokedAt = millis('2026-05-01T00:00:00Z');
  const find = (entries: readonly Parameters<typeof entry>[0][], hex: string, negative = false) =>
    listOf(revocationList(ca, { entries }).der).entries.find(hex, negative);

  test('by serial number, with date and reason', () => {
    const entries = [{ serial: 5, reason: 1 }, { serial: 6 }, { serial: 7, reason: 8 }];
    expect(find(entries, '05')).toEqual([{ revokedAt, reason: 'keyCompromise', certificateIssuers: null }]);
    expect(find(entries, '06')).toEqual([{ revokedAt, reason: null, certificateIssuers: null }]);
    expect(find(entries, '07')).toMatchObject([{ reason: 'removeFromCRL' }]);
    expect(find(entries, '08')).toEqual([]);
    expect(find([], '05')).toEqual([]);
  });

  test('255 and -1 are two numbers', () => {
    const minusOne = [{ serial: tlv(0x02, Buffer.of(0xff)) }];
    expect(find(minusOne, 'ff', true)).toHaveLength(1);
    expect(find(minusOne, 'ff')).toEqual([]);
    expect(find([{ serial: 255 }], 'ff')).toHaveLength(1);
    expect(find([{ serial: 255 }], 'ff', true)).toEqual([]);
  });

  test('a number with superfluous zeros is the same number', () => {
    expect(find([{ serial: tlv(0x02, Buffer.of(0, 0, 0, 5)) }], '05')).toHaveLength(1);
    expect(find([{ serial: 5 }], '000005')).toHaveLength(1);
  });

  test('a number of twenty octets, and one of two hundred', () => {
    for (const length of [20, 200]) {
      const serial = Buffer.alloc(length, 0x5a);
      expect(find([{ serial: tlv(0x02, serial) }], serial.toString('hex'))).toHaveLength(1);
    }
  });

  test('each of a thousand is found', () => {
    const entries = Array.from({ length: 1_000 }, (_, index) => ({ serial: index * 7 + 1 }));
    const list = listOf(revocationList(ca, { entries }).der);
    const missing = entries.filter(({ serial }) => {
      const hex = serial.toString(16);
      return list.entries.find(hex.length % 2 === 0 ? hex : `0${hex}`, false).length !== 1;
    });
    expect(missing).toEqual([]);
  });

  test('a certificate issuer holds until another is named', () => {
    const entries = [
      { serial: 1 },
      { serial: 2, certificateIssuer: 'One' },
      { serial: 3, reason: 4 },
      { serial: 4, certificateIssuer: 'Two' },
      { serial: 3 },
    ];
    const issuers = (hex: string) => find(entries, hex).map(({ certificateIssuers }) => certificateIssuers);
    expect(issuers('01')).toEqual([null]);
    expect(issuers('02')).toEqual([['CN=One']]);
    expect(issuers('03')).toEqual([['CN=One'], ['CN=Two']]);
    expect(issuers('04')).toEqual([['CN=Two']]);
  });

  test('a reason or a date that can not be read leaves a revoked certificate', () => {
    const odd = [
      { serial: 1, extensions: [forge.extension('2.5.29.21', integer(1))] },
      { serial: 2, extensions: [forge.extension('2.5.29.21', tlv(0x0a, Buffer.of(99)))] },
      { serial: 3, date: text(0x17, 'yesterday') },
    ];
    expect(find(odd, '01')).toMatchObject([{ reason: null }]);
    expect(find(odd, '02')).toMatchObject([{ reason: null }]);
    expect(find(odd, '03')).toMatchObject([{ revokedAt: null }]);
  });

  test('critical extensions: the known ones are processed, the others are named', () => {
    const unknown = (oid: string, critical = true) => forge.extension(oid, octets(Buffer.of(0)), critical);
    const unknownOf = (...extensions: readonly Buffer[]) =>
      listOf(revocationList(ca, { entries: [{ serial: 1, extensions }] }).der).facts.unknownCriticalInEntries;
    const invalidity = forge.extension('2.5.29.24', text(0x18, '20260101000000Z'), true);
    expect(unknownOf(invalidity, unknown('1.2.3', false))).toEqual([]);
    expect(unknownOf(unknown('1.2.3'), unknown('1.2.4'))).toEqual(['1.2.3', '1.2.4']);
    // RFC 5280 §5.3.3: without a directory name, it is not known whose certificates the entries are.
    const nameless = forge.extension('2.5.29.29', sequence(forge.dns('ca.example.test')), true);
    expect(unknownOf(nameless)).toEqual(['2.5.29.29']);
  });
});

describe('extensions of the list', () => {
  const scopeOf = (draft: Parameters<typeof scope>[0]) =>
    listOf(revocationList(ca, { scope: scope(draft) }).der).facts.issuingDistributionPoint;

  test('a point by full names', () => {
    const names = [forge.uri(crlUrl), forge.directory('Point')];
    expect(scopeOf({ names, indirect: true })).toMatchObject({
      names: { uri: [crlUrl], directory: ['CN=Point'] },
      onlySomeReasons: null,
      indirect: true,
    });
  });

  test('a point by a name relative to the issuer', () => {
    expect(scopeOf({ relative: 'Point' })?.names?.directory).toEqual(['CN=Point,CN=List CA']);
  });

  test('only some certificates, only some reasons', () => {
    expect(scopeOf({ only: 'users' })).toMatchObject({ onlyUserCertificates: true, names: null });
    expect(scopeOf({ only: 'cas' })).toMatchObject({ onlyCaCertificates: true, onlyUserCertificates: false });
    expect(scopeOf({ only: 'attributes' })).toMatchObject({
      onlyAttributeCertificates: true,
      indirect: false,
    });
    const reasons = ['keyCompromise', 'aACompromise'];
    expect(scopeOf({ reasons: [1, 8] })).toMatchObject({ onlySomeReasons: reasons });
  });

  test('a delta, and where deltas are', () => {
    const delta = listOf(revocationList(ca, { number: 7, base: 5 }).der);
    expect(delta.facts).toMatchObject({ ...SAME, numberHex: '07', baseNumberHex: '05' });
    const freshest = forge.extension('2.5.29.46', sequence(sequence(pointAtUrl())));
    const base = listOf(revocationList(ca, { extensions: [crlNumber(1), freshest] }).der);
    expect(base.facts.freshestUrls).toEqual([crlUrl]);
  });

  function pointAtUrl(): Buffer {
    return tlv(0xa0, tlv(0xa0, forge.uri(crlUrl)));
  }

  test('critical and unknown, or critical and unreadable', () => {
    const unknownOf = (...extensions: readonly Buffer[]) =>
      listOf(revocationList(ca, { extensions: [crlNumber(1), ...extensions] }).der).facts.unknownCritical;
    const any = octets(Buffer.of(0));
    expect(unknownOf(forge.extension('1.2.3', any))).toEqual([]);
    expect(unknownOf(forge.extension('1.2.3', any, true))).toEqual(['1.2.3']);
    expect(unknownOf(forge.extension('2.5.29.35', any, true))).toEqual(['2.5.29.35']);
  });

  test('a scope that can not be read counts as critical, marked or not', () => {
    for (const oid of ['2.5.29.27', '2.5.29.28']) {
      const extensions = [crlNumber(1), forge.extension(oid, octets(Buffer.of(0)))];
      const { facts } = listOf(revocationList(ca, { extensions }).der);
      expect(facts.unknownCritical).toEqual([oid]);
    }
    const surplus = forge.extension('2.5.29.28', sequence(implicit(9, Buffer.of(1))), true);
    expect(listOf(revocationList(ca, { scope: surplus }).der).facts.unknownCritical).toEqual(['2.5.29.28']);
  });
});

describe('a list that breaks the rules and can be read', () => {
  const keyId = forge.authorityKeyId(ca.key.keyId);
  const other = forge.signatures.ecdsaSha384.algorithm;

  test.each([
    ['no number', { number: null }, ['crl-number-missing']],
    ['a critical number', { extensions: [keyId, crlNumber(1, true)] }, ['crl-number-critical']],
    [
      'a negative number',
      { extensions: [keyId, number(-1)] },
      ['crl-number-missing', 'unreadable-extension'],
    ],
    ['a number of 21 octets', { extensions: [keyId, number(21)] }, ['crl-number-too-long']],
    ['no key identifier', { keyId: false }, ['authority-key-id-missing']],
    ['an extension twice', { extensions: [keyId, crlNumber(1), crlNumber(2)] }, ['duplicate-extension']],
    ['a scope that is not critical', { scope: scope({ ...atUrl, critical: false }) }, ['scope-not-critical']],
    ['two statements of the algorithm', { innerAlgorithm: other }, ['signature-algorithms-differ']],
    ['an empty list of entries', { rawEntries: sequence() }, ['empty-entries']],
    ['version 3', { version: 3 }, ['version-unknown']],
    ['version 1', { version: 1 }, []],
    ['version 1 with extensions', { version: 1, extensions: [keyId] }, ['extensions-before-v2']],
    ['version 1 with reasons', { version: 1, entries: [{ serial: 1, reason: 1 }] }, ['extensions-before-v2']],
    [
      'entries of other issuers',
      { entries: [{ serial: 1, certificateIssuer: 'Other CA' }] },
      ['indirect-not-declared'],
    ],
  ])('%s', (_, draft, expected) => {
    expect(defectsOf(revocationList(ca, draft).der)).toEqual(expected);
  });

  test('bytes after it, and a field that there is not', () => {
    const { der } = revocationList(ca);
    expect(defectsOf(Buffer.concat([der, Buffer.of(0)]))).toEqual(['trailing-bytes']);
    const rawEntries = Buffer.concat([sequence(entry({ serial: 1 })), sequence()]);
    expect(defectsOf(revocationList(ca, { rawEntries }).der)).toContain('unexpected-field');
  });

  function number(octetCount: number): Buffer {
    const content = octetCount < 0 ? Buffer.of(0xff) : Buffer.alloc(octetCount, 0x11);
    return forge.extension('2.5.29.20', tlv(0x02, content));
  }
});

test.skipIf(!hasOpenssl)(`a list that OpenSSL made (${hasOpenssl ? 'compared' : withoutOpenssl})`, () => {
  const configuration = [
    '[ca]',
    'default_ca = list',
    '[list]',
    'database = index.txt',
    'crlnumber = number.txt',
    'certificate = ca.pem',
    'private_key = ca.key',
    'default_md = sha256',
    'default_crl_days = 3',
    'crl_extensions = extensions',
    '[extensions]',
    'authorityKeyIdentifier = keyid',
    'issuingDistributionPoint = critical, @scope',
    '[scope]',
    `fullname = URI:${crlUrl}`,
    'onlyuser = TRUE',
    'onlysomereasons = keyCompromise, certificateHold',
  ].join('\n');
  const revokedLines = [
    'R\t270101000000Z\t260501000000Z,keyCompromise\t77\tunknown\t/CN=a',
    'R\t270101000000Z\t260502000000Z\tF0A1\tunknown\t/CN=b',
    'V\t270101000000Z\t\t78\tunknown\t/CN=c',
  ];
  const files = {
    'openssl.cnf': configuration,
    'index.txt': `${revokedLines.join('\n')}\n`,
    'number.txt': '0100\n',
    'ca.pem': derToPem(ca.der),
    'ca.key': ca.key.privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
  const made = openssl(
    files,
    ['ca', '-config', 'openssl.cnf', '-gencrl', '-out', 'list.pem'],
    ['crl', '-in', 'list.pem', '-outform', 'DER', '-out', 'list.der'],
    ['base64', '-A', '-in', 'list.der'],
  );
  const list = listOf(Buffer.from(made.stdout.toString(), 'base64'));
  expect(list.facts).toMatchObject({
    ...SAME,
    entryCount: 2,
    numberHex: '0100',
    issuingDistributionPoint: {
      names: { uri: [crlUrl] },
      onlyUserCertificates: true,
      onlySomeReasons: ['keyCompromise', 'certificateHold'],
    },
  });
  expect(list.entries.find('77', false)).toMatchObject([
    { revokedAt: millis('2026-05-01T00:00:00Z'), reason: 'keyCompromise' },
  ]);
  expect(list.entries.find('f0a1', false)).toMatchObject([{ reason: null }]);
  expect(list.entries.find('78', false)).toEqual([]);
  expect(verifySigned(list.signed, keyObject(ca.key.spki))).toBe('valid');
});
