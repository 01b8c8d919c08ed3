import { expect, test } from 'vitest';
import { serialNumber } from '../../../../lib/paths/rules/serial-number.ts';
import { tlv } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, leaf, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const withSerial = (...octets: number[]) => forge.server(root, { serial: tlv(2, Buffer.from(octets)) });
const many = (length: number, first: number) => withSerial(first, ...Array(length - 1).fill(0xff));

test.each([
  ['one', withSerial(1), []],
  ['zero', withSerial(0), ['serial-zero']],
  ['minus one', withSerial(0xff), ['serial-negative']],
  ['128, which needs an octet for its sign', withSerial(0, 0x80), []],
  ['20 octets', many(20, 0x7f), []],
  ['20 octets and one for the sign', withSerial(0, ...Array(20).fill(0xff)), ['serial-too-large']],
  ['19 octets and one for the sign', withSerial(0, ...Array(19).fill(0xff)), []],
  ['20 octets that begin with the sign', withSerial(...Array(20).fill(0xfe)), ['serial-negative']],
  ['21 octets', many(21, 0x7f), ['serial-too-long']],
])('a serial number of %s', (_, made, said) => {
  expect(say(serialNumber, made, leaf)).toEqual(said);
  expect(say(serialNumber, made, anchor)).toEqual(said);
});

test('the findings name the number, its length and the limit', () => {
  expect(valuesOf(serialNumber, many(21, 0x7f), leaf)).toEqual({
    serial: `7f${'ff'.repeat(20)}`,
    octets: 21,
    limit: 20,
  });
  expect(valuesOf(serialNumber, withSerial(0xff), leaf)).toEqual({ serial: 'ff' });
});
