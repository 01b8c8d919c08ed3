import { expect, test } from 'vitest';
import { keyIdentifiers } from '../../../../lib/paths/rules/key-identifiers.ts';
import { explicit, implicit, sequence } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, issuer, leaf, leafAsAnchor, type Row, say, selfSigned, valuesOf } from './say.ts';

const root = forge.authority('Root');
const ca = [forge.basicConstraints(true), forge.keyUsage('keyCertSign')];
const keyId = implicit(0, root.key.keyId);
const name = explicit(1, forge.directory('Root'));
const serial = implicit(2, Buffer.of(1));
const authority = (...fields: Buffer[]) => forge.extension('2.5.29.35', sequence(...fields));
const leafWith = (...fields: Buffer[]) => forge.server(root, { extensions: [authority(...fields)] });

const bareRoot = forge.certify({ subject: 'Bare Root', extensions: ca });
const withoutSubject = forge.certify({ subject: 'A', extensions: [...ca, authority(keyId)] }, root);
const withoutAuthority = forge.certify(
  { subject: 'B', extensions: [...ca, forge.subjectKeyId(root.key.keyId)] },
  root,
);
const selfIssued = forge.certify(
  {
    subject: 'Root',
    key: forge.keyPair('p256', 'new key'),
    extensions: [...ca, forge.subjectKeyId(Buffer.of(1))],
  },
  root,
);

const rows: readonly Row[] = [
  ['a root without authority key id', root, anchor, []],
  ['an intermediate with both', forge.authority('CA', root), issuer, []],
  ['a leaf with an authority key id alone', forge.server(root), leaf, []],
  ['a root without subject key id', bareRoot, anchor, ['subject-key-id-missing']],
  ['the same where no store has it', bareRoot, selfSigned, ['subject-key-id-missing']],
  ['an intermediate without subject key id', withoutSubject, issuer, ['subject-key-id-missing']],
  ['an intermediate without authority key id', withoutAuthority, issuer, ['authority-key-id-missing']],
  ['an anchor that another CA signed, without', withoutAuthority, anchor, ['authority-key-id-missing']],
  ['a leaf without', forge.server(root, { extensions: [] }), leaf, ['authority-key-id-missing']],
  ['a self-signed leaf without', forge.certify({ subject: 'Self' }), leafAsAnchor, []],
  ['self-issued with another key, without', selfIssued, issuer, ['authority-key-id-missing']],
  ['no fields', leafWith(), leaf, ['authority-key-id-incomplete']],
  [
    'issuer and serial number alone',
    leafWith(name, serial),
    leaf,
    ['authority-key-id-incomplete', 'authority-key-id-extra'],
  ],
  [
    'the issuer without its serial number',
    leafWith(keyId, name),
    leaf,
    ['authority-key-id-incomplete', 'authority-key-id-extra'],
  ],
  [
    'the serial number without its issuer',
    leafWith(keyId, serial),
    leaf,
    ['authority-key-id-incomplete', 'authority-key-id-extra'],
  ],
  ['all three fields', leafWith(keyId, name, serial), leaf, ['authority-key-id-extra']],
];

test.each(rows)('%s', (_, made, place, said) => {
  expect(say(keyIdentifiers, made, place)).toEqual(said);
});

test('the finding names the fields that are there', () => {
  expect(valuesOf(keyIdentifiers, leafWith(keyId, name), leaf)).toEqual({
    keyId: true,
    issuer: true,
    serial: false,
  });
});
