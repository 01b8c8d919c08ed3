import { expect, test } from 'vitest';
import { extendedKeyUsageForm } from '../../../../lib/paths/rules/extended-key-usage-form.ts';
import { oid, sequence } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, issuer, leaf, leafAsAnchor, type Row, say, selfSigned, valuesOf } from './say.ts';

const root = forge.authority('Root');
const { anyUsage, clientAuth, serverAuth } = forge;
const purposes = (...oids: string[]) => forge.extendedKeyUsage(...oids);
const server = (...extensions: Buffer[]) => forge.server(root, { extensions });
const PRECERTIFICATES = '1.3.6.1.4.1.11129.2.4.4';
const critical = forge.extension('2.5.29.37', sequence(oid(serverAuth)), true);
const rootWith = forge.authority('Root with', undefined, { extensions: [purposes(serverAuth, anyUsage)] });
const below = forge.authority('Below', root, { extensions: [purposes(serverAuth, clientAuth)] });

const rows: readonly Row[] = [
  ['a leaf for servers', forge.server(root), leaf, []],
  ['a leaf without', server(), leaf, ['eku-missing']],
  ['an intermediate without', forge.authority('CA', root), issuer, []],
  ['a list without entries', server(purposes()), leaf, ['eku-empty']],
  ['critical', server(critical), leaf, ['eku-critical']],
  ['a root with a purpose, as anchor', rootWith, anchor, ['root-eku']],
  ['a root with a purpose that no store has', rootWith, selfSigned, ['root-eku']],
  ['a root without', root, anchor, []],
  ['an intermediate for both', below, issuer, []],
  ['an intermediate as anchor', below, anchor, []],
  [
    'a self-signed leaf',
    forge.certify({ subject: 'Self', extensions: [purposes(serverAuth)] }),
    leafAsAnchor,
    [],
  ],
  ['a leaf for both', server(purposes(clientAuth, serverAuth)), leaf, ['client-auth-eku']],
  ['any purpose beside', server(purposes(serverAuth, anyUsage)), leaf, ['eku-beyond-tls']],
  ['any purpose beside, in a CA', server(purposes(serverAuth, anyUsage)), issuer, []],
  ['OCSP answers beside', server(purposes(serverAuth, '1.3.6.1.5.5.7.3.9')), leaf, ['eku-beyond-tls']],
  ['code beside', server(purposes('1.3.6.1.5.5.7.3.3', serverAuth)), leaf, ['eku-beyond-tls']],
  ['precertificates beside', server(purposes(serverAuth, PRECERTIFICATES)), leaf, ['eku-beyond-tls']],
  ['a purpose of one’s own beside', server(purposes(serverAuth, '1.2.3.4')), leaf, []],
  ['code alone, which is another rule’s matter', server(purposes('1.3.6.1.5.5.7.3.3')), leaf, []],
  ['a leaf for clients', server(purposes(clientAuth)), leaf, []],
  [
    'one that can not be read is not missing',
    server(forge.extension('2.5.29.37', Buffer.of(5, 0))),
    leaf,
    [],
  ],
];

test.each(rows)('%s', (_, made, place, said) => {
  expect(say(extendedKeyUsageForm, made, place)).toEqual(said);
});

test('the finding names the purposes', () => {
  expect(valuesOf(extendedKeyUsageForm, rootWith, anchor)).toEqual({ oids: `${serverAuth}, ${anyUsage}` });
});
