import { describe, expect, test } from 'vitest';
import type { CertificateFacts } from '../../../lib/x509/facts.ts';
import { dnsNameCovers, nameCovers } from '../../../lib/x509/host-name.ts';

function named(san: { dns?: string[]; ip?: string[] } | null, commonNames: string[] = []) {
  const subject = { text: '', commonNames, organizations: [], country: null, derHex: '', empty: false };
  const none = { dns: [], ip: [], email: [], uri: [], directory: [], other: [] };
  const facts: Pick<CertificateFacts, 'san' | 'subject'> = { san: san && { ...none, ...san }, subject };
  return facts;
}

describe('a DNS entry', () => {
  test.each([
    ['www.example.test', 'www.example.test', true],
    ['WWW.Example.Test', 'www.eXample.test', true],
    ['www.example.test', 'www.example.test.', true],
    ['www.example.test.', 'www.example.test', true],
    ['www.example.test', 'example.test', false],
    ['example.test', 'www.example.test', false],
    ['*.example.test', 'www.example.test', true],
    ['*.example.test', 'xn--bcher-kva.example.test', true],
    ['*.example.test', 'my_host.example.test', true],
    ['*.example.test', 'example.test', false],
    ['*.example.test', '.example.test', false],
    ['*.example.test', 'a.b.example.test', false],
    ['w*.example.test', 'www.example.test', false],
    ['*w.example.test', 'www.example.test', false],
    ['www.*.test', 'www.example.test', false],
    ['*.*.test', 'www.example.test', false],
    ['*.test', 'example.test', false],
    ['*', 'example', false],
    ['my_host.example.test', 'my_host.example.test', true],
    ['xn--bcher-kva.test', 'xn--bcher-kva.test', true],
    ['', '', false],
    ['good.test\\00.evil.test', 'good.test', false],
  ])('%s for %s: %s', (entry, host, covers) => {
    expect(dnsNameCovers(entry, host)).toBe(covers);
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
    expect(nameCovers(facts, '192.0.2.7', 'ipv4')).toMatchObject({
      covered: false,
      wouldCommonNameMatch: true,
    });
  });

  test('an IPv6 address in any spelling', () => {
    const facts = named({ ip: ['2001:db8::1'] });
    for (const host of ['2001:db8::1', '2001:0DB8:0:0::0001', '[2001:db8::1]']) {
      expect(nameCovers(facts, host, 'ipv6').covered).toBe(true);
    }
    expect(nameCovers(facts, '2001:db8::2', 'ipv6').covered).toBe(false);
  });
});
