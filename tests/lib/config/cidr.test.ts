import { expect, test } from 'vitest';
import { cidrMatcher } from '../../../lib/config/index.ts';

const matches = cidrMatcher(['10.0.0.0/8', 'fd00::/8', '192.168.1.7']);

test.each([
  ['10.255.0.1', true],
  ['11.0.0.1', false],
  ['::ffff:10.1.2.3', true],
  ['fd12::1', true],
  ['fe80::1', false],
  ['192.168.1.7', true],
  ['192.168.1.8', false],
  ['unknown', false],
  ['', false],
])('%s is in the ranges: %s', (address, expected) => {
  expect(matches(address)).toBe(expected);
});
