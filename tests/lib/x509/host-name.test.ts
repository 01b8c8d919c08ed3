import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CertificateFacts } from '../../../lib/x509/facts.ts';
import { dnsNameCovers, type HostKind, nameCovers } from '../../../lib/x509/host-name.ts';

function named(san: { dns?: string[]; ip?: string[] } | null, commonNames: string[] = []) {
  const subject = { text: '', commonNames, organizations: [], country: null, derHex: '', empty: false };
  const none = { dns: [], ip: [], email: [], uri: [], directory: [], other: [] };
  const facts: Pick<CertificateFacts, 'san' | 'subject'> = { san: san && { ...none, ...san }, subject };
  return facts;
}

const longest = `${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(61)}`;

describe('a DNS entry', () => {
  test.each([
    ['www.example.test', 'www.example.test', true],
    ['WWW.Example.Test', 'www.eXample.test', true],
    ['www.example.test', 'www.example.test.', true],
    ['www.example.test.', 'www.example.test', false],
    ['www.example.test.', 'www.example.test.', false],
    ['www.example.test', 'www.example.test..', false],
    ['www.example.test', 'example.test', false],
    ['example.test', 'www.example.test', false],
    ['localhost', 'localhost', true],
    ['*.example.test', 'www.example.test', true],
    ['*.Example.test', 'WWW.example.TEST.', true],
    ['*.example.test', 'xn--bcher-kva.example.test', true],
    ['*.example.test', 'my_host.example.test', true],
    ['*.example.test', 'example.test', false],
    ['*.example.test', '.example.test', false],
    ['*.example.test', 'a.b.example.test', false],
    ['*.example.test', '*.example.test', false],
    ['*.example.test.', 'www.example.test', false],
    ['w*.example.test', 'www.example.test', false],
    ['*w.example.test', 'www.example.test', false],
    ['xn--*.example.test', 'xn--bcher-kva.example.test', false],
    ['*xn--bcher-kva.example.test', 'xn--bcher-kva.example.test', false],
    ['www.*.test', 'www.example.test', false],
    ['*.*.test', 'www.example.test', false],
    ['**.example.test', 'www.example.test', false],
    ['*.test', 'example.test', false],
    ['*', 'example', false],
    ['*.', 'example.', false],
    ['my_host.example.test', 'my_host.example.test', true],
    ['xn--bcher-kva.test', 'xn--bcher-kva.test', true],
    ['XN--BCHER-KVA.test', 'xn--bcher-kva.test', true],
    ['b\u00fccher.test', 'xn--bcher-kva.test', false],
    ['b\u00fccher.test', 'b\u00fccher.test', false],
    ['\u212aelvin.test', 'kelvin.test', false],
    ['kelvin.test', '\u212aelvin.test', false],
    ['', '', false],
    ['.', '.', false],
    ['a..test', 'a..test', false],
    [' www.example.test', 'www.example.test', false],
    ['www.example.test', ' www.example.test', false],
    ['https://www.example.test', 'www.example.test', false],
    ['www.example.test:443', 'www.example.test', false],
    ['www.example.test:443', 'www.example.test:443', false],
    ['good.test\\00.evil.test', 'good.test', false],
    ['192.0.2.1', '192.0.2.1', false],
    ['*.0.2.1', '192.0.2.1', false],
    ['1.2.3', '1.2.3', false],
    ['2001:db8::1', '2001:db8::1', false],
    [`${'a'.repeat(63)}.test`, `${'a'.repeat(63)}.test`, true],
    [`${'a'.repeat(64)}.test`, `${'a'.repeat(64)}.test`, false],
    [longest, longest, true],
    [`a.${longest}`, `a.${longest}`, false],
  ])('%s for %s: %s', (entry, host, covers) => {
    expect(dnsNameCovers(entry, host)).toBe(covers);
  });

  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/);
  const host = fc.array(label, { minLength: 3, maxLength: 5 }).map((labels) => [...labels, 'test'].join('.'));

  test('every host is covered by itself, in any case, and by the wildcard in place of its first label alone', () => {
    fc.assert(
      fc.property(host, fc.nat(4), (name, at) => {
        expect(dnsNameCovers(name.toUpperCase(), name)).toBe(true);
        const labels = name.split('.');
        const wild = labels.map((each, index) => (index === at ? '*' : each)).join('.');
        expect(dnsNameCovers(wild, name)).toBe(at === 0 || at >= labels.length);
        expect(dnsNameCovers(`*.${name}`, name)).toBe(false);
        expect(dnsNameCovers(name, `www.${name}`)).toBe(false);
      }),
    );
  });

  test('whatever is asked for, the answer is no unless it is a host name', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (dnsNameCovers(text, text)) expect(text).toMatch(/^[a-z0-9_.-]+$/i);
        for (const kind of ['dns', 'ip', 'ipv4', 'ipv6'] satisfies HostKind[]) {
          const { covered } = nameCovers(named({ dns: ['a.test'], ip: ['192.0.2.1', '::1'] }), text, kind);
          expect(covered).toBe(['a.test', '192.0.2.1', '::1'].includes(text));
        }
      }),
    );
  });
});

describe('a certificate', () => {
  test('names the entry that covers the host', () => {
    const facts = named({ dns: ['a.test', '*.example.test'] });
    expect(nameCovers(facts, 'www.example.test', 'dns')).toEqual({
      covered: true,
      by: '*.example.test',
      wouldCommonNameMatch: false,
    });
  });

  test('a common name alone covers nothing, and is told apart', () => {
    const facts = named(null, ['www.example.test']);
    expect(nameCovers(facts, 'www.example.test', 'dns')).toEqual({
      covered: false,
      by: null,
      wouldCommonNameMatch: true,
    });
    expect(nameCovers(facts, 'other.example.test', 'dns').wouldCommonNameMatch).toBe(false);
  });

  test('an address needs an address entry', () => {
    const facts = named({ dns: ['192.0.2.7'], ip: ['192.0.2.8'] }, ['192.0.2.7']);
    expect(nameCovers(facts, '192.0.2.8', 'ipv4')).toMatchObject({ covered: true, by: '192.0.2.8' });
    expect(nameCovers(facts, '192.0.2.8', 'ip')).toMatchObject({ covered: true, by: '192.0.2.8' });
    expect(nameCovers(facts, '192.0.2.7', 'ipv4')).toMatchObject({
      covered: false,
      wouldCommonNameMatch: true,
    });
    expect(nameCovers(facts, '192.0.2.8', 'dns')).toMatchObject({ covered: false });
  });

  test('an IPv6 address in any spelling', () => {
    const facts = named({ ip: ['2001:db8::1'] });
    for (const host of ['2001:db8::1', '2001:0DB8:0:0::0001', '[2001:db8::1]']) {
      expect(nameCovers(facts, host, 'ipv6').covered).toBe(true);
    }
    expect(nameCovers(facts, '2001:db8::2', 'ipv6').covered).toBe(false);
  });

  test('an address and the one that IPv6 maps it to are two', () => {
    const four = named({ ip: ['192.0.2.1'] });
    const mapped = named({ ip: ['::ffff:c000:201'] });
    expect(nameCovers(four, '::ffff:192.0.2.1', 'ip').covered).toBe(false);
    expect(nameCovers(mapped, '192.0.2.1', 'ip').covered).toBe(false);
    expect(nameCovers(mapped, '::ffff:192.0.2.1', 'ip').covered).toBe(true);
  });

  test.each([
    '192.0.2.01',
    '192.0.2',
    '3221225985',
    '0xc0000201',
    '192.0.2.1.',
    '192.0.2.1/32',
    '::1]',
    '::1%1',
  ])('what is no address is covered by none: %s', (host) => {
    const facts = named({ ip: ['192.0.2.1', '::1'] });
    expect(nameCovers(facts, host, 'ip').covered).toBe(false);
  });
});
