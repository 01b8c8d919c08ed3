import { oid } from '../lib/x509/der-writer.ts';

/** Contents at the edges of what a tag allows, and beyond them. */
const byTag: Readonly<Record<number, readonly string[]>> = {
  1: ['', '00', '01', 'ff', 'ffff'],
  2: [
    ...['', '00', '0000', '80', 'ff', '7fffffff', '0080000000', '00ffffffffffffffff'],
    ...['ff'.repeat(21), '7f'.repeat(3000)],
  ],
  3: ['', '00', '0700', '0800', '0001', 'ff00', '00ffff', '0780'],
  5: ['00'],
};

const times = [
  ...['000000000000Z', '991231235959Z', '500101000000Z', '260230000000Z', '261301000000Z', '260615246000Z'],
  ...['20500101000000Z', '00000101000000Z', '99991231235959Z', '20260615120000.5Z'],
  ...['2606151200Z', '260615120000+0900', '', 'Z'],
];

const strings = [
  ...['', '\0', 'a\0b', '*', '*.', '.', '..', '*.*.test', 'www.example.test', 'WWW.EXAMPLE.TEST'],
  ...['.example.test', '@', 'a@', '@b', 'http://', 'http://[::1', 'https://a:b@www.example.test:99999/'],
  ...['xn--', 'xn--\u{10ffff}', '\u{1f98a}', '\\,+"<>;=#', '%00'],
  ...['a'.repeat(64), `${'a.'.repeat(3000)}test`],
];

const octets = ['ff', 'c080', 'eda080', '00d8', 'd800', 'feff', '7f000001', '00'.repeat(16), 'ffffff00'];

function fromHex(list: readonly string[]): readonly Uint8Array[] {
  return list.map((hex) => Buffer.from(hex, 'hex'));
}

function fromText(list: readonly string[]): readonly Uint8Array[] {
  return list.map((value) => Buffer.from(value));
}

const timeContents = fromText(times);
const otherContents = [...fromText(strings), ...fromHex(octets)];
const contents = new Map(Object.entries(byTag).map(([tag, list]) => [Number(tag), fromHex(list)]));

export function oddContents(identifier: number): readonly Uint8Array[] {
  const isTime = identifier === 0x17 || identifier === 0x18;
  return isTime ? timeContents : (contents.get(identifier) ?? otherContents);
}

/** UTF8String, PrintableString, TeletexString, IA5String, VisibleString, UniversalString, BMPString. */
export const stringTags = [0x0c, 0x13, 0x14, 0x16, 0x1a, 0x1c, 0x1e];

/** Identifiers that stand for something here; the contents of their elements. */
export const objectIds: readonly Uint8Array[] = [
  // Extensions of certificates, of lists and of their entries.
  ...[9, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 27, 28, 29, 30, 31, 32, 33, 35, 36, 37, 46, 54].map(
    (arc) => `2.5.29.${arc}`,
  ),
  ...['1.3.6.1.5.5.7.1.1', '1.3.6.1.5.5.7.1.11', '1.3.6.1.5.5.7.1.24'],
  ...['1.3.6.1.4.1.11129.2.4.2', '1.3.6.1.4.1.11129.2.4.3', '2.16.840.1.113730.1.1', '1.2.3.4.5'],
  // Purposes, policies, ways of access.
  ...['2.5.29.37.0', '2.5.29.32.0', '2.23.140.1.2.1', '1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'],
  ...['1.3.6.1.5.5.7.48.1', '1.3.6.1.5.5.7.48.2'],
  // Algorithms, keys and curves.
  ...['1.2.840.113549.1.1.1', '1.2.840.113549.1.1.4', '1.2.840.113549.1.1.5', '1.2.840.113549.1.1.10'],
  ...['1.2.840.113549.1.1.11', '1.2.840.10045.2.1', '1.2.840.10045.4.1', '1.2.840.10045.4.3.2'],
  ...['1.2.840.10045.3.1.7', '1.3.132.0.34', '1.3.132.0.10', '1.3.101.110', '1.3.101.112', '1.3.101.113'],
  ...['1.2.840.10040.4.1', '2.16.840.1.101.3.4.2.1', '2.16.840.1.101.3.4.3.17'],
  // Attributes of names.
  ...['2.5.4.3', '2.5.4.6', '2.5.4.10', '1.2.840.113549.1.9.1', '0.9.2342.19200300.100.1.25'],
].map((dotted) => oid(dotted).subarray(2));

/** Arcs without an end, with needless octets, of no sense. */
export const brokenIds = fromHex(['', '80', '8001', 'ff', `${'ff'.repeat(400)}7f`, '2a8648ce3d04', '00']);
