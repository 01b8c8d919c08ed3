import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalIp, ipOctets, ipText, subnetText } from '../../../lib/x509/ip.ts';

describe('text of an address', () => {
  test.each([
    ['c0000201', '192.0.2.1'],
    ['00000000000000000000000000000000', '::'],
    ['00000000000000000000000000000001', '::1'],
    ['00010000000000000000000000000000', '1::'],
    ['20010db8000000000001000000000001', '2001:db8::1:0:0:1'],
    ['20010db8000100000001000100010001', '2001:db8:1:0:1:1:1:1'],
    ['00000000000000000000ffffc0000201', '::ffff:c000:201'],
    ['c00002', null],
    ['', null],
  ])('%s is %s', (hex, text) => {
    expect(ipText(Buffer.from(hex, 'hex'))).toBe(text);
  });

  test('a subnet is an address and a mask', () => {
    expect(subnetText(Buffer.of(10, 0, 0, 0, 255, 0, 0, 0))).toBe('10.0.0.0/255.0.0.0');
    expect(subnetText(Buffer.of(10, 0, 0, 0, 255))).toBeNull();
    expect(subnetText(Buffer.from(`20010db8${'00'.repeat(12)}ffffffff${'00'.repeat(12)}`, 'hex'))).toBe(
      '2001:db8::/ffff:ffff::',
    );
  });

  test('whatever the octets, the text is what a URL would write, and leads back to them', () => {
    const octet = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(255));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (octets) => {
        expect(ipOctets(ipText(octets) ?? '')).toEqual([...octets]);
      }),
    );
    fc.assert(
      fc.property(fc.array(octet, { minLength: 16, maxLength: 16 }), (octets) => {
        const text = ipText(Uint8Array.from(octets)) ?? '';
        expect(URL.parse(`http://[${text}]/`)?.hostname).toBe(`[${text}]`);
        expect(ipOctets(text)).toEqual(octets);
      }),
    );
  });
});

describe('octets of a text', () => {
  test.each([
    ['192.0.2.1', [192, 0, 2, 1]],
    ['::ffff:192.0.2.1', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 192, 0, 2, 1]],
    ['1:2:3:4:5:6:7::', [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 0]],
  ])('%s', (text, octets) => {
    expect(ipOctets(text)).toEqual(octets);
  });

  test.each([
    ...['', '1.2.3', '1.2.3.4.5', '256.0.0.1', '01.2.3.4', '1.2.3.4 ', '0x1.2.3.4', 'a.b.c.d'],
    ...[
      ':',
      ':::',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4:5:6:7:8::',
      '12345::',
      ':1',
      '1:',
    ],
    ...['::g', '::1%eth0', '[::1]', '::1]/', '1.2.3.4::', '::1.2.3', '::1.2.3.4:5', '1:2:3:4:5:6:7:1.2.3.4'],
  ])('%j is no address', (text) => {
    expect(ipOctets(text)).toBeNull();
  });
});

test('one spelling for an IPv6 address; other text stays, in lower case', () => {
  expect(canonicalIp('[2001:0DB8::0:1]')).toBe('2001:db8::1');
  expect(canonicalIp('192.0.2.1')).toBe('192.0.2.1');
  expect(canonicalIp('Example')).toBe('example');
});
