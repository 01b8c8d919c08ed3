import { expect, test } from 'vitest';
import { resolveClientAddress } from '../../../lib/api/client-address.ts';
import { cidrMatcher } from '../../../lib/config/index.ts';

const none = cidrMatcher([]);
const proxies = cidrMatcher(['10.0.0.0/8', '127.0.0.1']);

test('without trusted proxies the header is a claim, and the connection decides', () => {
  expect(resolveClientAddress('203.0.113.9', '198.51.100.1', none)).toBe('203.0.113.9');
});

test('a trusted proxy is believed about who connected to it', () => {
  expect(resolveClientAddress('10.0.0.1', '198.51.100.1', proxies)).toBe('198.51.100.1');
});

test('what the client wrote in front of the proxies’ entries is ignored', () => {
  expect(resolveClientAddress('127.0.0.1', '1.1.1.1, 198.51.100.1, 10.2.3.4', proxies)).toBe('198.51.100.1');
});

test('a stranger that connects directly can not forge a way through the proxies', () => {
  expect(resolveClientAddress('203.0.113.9', '198.51.100.1, 10.0.0.1', proxies)).toBe('203.0.113.9');
});

test('a request that came from a proxy itself counts as its own', () => {
  expect(resolveClientAddress('10.0.0.1', undefined, proxies)).toBe('10.0.0.1');
  expect(resolveClientAddress('10.0.0.1', '10.0.0.7', proxies)).toBe('10.0.0.7');
});

test('brackets around IPv6 and a vanished connection are no obstacle', () => {
  expect(resolveClientAddress('127.0.0.1', '[2001:db8::1]', proxies)).toBe('2001:db8::1');
  expect(resolveClientAddress(undefined, undefined, proxies)).toBe('unknown');
});

test('the port that a proxy adds to an address makes no other client of it', () => {
  expect(resolveClientAddress('10.0.0.1', '198.51.100.1:50123', proxies)).toBe('198.51.100.1');
  expect(resolveClientAddress('10.0.0.1', '[2001:db8::1]:50123', proxies)).toBe('2001:db8::1');
  expect(resolveClientAddress('10.0.0.1', '2001:db8::1', proxies)).toBe('2001:db8::1');
});
