import { describe, expect, test } from 'vitest';
import { alternativeNameEntries } from '../../../../lib/paths/rules/alternative-name-entries.ts';
import { alternativeNames } from '../../../../lib/paths/rules/alternative-names.ts';
import { readCertificate } from '../../../../lib/x509/read.ts';
import { explicit, implicit, integer, oid, sequence, set } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { findings, issuer, leaf, type Row, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const nameless = Buffer.from('3000', 'hex');
const { dns, email, ip, uri } = forge;
const san = (critical: boolean, ...names: Buffer[]) =>
  forge.extension('2.5.29.17', sequence(...names), critical);
const make = (subject: forge.NameDraft | Buffer, ...extensions: Buffer[]) =>
  forge.server(root, { subject, extensions });

function readDefects({ der }: forge.Made): string[] {
  const read = readCertificate(der);
  return read.ok ? read.facts.defects.map(({ code }) => code) : ['unreadable'];
}

const rows: readonly Row[] = [
  ['names beside a subject', make('www', san(false, dns('a.test'))), leaf, []],
  ['critical names without a subject', make(nameless, san(true, dns('a.test'))), leaf, []],
  ['no names', make('www'), leaf, ['san-missing']],
  ['no names on an issuer', forge.authority('CA', root), issuer, []],
  ['a list without entries', make('www', san(false)), leaf, ['san-empty']],
  [
    'one that can not be read is neither missing nor empty',
    make('www', forge.extension('2.5.29.17', Buffer.of(5, 0))),
    leaf,
    [],
  ],
  ['critical beside a subject', make('www', san(true, dns('a.test'))), leaf, ['san-critical-with-subject']],
  [
    'not critical without a subject',
    make(nameless, san(false, dns('a.test'))),
    leaf,
    ['subject-empty-san-not-critical'],
  ],
  ['neither subject nor names', make(nameless), leaf, ['san-missing', 'subject-empty-san-not-critical']],
];

test.each(rows)('as a whole: %s', (_, made, place, said) => {
  expect(say(alternativeNames, made, place)).toEqual(said);
});

test('the finding tells names that are absent from those that are not critical', () => {
  const [, absent] = findings(alternativeNames, make(nameless), leaf);
  expect(absent?.values).toEqual({ present: false });
  expect(valuesOf(alternativeNames, make(nameless, san(false, dns('a.test'))), leaf)).toEqual({
    present: true,
  });
});

describe('entries', () => {
  const entries = (...names: Buffer[]) => make('www', san(false, ...names));
  const long = `${'a'.repeat(63)}.`.repeat(4);

  test.each([
    'a.test',
    'localhost',
    'A-1.Example.TEST',
    '1and1.example',
    'xn--bcher-kva.example',
    '*.example.test',
    'f*.example.test',
    `${'a'.repeat(63)}.test`,
  ])('a host name: %s', (name) => {
    expect(say(alternativeNameEntries, entries(dns(name)), leaf)).toEqual([]);
  });

  test.each([
    '',
    ' ',
    'a b.test',
    'bücher.example',
    '.example.test',
    'example.test.',
    'a..test',
    '-a.test',
    'a-.test',
    'https://a.test/',
    'a.test:443',
    '192.0.2.1',
    '2001:db8::1',
    'a\u0000.test',
    `${'a'.repeat(64)}.test`,
    `${long}test`,
    '*.example.test.',
  ])('no host name: %j', (name) => {
    const made = entries(dns('a.test'), dns(name));
    expect(say(alternativeNameEntries, made, leaf)).toEqual(['san-entry-malformed']);
    expect(say(alternativeNameEntries, made, issuer)).toEqual(['san-entry-malformed']);
  });

  test.each(['a@b.test', '"a b"@b.test', 'a.b+c@b.test', 'a@[192.0.2.1]'])('a mailbox: %s', (name) => {
    expect(say(alternativeNameEntries, entries(email(name)), issuer)).toEqual([]);
  });

  test.each(['', 'b.test', '@b.test', 'a@', 'A <a@b.test>', 'ä@b.test', 'a@b c.test'])(
    'no mailbox: %j',
    (name) => {
      expect(say(alternativeNameEntries, entries(email(name)), issuer)).toEqual(['san-entry-malformed']);
    },
  );

  test.each([
    'https://a.test/x?y#z',
    'urn:uuid:1',
    'spiffe://a.test/b',
    'https://[2001:db8::1]:8443/',
    'sip:a@b.test',
  ])('an absolute URI: %s', (name) => {
    expect(say(alternativeNameEntries, entries(uri(name)), issuer)).toEqual([]);
  });

  test.each([
    '',
    '/x',
    '//a.test/x',
    'a.test/x',
    'https:',
    'https://',
    'https:///x',
    'https://u@/x',
    'https://a b',
    'https://ä.test',
  ])('no absolute URI: %j', (name) => {
    expect(say(alternativeNameEntries, entries(uri(name)), issuer)).toEqual(['san-entry-malformed']);
  });

  test('an address of five octets, and a kind that there is not', () => {
    expect(say(alternativeNameEntries, entries(ip(1, 2, 3, 4)), leaf)).toEqual([]);
    expect(say(alternativeNameEntries, entries(ip(1, 2, 3, 4, 5)), leaf)).toEqual(['san-entry-malformed']);
    expect(say(alternativeNameEntries, entries(implicit(10, Buffer.of(1))), leaf)).toEqual([
      'san-entry-malformed',
    ]);
  });

  test('an extension that can not be read at all', () => {
    const made = make('www', forge.extension('2.5.29.17', Buffer.of(5, 0)));
    expect(valuesOf(alternativeNameEntries, made, leaf)).toEqual({ kind: 'unreadable', name: '' });
  });

  test('the finding names the entry and its kind', () => {
    expect(valuesOf(alternativeNameEntries, entries(dns('a b')), leaf)).toEqual({ kind: 'dns', name: 'a b' });
  });

  test('an underscore has a rule of its own', () => {
    const made = entries(dns('a.test'), dns('_dmarc.a.test'));
    expect(findings(alternativeNameEntries, made, leaf)).toEqual([
      { fault: 'dns-name-underscore', at: made.sha256, values: { name: '_dmarc.a.test' } },
    ]);
  });

  test.each([
    ['email', email('a@b.test'), 'a@b.test'],
    ['uri', uri('https://a.test/'), 'https://a.test/'],
    ['directory', forge.directory('a'), 'CN=a'],
    ['other', forge.otherName('1.2.3', 'a'), 'otherName 1.2.3'],
  ])('%s beside a host name is not for servers of public CAs', (kind, entry, name) => {
    const made = entries(dns('a.test'), entry);
    expect(findings(alternativeNameEntries, made, leaf)).toEqual([
      { fault: 'san-type-not-allowed', at: made.sha256, values: { kind, name } },
    ]);
    expect(say(alternativeNameEntries, made, issuer)).toEqual([]);
  });

  test.each([
    ['a name of another form without its value', explicit(0, oid('1.2.3'))],
    [
      'a name of another form with more than its value',
      explicit(0, oid('1.2.3'), explicit(0, integer(1)), integer(1)),
    ],
    ['a registered ID of no octets', implicit(8, Buffer.of())],
    ['a directory name with an empty part', explicit(4, sequence(set()))],
  ])('%s', (_, entry) => {
    expect(readDefects(entries(dns('a.test'), entry))).not.toEqual([]);
  });

  test('a registered ID is read', () => {
    expect(readDefects(entries(dns('a.test'), implicit(8, Buffer.of(0x2a, 3))))).toEqual([]);
  });

  test('thousands of bad entries: only a few are named', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => dns(`_ ${index}`));
    expect(say(alternativeNameEntries, entries(...many), leaf)).toHaveLength(10);
  });
});
