import { describe, expect, test } from 'vitest';
import { Allowance } from '../../../../lib/paths/budget.ts';
import { nameConstraints } from '../../../../lib/paths/rules/name-constraints.ts';
import { sequence, tlv } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { hasOpenssl, withoutOpenssl } from '../../x509/openssl.ts';
import { ask, faultsOf, opensslAccepts } from '../ask.ts';
import { pathOf } from './path-of.ts';

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
  ['everything permitted', chain([dns('a.test')], [dns('')]), true],
  ['a base in capitals', chain([dns('a.example.test')], [dns('EXAMPLE.Test')]), true],
  ['an excluded base in capitals', chain([dns('a.example.test')], [], [dns('EXAMPLE.Test')]), false],
  ['a base below the name', chain([dns('example.test')], [dns('a.example.test')]), false],
  ['a wildcard above a permitted tree', chain([dns('*.test')], [dns('example.test')]), false],
  [
    'a wildcard above a permitted tree of one label more',
    chain([dns('*.example.test')], [dns('a.example.test')]),
    false,
  ],
  ['a wildcard beside an excluded tree', chain([dns('*.example.test')], [], [dns('a.b.example.test')]), true],
  [
    'a wildcard under a base with a leading dot',
    chain([dns('*.example.test')], [dns('.example.test')]),
    true,
  ],
  [
    'a wildcard beside an excluded base with a leading dot',
    chain([dns('*.example.test')], [], [dns('.a.example.test')]),
    true,
  ],
  ['a host with an underscore', chain([dns('my_host.example.test')], [dns('example.test')]), true],
  ['a base that ends with a dot permits nothing', chain([dns('a.test')], [dns('a.test.')]), false],
  [
    'a base that ends with a dot excludes all the same',
    chain([dns('a.test')], [], [dns('a.test.')]),
    false,
    'OpenSSL compares the dot as text',
  ],
  ['a name that ends with a dot', chain([dns('a.test.')], [dns('a.test')]), false],
  [
    'a name that ends with a dot, excluded',
    chain([dns('a.test.')], [], [dns('b.test')]),
    false,
    'OpenSSL compares whatever stands there',
  ],
  [
    'a name with an empty label',
    chain([dns('a..example.test')], [dns('example.test')]),
    false,
    'OpenSSL compares whatever stands there',
  ],
  [
    'a name not in ASCII',
    chain([dns('b\u00fccher.example.test')], [dns('example.test')]),
    false,
    'OpenSSL compares whatever stands there',
  ],

  ['an IPv4 address within', chain([ip(10, 1, 2, 3)], [privateNet]), true],
  ['an IPv4 address outside', chain([ip(11, 1, 2, 3)], [privateNet]), false],
  ['an excluded IPv4 address', chain([ip(10, 1, 2, 3)], [], [privateNet]), false],
  ['an IPv6 address within', chain([documentationHost], [documentation]), true],
  ['an IPv6 address under a rule for IPv4', chain([documentationHost], [privateNet]), false],
  [
    'an excluded subnet of one address',
    chain([ip(10, 1, 2, 3)], [], [ip(10, 1, 2, 3, 255, 255, 255, 255)]),
    false,
  ],
  ['every IPv4 address', chain([ip(10, 1, 2, 3)], [ip(0, 0, 0, 0, 0, 0, 0, 0)]), true],
  ['every IPv4 address, and one of IPv6', chain([documentationHost], [ip(0, 0, 0, 0, 0, 0, 0, 0)]), false],
  ['bits of the base beyond the mask', chain([ip(10, 1, 2, 3)], [ip(10, 9, 9, 9, 255, 0, 0, 0)]), true],
  [
    'an IPv4 address as IPv6 maps it',
    chain([ip(...Array(10).fill(0), 255, 255, 10, 1, 2, 3)], [], [privateNet]),
    true,
  ],
  [
    'a mask with a gap permits nothing',
    chain([ip(10, 1, 2, 3)], [ip(10, 0, 2, 0, 255, 0, 255, 0)]),
    false,
    'OpenSSL takes any mask',
  ],
  ['a mask with a gap excludes', chain([ip(10, 1, 2, 3)], [], [ip(10, 0, 2, 0, 255, 0, 255, 0)]), false],
  ['address rules leave DNS names alone', chain([dns('a.test')], [privateNet], [documentation]), true],
  ['address rules leave what has no names alone', chain([], [privateNet], [documentation]), true],
  ['DNS rules leave what has no names alone', chain([], [dns('example.test')]), true],
  ['DNS rules leave addresses alone', chain([ip(192, 0, 2, 1)], [dns('example.test')]), true],

  ['a mailbox itself', chain([email('a@example.test')], [email('a@EXAMPLE.test')]), true],
  ['another mailbox', chain([email('b@example.test')], [email('a@example.test')]), false],
  ['any mailbox of a host', chain([email('b@example.test')], [email('example.test')]), true],
  ['a mailbox of a host below', chain([email('b@mx.example.test')], [email('example.test')]), false],
  ['a mailbox of a domain', chain([email('b@mx.example.test')], [email('.example.test')]), true],

  ['a mailbox of another case', chain([email('A@example.test')], [email('a@example.test')]), false],
  [
    'a mailbox in quotes',
    chain([email('"a"@example.test')], [email('a@example.test')]),
    true,
    'OpenSSL compares the quotes as text',
  ],
  ['an excluded host of mailboxes', chain([email('a@example.test')], [], [email('example.test')]), false],
  ['what is no mailbox', chain([email('example.test')], [email('example.test')]), false],
  ['what is no mailbox, excluded', chain([email('example.test')], [], [email('other.test')]), false],
  [
    'every mailbox',
    chain([email('a@example.test')], [email('')]),
    true,
    'OpenSSL has no base for all of them',
  ],
  ['a URI of a host', chain([uri('https://example.test/x')], [uri('example.test')]), true],
  ['a URI of a host below', chain([uri('https://a.example.test/x')], [uri('example.test')]), false],
  ['a URI of a domain', chain([uri('https://a.example.test:8443/x')], [uri('.example.test')]), true],
  [
    'a URI with a user',
    chain([uri('ftp://a:b@Example.test/x')], [uri('example.test')]),
    true,
    'OpenSSL takes the user for the host',
  ],
  [
    'a URI whose user reads like the host',
    chain([uri('https://example.test@other.test/')], [uri('example.test')]),
    false,
  ],
  ['a URI of a domain itself', chain([uri('https://example.test/')], [uri('.example.test')]), false],
  ['a URI that is excluded', chain([uri('https://example.test/')], [], [uri('example.test')]), false],
  [
    'a URI with an address, excluded',
    chain([uri('https://192.0.2.1/')], [], [uri('example.test')]),
    false,
    'OpenSSL compares the address as text',
  ],
  ['a URI with an IPv6 address', chain([uri('https://[2001:db8::1]/')], [uri('example.test')]), false],
  ['a URI without a host, excluded', chain([uri('urn:example')], [], [uri('example.test')]), false],
  ['a URI without a host', chain([uri('urn:example')], [uri('example.test')]), false],

  ['a directory name within', chain([], [directory(unit)], [], member), true],
  ['a directory name outside', chain([], [directory(unit)], [], 'www'), false],
  ['an excluded directory name', chain([], [], [directory(unit)], member), false],
  [
    'another case and string type',
    chain([], [directory([['2.5.4.10', 'EXAMPLE  ', 0x13]])], [], member),
    true,
  ],
  [
    'runs and edges of white space',
    chain([], [directory([['2.5.4.10', ' Example  Works ']])], [], [['2.5.4.10', 'Example Works']]),
    true,
  ],
  ['the same parts in another order', chain([], [directory([...unit].reverse())], [], member), false],
  ['a base longer than the name', chain([], [directory(member)], [], unit), false],
  ['an empty base excludes every name', chain([], [], [directory([])], member), false],
  ['an empty base permits every name', chain([], [directory([])], [], member), true],
  [
    'an empty subject is under no rule for directory names',
    chain([dns('a.test')], [], [directory([])]),
    true,
  ],
  [
    'letters of the world in another case',
    chain([], [directory([['2.5.4.10', 'B\u00dcCHER']])], [], [['2.5.4.10', 'b\u00fccher']]),
    true,
    'OpenSSL folds the case of ASCII alone',
  ],
  [
    'the same text as BMPString',
    chain([], [directory([['2.5.4.10', '\0E\0x', 0x1e]])], [], [['2.5.4.10', 'ex']]),
    true,
  ],
  [
    'the same text as T61String',
    chain([], [directory([['2.5.4.10', 'EX', 0x14]])], [], [['2.5.4.10', 'ex']]),
    true,
  ],
  ['a directory name among the alternatives', chain([directory('Other')], [directory(unit)]), false],

  [
    'a mail address in the subject of a certificate without alternatives',
    chain([], [email('example.test')], [], [['1.2.840.113549.1.9.1', 'a@other.test', 0x16]]),
    false,
  ],
  [
    'a mail address in the subject beside alternatives that are none',
    chain([dns('a.test')], [email('example.test')], [], [['1.2.840.113549.1.9.1', 'a@other.test', 0x16]]),
    true,
    'OpenSSL looks at the subject as well',
  ],
  [
    'a mail address in the subject beside one among the alternatives',
    chain(
      [email('a@example.test')],
      [email('example.test')],
      [],
      [['1.2.840.113549.1.9.1', 'a@other.test', 0x16]],
    ),
    true,
    'OpenSSL looks at both',
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

  test('every violation is told, up to five of a certificate', () => {
    const [leaf, ca] = chain(
      [dns('a.test'), ip(10, 0, 0, 1), dns('b.test'), email('a@b.test'), uri('urn:c'), uri('urn:d')],
      [dns('example.test'), email('example.test'), uri('example.test')],
      [privateNet],
    );
    if (leaf === undefined || ca === undefined) throw new Error('no chain');
    const said = nameConstraints(pathOf([leaf, ca, root])).map(({ values: { kind, list, name } }) =>
      [kind, list, name].join(' '),
    );
    expect(said).toEqual([
      'dns permitted a.test',
      'dns permitted b.test',
      'ip excluded 10.0.0.1',
      'email permitted a@b.test',
      'uri permitted urn:c',
    ]);
  });

  test('a form that is not read binds only where the extension is critical', () => {
    const value = sequence(tlv(0xa1, sequence(otherName('1.2.3.4', 'y'))));
    const below = (critical: boolean) => {
      const extensions = [forge.extension('2.5.29.30', value, critical)];
      const ca = forge.authority('Constrained', root, { extensions });
      const leaf = forge.server(ca, { extensions: [forge.subjectAltName(otherName('1.2.3.4', 'x'))] });
      return nameConstraints(pathOf([leaf, ca, root])).map(({ values }) => values);
    };
    expect(below(true)).toMatchObject([{ kind: 'other', name: 'otherName 1.2.3.4', list: 'not-supported' }]);
    expect(below(false)).toEqual([]);
  });

  test('a pair of certificates that many paths share costs its comparisons once in a search', () => {
    const [leaf, ca] = chain([dns('a.test')], [dns('b.test')]);
    if (leaf === undefined || ca === undefined) throw new Error('no chain');
    const comparisons = new Allowance(1);
    const path = pathOf([leaf, ca, root], { comparisons });
    expect(nameConstraints(path)).toEqual(nameConstraints(path));
    expect(nameConstraints(path).map(({ fault }) => fault)).toEqual(['name-constraint-violated']);
    expect(comparisons.exhausted).toBe(false);
    expect(comparisons.take(1)).toBe(false);
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
