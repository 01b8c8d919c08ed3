import { expect, test } from 'vitest';
import { commonName } from '../../../../lib/paths/rules/common-name.ts';
import { wildcards } from '../../../../lib/paths/rules/wildcards.ts';
import * as forge from '../../x509/forge.ts';
import { issuer, leaf, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const { dns, ip } = forge;
const make = (...names: Buffer[]) => forge.server(root, { extensions: [forge.subjectAltName(...names)] });

test.each([
  ['www.example.test', []],
  ['*.example.test', []],
  ['*.example.co.uk', []],
  // Private section of the list: each owner may have a wildcard.
  ['*.github.io', []],
  // The list says that this one can be registered.
  ['*.www.ck', []],
  ['f*.example.test', ['wildcard-malformed']],
  ['*f.example.test', ['wildcard-malformed']],
  ['www.*.test', ['wildcard-malformed']],
  ['*.*.example.test', ['wildcard-malformed']],
  ['**.example.test', ['wildcard-malformed']],
  ['*', ['wildcard-malformed']],
  ['*.', ['wildcard-malformed']],
  ['*.com', ['wildcard-public-suffix']],
  ['*.CO.UK', ['wildcard-public-suffix']],
  ['*.test', ['wildcard-public-suffix']],
  ['*.xn--55qx5d.cn', ['wildcard-public-suffix']],
  ['*.foo.ck', ['wildcard-public-suffix']],
])('wildcards: %s', (name, said) => {
  const made = make(dns('a.example.test'), dns(name));
  expect(say(wildcards, made, leaf)).toEqual(said);
  if (said.length > 0) expect(valuesOf(wildcards, made, leaf)).toEqual({ name });
});

test('thousands of wildcards: only a few are named', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => dns(`*.t${index}`));
  expect(say(wildcards, make(...many), leaf)).toHaveLength(5);
});

const named = (subject: string, ...names: Buffer[]) =>
  forge.server(root, { subject, extensions: [forge.subjectAltName(...names)] });
const documentation = ip(0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 1);

test.each([
  ['one of the names', named('b.test', dns('a.test'), dns('b.test')), []],
  ['another name', named('c.test', dns('a.test'), dns('b.test')), ['cn-not-in-san']],
  ['another case', named('A.test', dns('a.test')), ['cn-not-in-san']],
  ['an IPv4 address', named('192.0.2.1', ip(192, 0, 2, 1)), []],
  ['an IPv6 address in its short form', named('2001:db8::1', documentation), []],
  ['an IPv6 address in another form', named('2001:db8:0::1', documentation), ['cn-not-in-san']],
  ['no alternative names', forge.server(root, { extensions: [] }), []],
])('common name: %s', (_, made, said) => {
  expect(say(commonName, made, leaf)).toEqual(said);
  expect(say(commonName, made, issuer)).toEqual([]);
});

test('common name: each of several', () => {
  const subject = [['2.5.4.3', 'a.test'] as const, ['2.5.4.3', 'Our shop'] as const];
  const made = forge.server(root, { subject, extensions: [forge.subjectAltName(dns('a.test'))] });
  expect(valuesOf(commonName, made, leaf)).toEqual({ name: 'Our shop' });
});
