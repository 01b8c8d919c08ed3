import { describe, expect, test } from 'vitest';
import { type CrlReading, type RevocationList, readCrl } from '../../../lib/x509/crl.ts';
import { integer, octets, sequence, text } from './der-writer.ts';
import * as forge from './forge.ts';
import { atUrl, crlNumber, entry, revocationList, scope } from './forge-crl.ts';

const ca = forge.authority('Hostile CA');
const codeOf = (reading: CrlReading) => (reading.ok ? 'readable' : reading.unreadable.defect.code);

function listOf(reading: CrlReading): RevocationList {
  if (!reading.ok) throw new Error(`unreadable: ${JSON.stringify(reading.unreadable)}`);
  return reading.list;
}

describe('what can not be read', () => {
  const { der } = revocationList(ca, { entries: [{ serial: 5, reason: 1 }], scope: scope(atUrl) });
  const entriesOf = (...parts: readonly Uint8Array[]) => readCrl(listWith(Buffer.concat(parts)));
  const listWith = (rawEntries: Buffer) => revocationList(ca, { rawEntries }).der;
  const date = text(0x17, '260501000000Z');

  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['text', Buffer.from('-----BEGIN X509 CRL-----\n'.repeat(4)), 'unexpected-tag'],
    ['a certificate', ca.der, 'unexpected-tag'],
    ['a length that runs beyond the end', Buffer.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff), 'truncated'],
    ['an indefinite length without an end', Buffer.of(0x30, 0x80, 0x30, 0x80), 'truncated'],
  ])('%s, and it says where', (_, bytes, code) => {
    const reading = readCrl(bytes);
    expect(reading).toMatchObject({ ok: false, unreadable: { defect: { code } } });
    expect(reading.ok || reading.unreadable.defect.where).toMatch(/, offset \d+$/);
  });

  test('entries of another shape', () => {
    expect(codeOf(entriesOf(sequence(integer(5))))).toBe('unexpected-tag');
    expect(codeOf(entriesOf(sequence(sequence(date, integer(5)))))).toBe('unexpected-tag');
    expect(codeOf(entriesOf(sequence(sequence(integer(5)))))).toBe('truncated');
    expect(codeOf(entriesOf(sequence(sequence(integer(5), integer(6)))))).toBe('unexpected-tag');
    expect(codeOf(entriesOf(sequence(sequence(integer(5), date, integer(6)))))).toBe('unexpected-tag');
    expect(codeOf(entriesOf(sequence(sequence(integer(5), date, sequence(), sequence()))))).toBe(
      'unexpected-field',
    );
    const headless = sequence(sequence(sequence(octets(Buffer.of(1)))));
    expect(codeOf(entriesOf(sequence(sequence(integer(5), date, headless))))).toBe('unexpected-tag');
    const endless = Buffer.of(0x30, 0x04, 0x02, 0x80, 0x00, 0x00);
    expect(codeOf(entriesOf(sequence(endless)))).toBe('bad-length');
  });

  test('cut off at any octet: it says so and never throws', () => {
    const readable = Array.from(der, (_, length) => readCrl(der.subarray(0, length))).filter(({ ok }) => ok);
    expect(readable).toEqual([]);
  });

  test('with any octet changed, it is read or it is not, and every question is answered', () => {
    for (let at = 0; at < der.length; at += 1) {
      for (const mask of [0x01, 0x80, 0xff]) {
        const changed = Buffer.from(der);
        changed[at] = (changed[at] ?? 0) ^ mask;
        const reading = readCrl(changed);
        if (reading.ok) expect(reading.list.entries.find('05', false).length).toBeLessThan(2);
      }
    }
  });

  test('more octets than any list has', () => {
    expect(codeOf(readCrl(Buffer.alloc(100_000_001, 0x30)))).toBe('too-large');
  });
});

describe('hostile lists', () => {
  test('a hundred thousand entries of one number: a look-up stops at a thousand', () => {
    const one = entry({ serial: 5 });
    const rawEntries = sequence(Buffer.concat(Array.from({ length: 100_000 }, () => one)));
    const list = listOf(readCrl(revocationList(ca, { rawEntries }).der));
    expect(list.facts.entryCount).toBe(100_000);
    expect(list.entries.find('05', false)).toHaveLength(1_000);
  });

  test('a thousand unknown critical extensions: eight are named', () => {
    const entries = Array.from({ length: 1_000 }, (_, index) => ({
      serial: index,
      extensions: [forge.extension(`1.2.${index + 3}`, octets(Buffer.of(0)), true)],
    }));
    const { facts } = listOf(readCrl(revocationList(ca, { entries }).der));
    expect(facts.unknownCriticalInEntries).toHaveLength(8);
  });

  test('a thousand extensions of one list', () => {
    const extensions = Array.from({ length: 1_000 }, () => crlNumber(1));
    expect(codeOf(readCrl(revocationList(ca, { extensions }).der))).toBe('too-many-extensions');
  });
});
