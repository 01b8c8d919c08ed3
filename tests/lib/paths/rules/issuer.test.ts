import { expect, test } from 'vitest';
import { ca } from '../../../../lib/paths/rules/ca.ts';
import { keyCertSign } from '../../../../lib/paths/rules/key-cert-sign.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, issuer, leaf, type Row, say, selfSigned, valuesOf } from './say.ts';

const root = forge.authority('Root');
const version1 = forge.certify({ subject: 'Old', version: 1 });
const noCa = forge.server(root, { extensions: [forge.basicConstraints(false)] });
const forLists = forge.certify({ subject: 'Lists', extensions: [forge.keyUsage('cRLSign')] }, root);

const rows: readonly Row[] = [
  ['a CA', root, issuer, []],
  ['a version 1 anchor', version1, anchor, []],
  ['a version 1 root that no store has', version1, selfSigned, []],
  ['a version 1 intermediate', version1, issuer, ['not-a-ca']],
  ['an intermediate that says it is none', noCa, issuer, ['not-a-ca']],
  ['an anchor that says it is none', noCa, anchor, ['not-a-ca']],
  ['a leaf', noCa, leaf, []],
];

test.each(rows)('CA: %s', (_, made, place, said) => {
  expect(say(ca, made, place)).toEqual(said);
});

test('the finding says why it is none', () => {
  expect(valuesOf(ca, noCa, issuer)).toEqual({ basicConstraints: 'ca-false', version: 3 });
  expect(valuesOf(ca, version1, issuer)).toEqual({ basicConstraints: 'absent', version: 1 });
});

test('keyCertSign: asked of an issuer with a key usage, and of no leaf', () => {
  expect(say(keyCertSign, root, issuer)).toEqual([]);
  expect(say(keyCertSign, version1, issuer)).toEqual([]);
  expect(say(keyCertSign, forLists, issuer)).toEqual(['no-key-cert-sign']);
  expect(say(keyCertSign, forLists, leaf)).toEqual([]);
});
