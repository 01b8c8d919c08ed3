import { expect, test } from 'vitest';
import { policyForm } from '../../../../lib/paths/rules/policy-form.ts';
import { implicit, oid, sequence } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { issuer, leaf, type Row, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const ANY = '2.5.29.32.0';
const policies = (...oids: string[]) =>
  forge.extension('2.5.29.32', sequence(...oids.map((each) => sequence(oid(each)))));
const mappings = (...pairs: readonly (readonly [string, string])[]) =>
  forge.extension('2.5.29.33', sequence(...pairs.map(([from, to]) => sequence(oid(from), oid(to)))), true);
const constraints = (...fields: Buffer[]) => forge.extension('2.5.29.36', sequence(...fields), true);
const make = (...extensions: Buffer[]) => forge.authority('CA', root, { extensions });

const rows: readonly Row[] = [
  ['policies once each', make(policies('1.2.3', '1.2.4', ANY)), issuer, []],
  ['one policy twice', make(policies('1.2.3', '1.2.4', '1.2.3', '1.2.3')), leaf, ['policy-repeated']],
  [
    'two policies twice',
    make(policies('1.2.3', '1.2.4', '1.2.4', '1.2.3')),
    issuer,
    ['policy-repeated', 'policy-repeated'],
  ],
  ['a mapping', make(mappings(['1.2.3', '1.2.4'])), issuer, []],
  [
    'a mapping from anyPolicy',
    make(mappings(['1.2.3', '1.2.4'], [ANY, '1.2.4'])),
    issuer,
    ['policy-mapping-any'],
  ],
  ['a mapping to anyPolicy', make(mappings(['1.2.3', ANY])), issuer, ['policy-mapping-any']],
  ['constraints on the explicit policy', make(constraints(implicit(0, Buffer.of(0)))), issuer, []],
  ['constraints on mapping', make(constraints(implicit(1, Buffer.of(0)))), issuer, []],
  ['constraints that say nothing', make(constraints()), issuer, ['policy-constraints-empty']],
];

test.each(rows)('%s', (_, made, place, said) => {
  expect(say(policyForm, made, place)).toEqual(said);
});

test('the findings name the policies', () => {
  expect(valuesOf(policyForm, make(policies('1.2.3', '1.2.3')), leaf)).toEqual({ oid: '1.2.3' });
  expect(valuesOf(policyForm, make(mappings(['1.2.3', ANY])), issuer)).toEqual({
    issuer: '1.2.3',
    subject: ANY,
  });
});

test('hundreds of policies twice: only a few are named', () => {
  const many = Array.from({ length: 300 }, (_, index) => `1.2.${index}`);
  expect(say(policyForm, make(policies(...many, ...many)), issuer)).toHaveLength(5);
});
