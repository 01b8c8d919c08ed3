import { expect, test } from 'vitest';
import { keyUsageForm } from '../../../../lib/paths/rules/key-usage-form.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, issuer, leaf, type Row, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const ca = forge.basicConstraints(true);
const bare = forge.certify({ subject: 'Bare CA', extensions: [ca] }, root);
const emptyUsage = forge.extension('2.5.29.15', Buffer.from('03020700', 'hex'), true);
const certsOnly = forge.certify(
  { subject: 'Certificates only', extensions: [ca, forge.keyUsage('keyCertSign')] },
  root,
);
const server = (...extensions: Buffer[]) => forge.server(root, { extensions });

const rows: readonly Row[] = [
  ['a CA with key usage', root, anchor, []],
  ['an intermediate without', bare, issuer, ['ca-key-usage-missing']],
  ['an anchor without', bare, anchor, ['ca-key-usage-missing']],
  ['a leaf that says it is a CA, without', bare, leaf, ['ca-key-usage-missing']],
  ['a leaf without', server(), leaf, []],
  ['no bit set', server(emptyUsage), leaf, ['key-usage-empty']],
  [
    'no bit set on a CA',
    forge.certify({ subject: 'Empty', extensions: [ca, emptyUsage] }, root),
    issuer,
    ['key-usage-empty'],
  ],
  [
    'a leaf that signs certificates',
    server(forge.keyUsage('digitalSignature', 'keyCertSign')),
    leaf,
    ['leaf-key-cert-sign'],
  ],
  ['a leaf that signs lists', server(forge.keyUsage('digitalSignature', 'cRLSign')), leaf, []],
  ['a CA as a leaf that signs certificates', root, leaf, []],
  ['a CA that signs no lists', certsOnly, issuer, ['ca-crl-sign-missing']],
  ['an anchor that signs no lists', certsOnly, anchor, ['ca-crl-sign-missing']],
];

test.each(rows)('%s', (_, made, place, said) => {
  expect(say(keyUsageForm, made, place)).toEqual(said);
});

test('the finding names the usages', () => {
  const made = server(forge.keyUsage('digitalSignature', 'keyCertSign'));
  expect(valuesOf(keyUsageForm, made, leaf)).toEqual({ usages: 'digitalSignature, keyCertSign' });
});
