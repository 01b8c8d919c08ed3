import { expect, test } from 'vitest';
import { encoding } from '../../../../lib/paths/rules/encoding.ts';
import { implicit, sequence, text } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, findings, issuer, leaf, type Row, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const utc = text(0x17, '260101000000Z');
const generalized = (year: number) => text(0x18, `${year}0101000000Z`);
const timed = (from: Buffer, to: Buffer) => forge.server(root, { times: [from, to] });
const oddTime = forge.server(root, { times: [text(0x17, '2601010000Z'), text(0x17, '270101000000Z')] });
const unreadable = forge.server(root, {
  extensions: [forge.extension('2.5.29.17', Buffer.of(5, 0)), forge.extension('2.5.29.15', Buffer.of(4, 0))],
});
const otherAlgorithm = sequence(forge.signatures.ecdsaSha384.algorithm.subarray(2));

const rows: readonly Row[] = [
  ['a leaf', forge.server(root), leaf, []],
  ['a time that is no DER', oddTime, leaf, ['encoding-defect', 'encoding-refused']],
  ['two extensions that can not be read: one kind of defect', unreadable, leaf, ['encoding-defect']],
  ['a version that does not exist has a rule of its own', forge.server(root, { version: 4 }), leaf, []],
  [
    'algorithms that differ have a rule of their own',
    forge.server(root, { innerAlgorithm: otherAlgorithm }),
    leaf,
    [],
  ],
  ['UTCTime and GeneralizedTime after 2049', timed(utc, generalized(2050)), leaf, []],
  [
    'a GeneralizedTime before 2050 as the end',
    timed(utc, generalized(2049)),
    leaf,
    ['generalized-time-early'],
  ],
  [
    'a GeneralizedTime before 2050 as the beginning',
    timed(generalized(2026), generalized(2050)),
    issuer,
    ['generalized-time-early'],
  ],
  [
    'a unique identifier',
    forge.server(root, { uniqueIds: [implicit(1, Buffer.of(0, 1))] }),
    anchor,
    ['unique-id-present'],
  ],
];

test.each(rows)('%s', (_, made, place, said) => {
  expect(say(encoding, made, place)).toEqual(said);
});

test('the findings name the defect and where it is, the first of each kind', () => {
  expect(findings(encoding, unreadable, leaf)[0]?.values).toEqual({
    code: 'unreadable-extension',
    where: 'tbsCertificate.extensions[0] 2.5.29.17',
  });
  expect(valuesOf(encoding, oddTime, leaf)).toMatchObject({ code: 'odd-time' });
  expect(valuesOf(encoding, timed(utc, generalized(2049)), leaf)).toEqual({
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: '2049-01-01T00:00:00Z',
  });
});
