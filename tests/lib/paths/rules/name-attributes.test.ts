import { expect, test } from 'vitest';
import { nameAttributes } from '../../../../lib/paths/rules/name-attributes.ts';
import { readCertificate } from '../../../../lib/x509/read.ts';
import { oid, sequence, set, text, tlv } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { findings, issuer, leaf, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const [UTF8, PRINTABLE, TELETEX, IA5, BMP, UNIVERSAL] = [0x0c, 0x13, 0x14, 0x16, 0x1e, 0x1c];
const types = {
  CN: '2.5.4.3',
  serialNumber: '2.5.4.5',
  C: '2.5.4.6',
  L: '2.5.4.7',
  ST: '2.5.4.8',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  DC: '0.9.2342.19200300.100.1.25',
  emailAddress: '1.2.840.113549.1.9.1',
} as const;
type Type = keyof typeof types;

const named = (type: Type, value: string, tag = UTF8) =>
  forge.server(root, { subject: [[types[type], value, tag]] });
const octets = (type: Type, tag: number, hex: string) =>
  forge.server(root, {
    subject: sequence(set(sequence(oid(types[type]), tlv(tag, Buffer.from(hex, 'hex'))))),
  });

test.each([
  ['a common name of 64 characters', named('CN', 'ü'.repeat(64)), 'CN', undefined],
  ['a common name of 64 characters of four octets', named('CN', '😀'.repeat(64)), 'CN', undefined],
  ['a common name of 65', named('CN', 'a'.repeat(65)), 'CN', 'too-long'],
  ['an organization of 65', named('O', 'a'.repeat(65), PRINTABLE), 'O', 'too-long'],
  ['a unit of 65', named('OU', 'a'.repeat(65)), 'OU', 'too-long'],
  ['a place of 128', named('L', 'a'.repeat(128)), 'L', undefined],
  ['a place of 129', named('L', 'a'.repeat(129)), 'L', 'too-long'],
  ['a state of 129', named('ST', 'a'.repeat(129)), 'ST', 'too-long'],
  ['a number of 64', named('serialNumber', '1'.repeat(64), PRINTABLE), 'serialNumber', undefined],
  ['a number of 65', named('serialNumber', '1'.repeat(65), PRINTABLE), 'serialNumber', 'too-long'],
  ['a number in UTF-8', named('serialNumber', '1'), 'serialNumber', 'string-type'],
  ['an empty common name', named('CN', ''), 'CN', 'empty'],
  ['a space as a common name', named('CN', ' '), 'CN', undefined],
  ['a common name of letters', named('CN', 'a b-c.d', PRINTABLE), 'CN', undefined],
  ['all that may be printed', named('O', "A z 0 '()+,-./:=?", PRINTABLE), 'O', undefined],
  ['an at sign that may not', named('O', 'a@b', PRINTABLE), 'O', 'characters'],
  ['an underscore that may not', named('CN', 'a_b', PRINTABLE), 'CN', 'characters'],
  ['an asterisk that may not', named('CN', '*.a.test', PRINTABLE), 'CN', 'characters'],
  ['T61String', named('CN', 'a', TELETEX), 'CN', 'string-type'],
  ['IA5String', named('O', 'a', IA5), 'O', 'string-type'],
  ['BMPString', octets('CN', BMP, '0061'), 'CN', 'string-type'],
  ['UniversalString', octets('CN', UNIVERSAL, '00000061'), 'CN', 'string-type'],
  ['an INTEGER', octets('CN', 0x02, '05'), 'CN', 'string-type'],
  ['a country', named('C', 'JP', PRINTABLE), 'C', undefined],
  ['a country in UTF-8', named('C', 'JP'), 'C', 'string-type'],
  ['a country of three letters', named('C', 'JPN', PRINTABLE), 'C', 'country'],
  ['a country of one letter', named('C', 'J', PRINTABLE), 'C', 'country'],
  ['a country that is a number', named('C', '39', PRINTABLE), 'C', 'country'],
  ['a domain component', named('DC', 'test', IA5), 'DC', undefined],
  ['a domain component in UTF-8', named('DC', 'test'), 'DC', 'string-type'],
  ['a mail address', named('emailAddress', 'a@b.test', IA5), 'emailAddress', undefined],
  ['a mail address of 256', named('emailAddress', 'a'.repeat(256), IA5), 'emailAddress', 'too-long'],
  [
    'a mail address beyond ASCII',
    octets('emailAddress', IA5, 'e440622e74657374'),
    'emailAddress',
    'characters',
  ],
])('%s', (_, made, type, reason) => {
  const expected = reason === undefined ? undefined : { type, reason };
  for (const place of [leaf, issuer]) expect(valuesOf(nameAttributes, made, place)).toEqual(expected);
});

test('a type that is not known is judged by its characters alone', () => {
  const unknown = (value: string, tag: number) =>
    forge.server(root, { subject: sequence(set(sequence(oid('1.2.3.4'), text(tag, value)))) });
  expect(say(nameAttributes, unknown('a'.repeat(999), BMP), leaf)).toEqual([]);
  expect(valuesOf(nameAttributes, unknown('a_b', PRINTABLE), leaf)).toEqual({
    type: '1.2.3.4',
    reason: 'characters',
  });
});

test('thousands of malformed parts: only a few are named', () => {
  const made = forge.server(root, { subject: Array.from({ length: 3_000 }, () => [types.CN, ''] as const) });
  expect(findings(nameAttributes, made, leaf)).toHaveLength(5);
});

test('a part of a name without any attribute is a defect', () => {
  const read = readCertificate(forge.server(root, { subject: sequence(set()) }).der);
  expect(read.ok && read.facts.defects).toMatchObject([
    { code: 'empty-list', where: 'tbsCertificate.subject' },
  ]);
  expect(read.ok && read.facts.subject.empty).toBe(true);
});
