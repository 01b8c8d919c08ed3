import { tlv } from '../lib/x509/der-writer.ts';

/** A DER element that can be changed and written again; read as leniently as possible, since seeds are odd. */
export interface Tlv {
  identifier: number;
  /** Elements inside, also of an OCTET or BIT STRING that holds nothing but elements; null = `content` counts. */
  children: Tlv[] | null;
  content: Uint8Array;
  /** Octets before the children: the count of unused bits of a BIT STRING. */
  prefix: Uint8Array;
  /** As it was read, and where that began. */
  readonly raw: Uint8Array;
  readonly start: number;
}

const DEPTH_MAX = 40;
const empty = new Uint8Array();

/** The first element of `bytes`; null when its length reaches beyond them. */
export function parseTlv(bytes: Uint8Array): Tlv | null {
  return parseAt(bytes, 0, bytes.length, 0)?.element ?? null;
}

/** The octets of the first element inside the first element, whatever comes after it; null when there is none. */
export function firstInside(bytes: Uint8Array): Uint8Array | null {
  const outer = headerAt(bytes, 0, bytes.length);
  const inner = outer === null ? null : headerAt(bytes, outer.start, outer.start + outer.length);
  return outer === null || inner === null ? null : bytes.subarray(outer.start, inner.start + inner.length);
}

function parseAt(bytes: Uint8Array, at: number, end: number, depth: number) {
  const identifier = bytes[at];
  const header = headerAt(bytes, at, end);
  if (identifier === undefined || header === null) return null;
  const { start, length } = header;
  const stop = start + length;
  const skip = identifier === 0x03 ? 1 : 0;
  const mayHold = (identifier & 0x20) !== 0 || identifier === 0x03 || identifier === 0x04;
  const children = mayHold && depth < DEPTH_MAX ? parseAll(bytes, start + skip, stop, depth + 1) : null;
  const element: Tlv = {
    identifier,
    children,
    content: bytes.subarray(start, stop),
    prefix: children === null ? empty : bytes.subarray(start, start + skip),
    raw: bytes.subarray(at, stop),
    start: at,
  };
  return { element, next: stop };
}

function parseAll(bytes: Uint8Array, start: number, end: number, depth: number): Tlv[] | null {
  const all: Tlv[] = [];
  let at = start;
  while (at < end) {
    const parsed = parseAt(bytes, at, end, depth);
    if (parsed === null) return null;
    all.push(parsed.element);
    at = parsed.next;
  }
  return all.length > 0 && at === end ? all : null;
}

/** Long forms of tags and indefinite lengths are left unread: the element then counts as a mere content. */
function headerAt(bytes: Uint8Array, at: number, end: number) {
  const first = bytes[at + 1];
  if (first === undefined || at + 2 > end) return null;
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || octets > 4) return null;
  const start = at + 2 + octets;
  const length =
    octets === 0 ? first : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  return start + length <= end ? { start, length } : null;
}

export function contentOf({ children, content, prefix }: Tlv): Uint8Array {
  return children === null ? content : Buffer.concat([prefix, ...children.map((child) => writeTlv(child))]);
}

/** Writes an element with the lengths that DER wants. */
export function writeTlv(element: Tlv): Uint8Array {
  return tlv(element.identifier, contentOf(element));
}

/** An element and everything inside it, outermost first. */
export function elementsOf(element: Tlv): Tlv[] {
  return [element, ...(element.children ?? []).flatMap(elementsOf)];
}
