import { expect, test } from 'vitest';
import { issuerName } from '../../../../lib/paths/rules/issuer-name.ts';
import * as forge from '../../x509/forge.ts';
import { ask, faultsOf } from '../ask.ts';
import { pathOf } from './path-of.ts';

const CN = '2.5.4.3';
const PRINTABLE = 0x13;
const root = forge.authority('Example Root');
const ca = forge.authority('Example CA', root);
const NOT_IDENTICAL = ['issuer-name-not-identical'];
const said = (...made: forge.Made[]) => issuerName(pathOf(made)).map(({ fault }) => fault);

test.each<[string, forge.NameDraft, readonly string[]]>([
  ['the same bytes', 'Example CA', []],
  ['capitals', 'EXAMPLE CA', NOT_IDENTICAL],
  ['two spaces', 'Example  CA', NOT_IDENTICAL],
  ['another type of string', [[CN, 'Example CA', PRINTABLE]], NOT_IDENTICAL],
])('an issuer’s name of %s', (_, issuer, expected) => {
  const made = forge.server(ca, { issuer });
  expect(said(made, ca, root)).toEqual(expected);
  // All of them lead to the issuer, since they match by RFC 5280.
  expect(faultsOf(ask({ sent: [made, ca], anchors: [root] }))).toEqual(expected);
});

test('the link to the anchor is one as well, and the finding names both', () => {
  const loud = forge.authority('Example CA', root, { issuer: 'EXAMPLE ROOT' });
  const made = forge.server(loud);
  expect(issuerName(pathOf([made, loud, root]))).toEqual([
    {
      fault: 'issuer-name-not-identical',
      at: loud.sha256,
      values: { wanted: 'CN=EXAMPLE ROOT', found: 'CN=Example Root', issuerSha256: root.sha256 },
    },
  ]);
});

test('a root’s own two names: told, and for mainstream clients no fault', () => {
  const odd = forge.authority('Odd Root', undefined, { issuer: 'ODD ROOT' });
  const made = forge.server(odd);
  expect(said(made, odd)).toEqual(NOT_IDENTICAL);
  expect(faultsOf(ask({ sent: [made], anchors: [odd] }))).toEqual([]);
});

test('where another CA certificate has the very name, the path goes there', () => {
  const loud = forge.authority('EXAMPLE CA', root, { key: ca.key });
  const made = forge.server(ca);
  const search = ask({ sent: [made, loud, ca], anchors: [root] });
  expect(search.paths[0]?.certificates[1]).toBe(ca.sha256);
  expect(faultsOf(search)).toEqual([]);
});

test('a path that ends for want of an issuer has no name to compare', () => {
  const made = forge.server(ca, { issuer: 'EXAMPLE CA' });
  const ending = { kind: 'no-issuer', nearest: null, unreadable: [] } as const;
  expect(issuerName(pathOf([made], { ending }))).toEqual([]);
});
