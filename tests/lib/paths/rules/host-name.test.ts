import { describe, expect, test } from 'vitest';
import type { ReferenceHost } from '../../../../lib/paths/context.ts';
import { hostName } from '../../../../lib/paths/rules/host-name.ts';
import * as forge from '../../x509/forge.ts';
import { pathOf } from './path-of.ts';

const root = forge.authority('Root');
const leaf = forge.server(root, {
  subject: 'old.example.test',
  extensions: [
    forge.subjectAltName(
      ...['a', 'b', 'c', 'd'].map((host) => forge.dns(`${host}.example.test`)),
      forge.dns('*.wild.example.test'),
      forge.ip(192, 0, 2, 1),
      forge.ip(0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 1),
    ),
  ],
});
const said = (host: ReferenceHost | null, certificate = leaf) =>
  hostName(pathOf([certificate, root], { host }));

describe('covered', () => {
  test.each<[string, ReferenceHost | null]>([
    ['no host is asked for', null],
    ['a DNS name', { kind: 'dns', value: 'b.example.test' }],
    ['a name under a wildcard', { kind: 'dns', value: 'x.wild.example.test' }],
    ['an IPv4 address', { kind: 'ip', value: '192.0.2.1' }],
    ['an IPv6 address', { kind: 'ip', value: '2001:db8:0::1' }],
  ])('%s', (_, host) => {
    expect(said(host)).toEqual([]);
  });
});

describe('not covered', () => {
  const names = 'a.example.test, b.example.test, c.example.test, d.example.test, *.wild.example.test';

  test('a host that the certificate does not name: with what it names instead, up to five', () => {
    expect(said({ kind: 'dns', value: 'other.example.test' })).toEqual([
      {
        fault: 'name-not-covered',
        at: leaf.sha256,
        values: { host: 'other.example.test', kind: 'dns', names, wouldCommonNameMatch: false },
      },
    ]);
  });

  test('a host that the common name alone names', () => {
    expect(said({ kind: 'dns', value: 'old.example.test' })).toMatchObject([
      { fault: 'name-not-covered', values: { wouldCommonNameMatch: true } },
    ]);
  });

  test('an address asked for as a name, and the other way round', () => {
    expect(said({ kind: 'dns', value: '192.0.2.1' })).toMatchObject([{ fault: 'name-not-covered' }]);
    expect(said({ kind: 'ip', value: 'a.example.test' })).toMatchObject([{ fault: 'name-not-covered' }]);
  });

  test('a certificate without alternative names, with the host as its common name', () => {
    const old = forge.server(root, { subject: 'old.example.test', extensions: [] });
    expect(said({ kind: 'dns', value: 'old.example.test' }, old)).toMatchObject([
      { at: old.sha256, values: { names: '', wouldCommonNameMatch: true } },
    ]);
  });
});
