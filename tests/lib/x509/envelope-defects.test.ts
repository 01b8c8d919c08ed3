import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../lib/x509/read.ts';
import {
  bits,
  boolean,
  explicit,
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

const root = forge.authority('Envelope Root');
const hex = (digits: string) => Buffer.from(digits, 'hex');
const algorithm = sequence(oid('1.2.840.10045.4.3.2'));
const year = (number: number) => time(new Date(`${number}-01-01T00:00:00Z`));

/** The fields of a certificate, each of which a test may replace. */
interface Fields {
  readonly version: Buffer[];
  readonly algorithm: Buffer;
  readonly validity: Buffer;
  readonly subject: Buffer;
  readonly spki: Buffer;
  readonly rest: Buffer[];
  readonly signature: Buffer;
}

const { spki } = forge.keyPair('p256', 'envelope');
const extensionList = sequence(forge.subjectAltName(forge.dns('a.test')));
const sound: Fields = {
  version: [explicit(0, integer(2))],
  algorithm,
  validity: sequence(year(2026), year(2027)),
  subject: forge.name('a.test'),
  spki,
  rest: [explicit(3, extensionList)],
  signature: bits(hex('3006020101020101')),
};

function defectsOf(changed: Partial<Fields>): string[] {
  const fields = { ...sound, ...changed };
  const tbs = sequence(
    ...[...fields.version, integer(5), fields.algorithm, root.name, fields.validity],
    ...[fields.subject, fields.spki, ...fields.rest],
  );
  const read = readCertificate(sequence(tbs, fields.algorithm, fields.signature));
  if (!read.ok) throw new Error(JSON.stringify(read.unreadable));
  return read.facts.defects.map(({ code }) => code).filter((code) => code !== 'openssl-refuses');
}

const longer = (element: Buffer, ...more: Buffer[]) =>
  // The same with more at its end; all of these are short enough for one octet of length.
  tlv(element[0] ?? 0, element.subarray((element[1] ?? 0) === 0x81 ? 3 : 2), ...more);
const critical = (flag: Buffer) => sequence(oid('1.2.3.4'), flag, octets(hex('0500')));
const extensions = (...list: Buffer[]) => [explicit(3, sequence(...list))];

test('a sound certificate has no defects, with unique identifiers neither', () => {
  expect(defectsOf({})).toEqual([]);
  expect(defectsOf({ rest: [tlv(0x81, hex('0001')), tlv(0x82, hex('0001')), ...sound.rest] })).toEqual([]);
  expect(defectsOf({ version: [], rest: [] })).toEqual([]);
});

describe('one field more than there may be', () => {
  test.each<[string, Partial<Fields>]>([
    ['in the version', { version: [explicit(0, integer(2), integer(2))] }],
    ['in the validity', { validity: sequence(year(2026), year(2027), year(2028)) }],
    ['in the key', { spki: longer(spki, integer(1)) }],
    ['in an extension', { rest: extensions(sequence(oid('1.2.3.4'), octets(hex('0500')), integer(1))) }],
    ['in a critical extension', { rest: extensions(longer(critical(boolean(true)), integer(1))) }],
    ['after the list of extensions', { rest: [explicit(3, extensionList, integer(1))] }],
    ['after the extensions', { rest: [...sound.rest, integer(1)] }],
  ])('%s', (_, changed) => {
    expect(defectsOf(changed)).toContain('unexpected-field');
  });

  test('in both statements of the algorithm', () => {
    const long = sequence(oid('1.2.840.10045.4.3.2'), hex('0500'), hex('0500'));
    expect(defectsOf({ algorithm: long })).toEqual(['unexpected-field', 'unexpected-field']);
  });
});

describe('forms that DER rules out', () => {
  test.each<[string, Partial<Fields>, string]>([
    ['version 1 written out', { version: [explicit(0, integer(0))], rest: [] }, 'explicit-default'],
    ['critical FALSE written out', { rest: extensions(critical(boolean(false))) }, 'explicit-default'],
    ['a boolean that is neither', { rest: extensions(critical(tlv(1, hex('02')))) }, 'non-der'],
    [
      'an OID written too long',
      { subject: sequence(set(sequence(tlv(6, hex('55048003')), text(0x0c, 'a')))) },
      'non-der',
    ],
    [
      'parts of an RDN out of order',
      {
        subject: sequence(
          set(sequence(oid('2.5.4.10'), text(0x0c, 'b')), sequence(oid('2.5.4.3'), text(0x0c, 'a'))),
        ),
      },
      'non-der',
    ],
    ['extensions without any', { rest: extensions() }, 'empty-list'],
    [
      'a signature of less than whole octets',
      { signature: bits(hex('3006020101020108'), 3) },
      'bad-bit-string',
    ],
    ['a signature without anything', { signature: tlv(3) }, 'bad-bit-string'],
    ['a time without seconds', { validity: sequence(text(0x17, '2601010000Z'), year(2027)) }, 'odd-time'],
    [
      'a time with an offset',
      { validity: sequence(text(0x17, '260101000000+0900'), year(2027)) },
      'odd-time',
    ],
    [
      'a time with fractions',
      { validity: sequence(text(0x18, '20260101000000.5Z'), year(2027)) },
      'odd-time',
    ],
  ])('%s', (_, changed, code) => {
    expect(defectsOf(changed)).toContain(code);
  });

  test('parts of an RDN in order are fine', () => {
    const subject = sequence(
      set(sequence(oid('2.5.4.3'), text(0x0c, 'a')), sequence(oid('2.5.4.10'), text(0x0c, 'b'))),
    );
    expect(defectsOf({ subject })).toEqual([]);
  });

  test('a key of less than whole octets', () => {
    const odd = sequence(sequence(oid('1.2.3.4')), bits(hex('0108'), 3));
    expect(defectsOf({ spki: odd })).toEqual(['bad-bit-string']);
  });
});
