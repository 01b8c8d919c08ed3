import { expect, test } from 'vitest';
import { makeCorpus } from './corpus.ts';
import { elementsOf, firstInside, parseTlv, writeTlv } from './tlv.ts';

test('every certificate and list of ours is read to its leaves and written again as it was', () => {
  const all = makeCorpus(null).own.flatMap(({ sent, anchors, crls }) => [...sent, ...anchors, ...crls]);
  for (const bytes of all) {
    const element = parseTlv(bytes);
    expect(element && Buffer.compare(writeTlv(element), bytes)).toBe(0);
    expect(element && elementsOf(element).length).toBeGreaterThan(25);
  }
});

test('the value of an extension is opened, too', () => {
  const element = parseTlv(Buffer.from('0406020101020102', 'hex'));
  expect(element?.children?.map(({ content }) => [...content])).toEqual([[1], [2]]);
});

test.each(['', '30', '3080', '30810100', '300a0201', '3085ffffffffff'])(
  '%s: no element, or no inside',
  (hex) => {
    const element = parseTlv(Buffer.from(hex, 'hex'));
    expect(element?.children ?? null).toBeNull();
  },
);

test('what is signed is found although what follows it can’t be read', () => {
  const bytes = Buffer.from('300730030201053085', 'hex');
  expect(parseTlv(bytes)?.children).toBeNull();
  expect(firstInside(bytes)?.length).toBe(5);
  expect(firstInside(bytes.subarray(0, 4))).toBeNull();
});
