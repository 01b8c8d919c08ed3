import { describe, expect, test } from 'vitest';
import * as forge from '../x509/forge.ts';
import { hasOpenssl, withoutOpenssl } from '../x509/openssl.ts';
import { ask, faultsOf, opensslAccepts } from './ask.ts';

const root = forge.authority('Root');
const { dns, directory, email, ip, otherName, uri } = forge;

let count = 0;

/** A leaf with these names below a CA with these constraints. */
function chain(
  names: readonly Buffer[],
  permitted: readonly Buffer[],
  excluded: readonly Buffer[] = [],
  subject: forge.NameDraft | Buffer = Buffer.from('3000', 'hex'),
) {
  count += 1;
  const extensions = [forge.nameConstraints(permitted, excluded)];
  const ca = forge.authority(`Constrained ${count}`, root, { extensions });
  const san = names.length === 0 ? [] : [forge.subjectAltName(...names)];
  return [forge.server(ca, { subject, extensions: san }), ca];
}

const privateNet = ip(10, 0, 0, 0, 255, 0, 0, 0);
const documentation = ip(
  ...[0x20, 1, 0xd, 0xb8, ...Array(12).fill(0)],
  ...[...Array(4).fill(255), ...Array(12).fill(0)],
);
const documentationHost = ip(0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 1);
const unit = [
  ['2.5.4.10', 'Example'],
  ['2.5.4.11', 'Unit'],
] as const;
const member = [...unit, ['2.5.4.3', 'www']] as const;

type Row = [title: string, sent: forge.Made[], fits: boolean, opensslDiffers?: string];

const rows: Row[] = [
  ['a DNS name itself', chain([dns('example.test')], [dns('example.test')]), true],
  ['a DNS name below', chain([dns('a.b.Example.test')], [dns('example.test')]), true],
  ['a DNS name beside', chain([dns('badexample.test')], [dns('example.test')]), false],
  [
    'one DNS name of two outside',
    chain([dns('a.example.test'), dns('other.test')], [dns('example.test')]),
    false,
  ],
  [
    'one of several permitted trees',
    chain([dns('other.test')], [dns('example.test'), dns('other.test')]),
    true,
  ],
  ['a leading dot covers what is below', chain([dns('a.example.test')], [dns('.example.test')]), true],
  [
    'a leading dot does not cover the domain itself',
    chain([dns('example.test')], [dns('.example.test')]),
    false,
  ],
  ['a wildcard within a permitted tree', chain([dns('*.example.test')], [dns('example.test')]), true],
  ['an excluded DNS name', chain([dns('a.example.test')], [], [dns('example.test')]), false],
  ['beside an excluded DNS name', chain([dns('a.other.test')], [], [dns('example.test')]), true],
  ['excluded within permitted', chain([dns('a.b.test')], [dns('b.test')], [dns('a.b.test')]), false],
  [
    'a wildcard that could stand for an excluded name',
    chain([dns('*.example.test')], [], [dns('a.example.test')]),
    false,
    'OpenSSL compares the wildcard as text',
  ],
  ['everything excluded', chain([dns('a.test')], [], [dns('')]), false],

  ['an IPv4 address within', chain([ip(10, 1, 2, 3)], [privateNet]), true],
  ['an IPv4 address outside', chain([ip(11, 1, 2, 3)], [privateNet]), false],
  ['an excluded IPv4 address', chain([ip(10, 1, 2, 3)], [], [privateNet]), false],
  ['an IPv6 address within', chain([documentationHost], [documentation]), true],
  ['an IPv6 address under a rule for IPv4', chain([documentationHost], [privateNet]), false],
  ['DNS rules leave addresses alone', chain([ip(192, 0, 2, 1)], [dns('example.test')]), true],

  ['a mailbox itself', chain([email('a@example.test')], [email('a@EXAMPLE.test')]), true],
  ['another mailbox', chain([email('b@example.test')], [email('a@example.test')]), false],
  ['any mailbox of a host', chain([email('b@example.test')], [email('example.test')]), true],
  ['a mailbox of a host below', chain([email('b@mx.example.test')], [email('example.test')]), false],
  ['a mailbox of a domain', chain([email('b@mx.example.test')], [email('.example.test')]), true],

  ['a URI of a host', chain([uri('https://example.test/x')], [uri('example.test')]), true],
  ['a URI of a host below', chain([uri('https://a.example.test/x')], [uri('example.test')]), false],
  ['a URI of a domain', chain([uri('https://a.example.test:8443/x')], [uri('.example.test')]), true],
  ['a URI without a host', chain([uri('urn:example')], [uri('example.test')]), false],

  ['a directory name within', chain([], [directory(unit)], [], member), true],
  ['a directory name outside', chain([], [directory(unit)], [], 'www'), false],
  ['an excluded directory name', chain([], [], [directory(unit)], member), false],
  [
    'another case and string type',
    chain([], [directory([['2.5.4.10', 'EXAMPLE  ', 0x13]])], [], member),
    true,
  ],
  ['a directory name among the alternatives', chain([directory('Other')], [directory(unit)]), false],

  [
    'a mail address in the subject of a certificate without alternatives',
    chain([], [email('example.test')], [], [['1.2.840.113549.1.9.1', 'a@other.test', 0x16]]),
    false,
  ],
  [
    'a form that is not read, where there is such a name',
    chain([otherName('1.2.3.4', 'x')], [otherName('1.2.3.4', 'y')]),
    false,
  ],
  ['a form that is not read, and no such name', chain([dns('a.test')], [otherName('1.2.3.4', 'y')]), true],
];

describe.each(rows)('%s', (_, sent, fits, opensslDiffers) => {
  test(fits ? 'is allowed' : 'is a violation', () => {
    expect(faultsOf(ask({ sent, anchors: [root] }))).toEqual(fits ? [] : ['name-constraint-violated']);
  });

  test.skipIf(!hasOpenssl)(`OpenSSL (${hasOpenssl ? (opensslDiffers ?? 'agrees') : withoutOpenssl})`, () => {
    expect(opensslAccepts({ sent, anchors: [root] })).toBe(opensslDiffers === undefined ? fits : !fits);
  });
});

describe('along the path', () => {
  const constrained = forge.authority('Constrained', root, {
    extensions: [forge.nameConstraints([directory('Constrained')])],
  });

  test('an intermediate below is bound, a self-issued one is not, the leaf always is', () => {
    const other = forge.authority('Another', constrained);
    const selfIssued = forge.authority('Constrained', constrained, { key: forge.keyPair('p256', 'second') });
    const quiet = (ca: forge.Made) => forge.server(ca, { subject: Buffer.from('3000', 'hex') });
    expect(faultsOf(ask({ sent: [quiet(other), other, constrained], anchors: [root] }))).toEqual([
      'name-constraint-violated',
    ]);
    expect(faultsOf(ask({ sent: [quiet(selfIssued), selfIssued, constrained], anchors: [root] }))).toEqual(
      [],
    );
    expect(faultsOf(ask({ sent: [forge.server(constrained), constrained], anchors: [root] }))).toEqual([
      'name-constraint-violated',
    ]);
  });

  test('those of an anchor bind too, and the finding names both sides', () => {
    const anchor = forge.authority('Anchor', undefined, {
      extensions: [forge.nameConstraints([dns('example.test')])],
    });
    const leaf = forge.server(anchor, { extensions: [forge.subjectAltName(dns('other.test'))] });
    expect(ask({ sent: [leaf], anchors: [anchor] }).paths[0]?.faults).toEqual([
      {
        fault: 'name-constraint-violated',
        at: leaf.sha256,
        values: {
          name: 'other.test',
          kind: 'dns',
          list: 'permitted',
          constraint: 'example.test',
          ca: 'CN=Anchor',
          caSha256: anchor.sha256,
        },
      },
    ]);
  });

  test('two thousand names under five hundred constraints end with the budget', () => {
    const many = (size: number, tld: string) =>
      Array.from({ length: size }, (_, index) => dns(`n${index}.${tld}`));
    const [leaf, ca] = chain(many(2_000, 'test'), many(500, 'example'));
    if (leaf === undefined || ca === undefined) throw new Error('no chain');
    const search = ask({ sent: [leaf, ca], anchors: [root] });
    expect(faultsOf(search)).toEqual(['budget-exhausted']);
    expect(search.exhausted).toBe(true);
  });
});
