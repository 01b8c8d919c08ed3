import { expect, test } from 'vitest';
import { distinguishedNames } from '../../../../lib/paths/rules/distinguished-names.ts';
import { version } from '../../../../lib/paths/rules/version.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, issuer, leaf, type Row, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const nameless = Buffer.from('3000', 'hex');
const namelessCa = forge.certify({ subject: nameless, extensions: [forge.basicConstraints(true)] }, root);

const rows: readonly Row[] = [
  ['a root', root, anchor, []],
  ['a leaf without a subject', forge.server(root, { subject: nameless }), leaf, []],
  ['a leaf from nobody', forge.server(root, { issuer: nameless }), leaf, ['issuer-name-empty']],
  ['an intermediate without a name', namelessCa, issuer, ['ca-name-empty']],
  ['an anchor without a name', namelessCa, anchor, ['ca-name-empty']],
  ['a leaf that says it is a CA', namelessCa, leaf, ['ca-name-empty']],
];

test.each(rows)('%s', (_, made, place, said) => {
  expect(say(distinguishedNames, made, place)).toEqual(said);
});

test('a version that does not exist is named', () => {
  const made = forge.server(root, { version: 4 });
  expect(say(version, made, leaf)).toEqual(['version-invalid']);
  expect(valuesOf(version, made, leaf)).toEqual({ version: 4 });
  for (const known of [1, 2, 3])
    expect(say(version, forge.server(root, { version: known }), leaf)).toEqual([]);
});
