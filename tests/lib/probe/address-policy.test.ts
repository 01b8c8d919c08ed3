import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPolicy, isCidr, type PolicyOptions } from '../../../lib/probe/address-policy.ts';

function rangeOf(address: string, port = 443, options: Partial<PolicyOptions> = {}): string | null {
  const policy = createPolicy({ allow: [], allowAll: false, exact: [], ...options });
  const verdict = policy.judge(address, port);
  return verdict.allowed ? null : verdict.range;
}

describe('addresses without anything opened', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['::1', 'loopback'],
    ['0:0:0:0:0:0:0:1', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['::', 'unspecified'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.1.1', 'link-local'],
    ['fe80::1', 'link-local'],
    ['169.254.169.254', 'metadata'],
    ['168.63.129.16', 'metadata'],
    ['100.100.100.200', 'metadata'],
    ['fd00:ec2::254', 'metadata'],
    ['fd20:ce::254', 'metadata'],
    ['100.64.0.1', 'shared'],
    ['100.127.255.255', 'shared'],
    ['198.18.0.1', 'benchmark'],
    ['198.19.255.255', 'benchmark'],
    ['2001:2::1', 'benchmark'],
    ['192.0.2.1', 'documentation'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['ff02::1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['240.0.0.1', 'reserved'],
    ['2002:7f00:1::', '6to4'],
    ['192.88.99.1', '6to4'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'teredo'],
    ['::ffff:127.0.0.1', 'mapped'],
    ['::ffff:8.8.8.8', 'mapped'],
    ['::ffff:0:127.0.0.1', 'translated'],
    ['::127.0.0.1', 'compatible'],
    ['64:ff9b::7f00:1', 'nat64'],
    ['64:ff9b::8.8.8.8', 'nat64'],
    ['64:ff9b:1::1', 'nat64'],
    ['2001:20::1', 'orchid'],
    ['192.0.0.8', 'protocol-assignment'],
    ['2001:1::1', 'protocol-assignment'],
    ['fc00::1', 'unique-local'],
    ['fdff::1', 'unique-local'],
    ['fec0::1', 'site-local'],
    ['100::1', 'discard'],
    ['5f00::1', 'segment-routing'],
    ['4000::1', 'reserved'],
    ['e000::1', 'reserved'],
  ])('%s is refused as %s', (address, range) => {
    expect(rangeOf(address)).toBe(range);
  });

  test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '198.20.0.1', '2606:4700::1', '2a00::1'])(
    '%s is public and allowed',
    (address) => {
      expect(rangeOf(address)).toBeNull();
    },
  );

  test.each([
    '127.1',
    '0x7f000001',
    '2130706433',
    '0177.0.0.1',
    'localhost',
    '',
    'fe80::1%eth0',
    '[::1]',
    '1.2.3.4/32',
  ])('%j is no literal address and never judged by guess', (text) => {
    expect(rangeOf(text)).toBe('not-an-address');
    expect(rangeOf(text, 443, { allowAll: true })).toBe('not-an-address');
  });
});

describe('ports of public addresses', () => {
  test.each([22, 25, 80, 443, 465, 636, 853, 993, 995, 1024, 8443, 65535])('%i is looked at', (port) => {
    expect(rangeOf('8.8.8.8', port)).toBeNull();
  });

  test.each([1, 7, 23, 53, 139, 445, 514, 515, 873, 6667, 9100])('%i is refused', (port) => {
    expect(rangeOf('8.8.8.8', port)).toBe('port-not-allowed');
  });

  test('a refused range is named before a refused port', () => {
    expect(rangeOf('10.0.0.1', 23)).toBe('private');
  });
});

describe('what an operator opens', () => {
  test('a block opens all its addresses on every port, and no other', () => {
    const options = { allow: ['10.1.0.0/16', 'fd12::/16'] };
    expect(rangeOf('10.1.2.3', 23, options)).toBeNull();
    expect(rangeOf('fd12::9', 9100, options)).toBeNull();
    expect(rangeOf('10.2.0.1', 443, options)).toBe('private');
    expect(rangeOf('::1', 443, options)).toBe('loopback');
  });

  test('a public block is opened on every port', () => {
    expect(rangeOf('8.8.8.8', 23, { allow: ['8.8.8.0/24'] })).toBeNull();
  });

  test('a single address without a mask is opened', () => {
    expect(rangeOf('127.0.0.1', 1, { allow: ['127.0.0.1'] })).toBeNull();
    expect(rangeOf('127.0.0.2', 1, { allow: ['127.0.0.1'] })).toBe('loopback');
  });

  test('a mapped address is the IPv4 address that it stands for', () => {
    expect(rangeOf('::ffff:10.0.0.1', 443, { allow: ['10.0.0.0/8'] })).toBeNull();
    expect(rangeOf('::ffff:127.0.0.1', 443, { allow: ['10.0.0.0/8'] })).toBe('mapped');
  });

  test('opening NAT64, 6to4 or Teredo does not open the private networks behind them', () => {
    const options = { allow: ['64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32'] };
    expect(rangeOf('64:ff9b::8.8.8.8', 443, options)).toBeNull();
    expect(rangeOf('64:ff9b::10.0.0.1', 443, options)).toBe('private');
    expect(rangeOf('64:ff9b:1:a9fe:a9:fe00::', 443, options)).toBe('metadata');
    expect(rangeOf('2002:7f00:1::1', 443, options)).toBe('loopback');
    expect(rangeOf('2001:0:102:304::f5ff:fffe', 443, options)).toBe('private');
    expect(rangeOf('64:ff9b::10.0.0.1', 443, { allow: ['64:ff9b::/96', '10.0.0.0/8'] })).toBeNull();
  });

  test('an address named by itself is open whatever it carries', () => {
    expect(rangeOf('64:ff9b::a00:1', 443, { allow: ['64:ff9b::a00:1'] })).toBeNull();
  });

  test('a running lab opens exactly its addresses and ports', () => {
    const options = { exact: [{ address: '127.0.0.1', port: 4433 }] };
    expect(rangeOf('127.0.0.1', 4433, options)).toBeNull();
    expect(rangeOf('127.0.0.1', 4434, options)).toBe('loopback');
    expect(rangeOf('127.0.0.2', 4433, options)).toBe('loopback');
  });

  test('with everything allowed nothing is refused', () => {
    expect(rangeOf('169.254.169.254', 23, { allowAll: true })).toBeNull();
  });

  test('a block that cannot be read is no policy', () => {
    expect(() => createPolicy({ allow: ['10.0.0.0/33'], allowAll: false, exact: [] })).toThrow(RangeError);
    expect(['10.0.0.0/8', '::1', 'fd00::/8'].every(isCidr)).toBe(true);
    expect(
      ['10.0.0.0/33', '10/8', 'fd00::/129', 'x', '10.0.0.0/8/8', '10.0.0.0/', '::1%lo/128'].some(isCidr),
    ).toBe(false);
  });
});

test('no way of carrying an IPv4 address in an IPv6 address reaches a private network', () => {
  const hex = (value: number) => value.toString(16);
  const forms: readonly ((high: number, low: number) => string)[] = [
    (high, low) => `::ffff:${hex(high)}:${hex(low)}`,
    (high, low) => `::${hex(high)}:${hex(low)}`,
    (high, low) => `64:ff9b::${hex(high)}:${hex(low)}`,
    (high, low) => `2002:${hex(high)}:${hex(low)}::1`,
    (high, low) => `2001:0:808:808:0:0:${hex(high ^ 0xffff)}:${hex(low ^ 0xffff)}`,
  ];
  const half = fc.integer({ min: 0, max: 0xffff });
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      half,
      half,
      (form, high, low) => rangeOf(form(high, low)) !== null,
    ),
  );
});
