import { type Cursor, contentOf, DerError, type Element, tags, toHex } from './der.ts';

/** The longest that are in use (UUID arcs, vendors' trees) have some 30 octets; the work grows with the square. */
const OID_OCTETS_MAX = 128;

/** Dotted text of an OBJECT IDENTIFIER; arcs above 2^53 (UUID arcs) are kept exact. */
export function readOid(bytes: Uint8Array, element: Element, field: string): string {
  const content = contentOf(bytes, element);
  const last = content.at(-1);
  if (element.tag !== tags.oid || last === undefined || last >= 0x80 || content.length > OID_OCTETS_MAX) {
    throw new DerError('bad-oid', element.start, field);
  }
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of content) {
    arc = arc * 128n + BigInt(byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const first = arcs[0] ?? 0n;
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...arcs.slice(1)].join('.');
}

export function takeOid(cursor: Cursor, field: string): string {
  return readOid(cursor.bytes, cursor.take(field, tags.oid), field);
}

/** Small non-negative or negative INTEGER or ENUMERATED; null when it does not fit 4 octets. */
export function readSmallInteger(bytes: Uint8Array, element: Element): number | null {
  const content = contentOf(bytes, element);
  if (content.length === 0 || content.length > 4) return null;
  const start = (content[0] ?? 0) >= 0x80 ? -1 : 0;
  return content.reduce((value, byte) => value * 256 + byte, start);
}

/** Hex of an INTEGER's content without the octet that only keeps it positive. */
export function integerHex(bytes: Uint8Array, element: Element): string {
  const content = contentOf(bytes, element);
  return toHex(content.length > 1 && content[0] === 0 ? content.subarray(1) : content);
}

/** The octets of a BIT STRING that holds whole octets (keys, signatures). */
export function bitStringOctets(bytes: Uint8Array, element: Element, field: string): Uint8Array {
  const content = contentOf(bytes, element);
  if (element.tag !== tags.bitString || content.length === 0) {
    throw new DerError('bad-bit-string', element.start, field);
  }
  return content.subarray(1);
}

/** Control characters as `\xx`, so that a name can be stored, shown and compared without surprises. */
export function plainText(text: string): string {
  const controls = /\p{Cc}/gu;
  return text
    .toWellFormed()
    .replace(controls, (char) => `\\${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
