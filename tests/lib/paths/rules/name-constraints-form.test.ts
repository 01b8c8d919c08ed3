import { expect, test } from 'vitest';
import { nameConstraintsForm } from '../../../../lib/paths/rules/name-constraints-form.ts';
import { explicit, implicit, sequence } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, issuer, leaf, type Row, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const { directory, dns, email, ip, uri } = forge;
const MALFORMED = ['name-constraints-malformed'];

let count = 0;
function make(...extensions: Buffer[]): forge.Made {
  count += 1;
  return forge.authority(`Constrained ${count}`, root, { extensions });
}
const permitting = (...bases: Buffer[]) => make(forge.nameConstraints(bases));
const excluding = (...bases: Buffer[]) => make(forge.nameConstraints([], bases));
const subnet = (...octets: number[]) => ip(...octets);

const rows: readonly Row[] = [
  ['no constraints', root, anchor, []],
  [
    'one of each kind',
    permitting(
      dns('a.test'),
      email('a@a.test'),
      uri('.a.test'),
      directory('a'),
      subnet(10, 0, 0, 0, 255, 0, 0, 0),
    ),
    issuer,
    [],
  ],
  ['a bases of no characters', excluding(dns(''), email(''), uri('')), issuer, []],
  [
    'on a leaf',
    forge.server(root, { extensions: [forge.nameConstraints([dns('a.test')])] }),
    leaf,
    ['name-constraints-on-leaf'],
  ],
  ['on a leaf that says it is a CA', permitting(dns('a.test')), leaf, []],
  ['nothing constrained', make(forge.extension('2.5.29.30', sequence(), true)), issuer, MALFORMED],
  [
    'a list without entries',
    make(forge.extension('2.5.29.30', sequence(explicit(0)), true)),
    issuer,
    MALFORMED,
  ],
  [
    'a subtree with a maximum',
    permitting(Buffer.concat([dns('a.test'), implicit(1, Buffer.of(3))])),
    issuer,
    MALFORMED,
  ],
  ['an address without a mask', permitting(subnet(10, 0, 0, 0)), anchor, MALFORMED],
  ['a mask with a gap', permitting(subnet(10, 0, 0, 0, 255, 0, 255, 0)), issuer, MALFORMED],
  [
    'a mask with a gap within an octet',
    excluding(subnet(10, 0, 0, 0, 0b10110000, 0, 0, 0)),
    issuer,
    MALFORMED,
  ],
  [
    'single addresses, and bits of hosts under the mask',
    permitting(
      subnet(10, 0, 0, 1, 255, 255, 255, 255),
      subnet(10, 1, 2, 3, 255, 0, 0, 0),
      subnet(...Array(32).fill(0xff)),
    ),
    issuer,
    [],
  ],
  ['bases that are equal', permitting(dns('a.test'), dns('a.test'), dns('A.test')), issuer, []],
  ['the same base on both lists', make(forge.nameConstraints([dns('a.test')], [dns('a.test')])), issuer, []],
  ['a directory name without parts', permitting(directory([])), issuer, []],
  ['a form that is not read', excluding(forge.otherName('1.2.3', 'a')), issuer, []],
  [
    // A default that is written out is a defect of the encoding alone.
    'a minimum of zero written out',
    permitting(Buffer.concat([dns('a.test'), implicit(0, Buffer.of(0))])),
    issuer,
    [],
  ],
  [
    'a minimum of one',
    permitting(Buffer.concat([dns('a.test'), implicit(0, Buffer.of(1))])),
    issuer,
    MALFORMED,
  ],
  ['every address', excluding(subnet(0, 0, 0, 0, 0, 0, 0, 0), subnet(...Array(32).fill(0))), issuer, []],
];

test.each(rows)('%s', (_, made, place, said) => {
  expect(say(nameConstraintsForm, made, place)).toEqual(said);
});

test.each([
  ...['*.a.test', '.a.test', 'a.test.', 'a b.test', ' ', 'https://a.test', '192.0.2.1'].map(
    (base) => ['dns', base, dns(base)] as const,
  ),
  ...['@a.test', 'a@', '*@a.test@', 'a b@a.test', '.'].map((base) => ['email', base, email(base)] as const),
  ...['https://a.test', 'a.test/x', '192.0.2.1', '*.a.test'].map((base) => ['uri', base, uri(base)] as const),
])('%s constraint that is malformed: %j', (kind, base, entry) => {
  for (const made of [permitting(entry), excluding(entry)]) {
    expect(say(nameConstraintsForm, made, issuer)).toEqual(MALFORMED);
    expect(valuesOf(nameConstraintsForm, made, issuer)).toEqual({ reason: 'form', kind, base });
  }
});

test.each([
  ...['a.test', '_a.test', 'test', '1.a.test', 'xn--bcher-kva.test', 'A.TEST'].map(
    (base) => [base, dns(base)] as const,
  ),
  ...['a@a.test', '"a b"@a.test', 'a@[192.0.2.1]', 'a.test', '.a.test', 'test', '.test'].map(
    (base) => [base, email(base)] as const,
  ),
  ...['a.test', '.a.test', '.test'].map((base) => [base, uri(base)] as const),
])('a base that is well-formed: %s', (_, entry) => {
  expect(say(nameConstraintsForm, permitting(entry), issuer)).toEqual([]);
});

test('the finding says when nothing can be read', () => {
  const values = { kind: '', base: '' };
  expect(valuesOf(nameConstraintsForm, permitting(subnet(10, 0, 0, 0)), issuer)).toEqual({
    reason: 'unreadable',
    ...values,
  });
  const empty = make(forge.extension('2.5.29.30', sequence(), true));
  expect(valuesOf(nameConstraintsForm, empty, issuer)).toEqual({ reason: 'empty', ...values });
});
