import { expect, test } from 'vitest';
import { criticality } from '../../../../lib/paths/rules/criticality.ts';
import { implicit, integer, octets, oid, sequence } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { issuer, leaf, type Row, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const make = (...extensions: Buffer[]) => forge.server(root, { extensions });
const location = sequence(oid('1.3.6.1.5.5.7.48.2'), forge.uri('http://ca.test/ca.crt'));

/** Title, OID and a value that can be read. */
const extensions: readonly (readonly [title: string, oid: string, value: Buffer])[] = [
  ['subject key identifier', '2.5.29.14', octets(Buffer.of(1))],
  ['authority key identifier', '2.5.29.35', sequence(implicit(0, Buffer.of(1)))],
  ['authority information access', '1.3.6.1.5.5.7.1.1', sequence(location)],
  ['subject information access', '1.3.6.1.5.5.7.1.11', sequence(location)],
  ['subject directory attributes', '2.5.29.9', sequence(sequence(oid('2.5.4.3')))],
  ['freshest CRL', '2.5.29.46', sequence(sequence())],
];
const constraining: typeof extensions = [
  ['name constraints', '2.5.29.30', sequence(implicit(0, sequence(forge.dns('a.test'))))],
  ['policy constraints', '2.5.29.36', sequence(implicit(0, Buffer.of(0)))],
  ['inhibit anyPolicy', '2.5.29.54', integer(0)],
];

test.each(extensions)('%s that is critical', (_, type, value) => {
  const made = make(forge.extension(type, value, true));
  expect(say(criticality, made, leaf)).toEqual(['extension-wrongly-critical']);
  expect(valuesOf(criticality, made, leaf)).toEqual({ oid: type });
  expect(say(criticality, make(forge.extension(type, value)), leaf)).toEqual([]);
});

test.each(constraining)('%s that are not critical', (_, type, value) => {
  const made = make(forge.extension(type, value));
  expect(say(criticality, made, issuer)).toEqual(['extension-not-critical']);
  expect(valuesOf(criticality, made, issuer)).toEqual({ oid: type });
  expect(say(criticality, make(forge.extension(type, value, true)), issuer)).toEqual([]);
});

const free: readonly Row[] = [
  [
    'key usage, as RFC 5280 leaves it',
    make(forge.extension('2.5.29.15', Buffer.from('03020780', 'hex'))),
    leaf,
    [],
  ],
  [
    'policies of a CA that are critical',
    make(forge.extension('2.5.29.32', sequence(sequence(oid('1.2.3'))), true)),
    issuer,
    [],
  ],
];

const CA_USAGE = Buffer.from('03020106', 'hex');
const softUsage = forge.extension('2.5.29.15', CA_USAGE);
const noScts = octets(Buffer.of(0, 0));

/** What the rules of public CAs ask beyond RFC 5280. */
test.each([
  ['policies', '2.5.29.32', sequence(sequence(oid('1.2.3')))],
  ['places of lists', '2.5.29.31', sequence(sequence())],
  ['timestamps', '1.3.6.1.4.1.11129.2.4.2', noScts],
])('%s of a leaf that are critical', (_, type, value) => {
  const made = make(forge.extension(type, value, true));
  expect(say(criticality, made, leaf)).toEqual(['extension-criticality-unusual']);
  expect(valuesOf(criticality, made, leaf)).toEqual({ oid: type, critical: true });
  expect(say(criticality, make(forge.extension(type, value)), leaf)).toEqual([]);
});

test('basic constraints of a leaf that are not critical', () => {
  const soft = make(forge.extension('2.5.29.19', sequence()));
  expect(valuesOf(criticality, soft, leaf)).toEqual({ oid: '2.5.29.19', critical: false });
  expect(say(criticality, make(forge.basicConstraints(false)), leaf)).toEqual([]);
});

test('the key usage of a CA that is not critical', () => {
  const soft = forge.certify(
    { subject: 'Soft', extensions: [forge.basicConstraints(true), softUsage] },
    root,
  );
  for (const place of [issuer, leaf]) {
    expect(valuesOf(criticality, soft, place)).toEqual({ oid: '2.5.29.15', critical: false });
  }
  expect(say(criticality, root, issuer)).toEqual([]);
});

test.each(free)('%s', (_, made, place, said) => {
  expect(say(criticality, made, place)).toEqual(said);
});
