import { describe, expect, test } from 'vitest';
import { targetFault as en } from '../../../lib/i18n/en/target-fault.ts';
import { targetFault as ja } from '../../../lib/i18n/ja/target-fault.ts';
import { parseTarget } from '../../../lib/target/parse.ts';
import { type TargetFault, targetFaultCodes } from '../../../lib/target/schema.ts';

const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
const leftover = /undefined|NaN|null|\[object| {2}/;

/** Inputs as people give them; together they lead to every fault. */
const inputs = [
  '',
  'a'.repeat(3000),
  '-----BEGIN PRIVATE KEY-----\nMIIE',
  '-----BEGIN CERTIFICATE-----\nMIIE',
  'a.example b.example',
  'example.com:99999',
  'example.com:https',
  `${'a'.repeat(70)}.com`,
  'www..example.com',
  `${'abcdefgh.'.repeat(40)}com`,
  '*.example.com',
  '-v.example.com',
  'example. com',
  '[fe80::1%eth0]:443',
  '::gg',
  '192.0.2.400',
  'gopher://example.com',
  'file:///etc/hosts',
  'gopher://mail.example.com',
  'what is wrong',
  'https://',
] as const;

function faultOf(input: string): TargetFault {
  const result = parseTarget(input);
  if (result.ok) throw new Error(`understood: ${input}`);
  return result.fault;
}

const cases = inputs.map((input) => ({ input: input.slice(0, 40), fault: faultOf(input) }));

describe('words of an input that is no server', () => {
  test('the inputs lead to every fault', () => {
    expect(new Set(cases.map(({ fault }) => fault.code))).toEqual(new Set(targetFaultCodes));
  });

  test.each(cases)('“$input” is answered in both languages', ({ fault }) => {
    const english = en[fault.code](fault);
    const nihongo = ja[fault.code](fault);
    expect(english).toMatch(/[.?]$/);
    expect(english).not.toMatch(leftover);
    expect(english).not.toMatch(/'/);
    expect(english).not.toMatch(japanese);
    expect(nihongo).toMatch(japanese);
    expect(nihongo).not.toMatch(leftover);
    for (const text of [english, nihongo]) {
      expect(text.length).toBeLessThan(300);
      if (fault.suggestion !== null) expect(text).toContain(fault.suggestion);
    }
  });

  test('what was wrong is named', () => {
    expect(en['port-out-of-range'](faultOf('example.com:99999'))).toBe(
      '99999 is not a port: ports go from 1 to 65535. Did you mean example.com:443?',
    );
    expect(en['bad-character'](faultOf('*.example.com'))).toContain('“*”');
    expect(en['bad-character'](faultOf('example. com'))).toContain('a space');
    expect(ja['bad-character'](faultOf('example. com'))).toContain('空白');
    expect(en['several-targets'](faultOf('a.example b.example'))).toContain('a.example and b.example');
    expect(ja['scheme-unsupported'](faultOf('gopher://mail.example.com'))).toContain('mail.example.com:443');
  });

  test('a hyphen is only wrong in front', () => {
    expect(en['bad-character'](faultOf('-v.example.com'))).toContain('begin with a hyphen');
    expect(ja['bad-character'](faultOf('-v.example.com'))).toContain('先頭');
  });
});
