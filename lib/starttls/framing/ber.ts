import type { Talk } from '../define.ts';
import { take } from './demands.ts';

export interface BerElement {
  readonly tag: number;
  readonly body: Uint8Array;
}

/** Longer length fields than four octets announce more than a gigabyte. */
const LENGTH_OCTETS = 4;

/** The next element, as LDAP frames its messages (RFC 4511 §5.1: definite lengths alone); null for another tag. */
export function* berElement(tag: number): Talk<BerElement | null> {
  const [first, length = 0] = yield* take(2);
  if (first !== tag) return null;
  const octets = length & 0x7f;
  if (length < 0x80) return { tag, body: yield* take(length) };
  if (octets === 0 || octets > LENGTH_OCTETS) return null;
  return { tag, body: yield* take(number(yield* take(octets))) };
}

/** The elements that a body consists of; null when it isn't cut into whole ones. */
export function berElements(body: Uint8Array): readonly BerElement[] | null {
  const elements: BerElement[] = [];
  let at = 0;
  while (at < body.length) {
    const [tag = 0, length = 0] = body.subarray(at, at + 2);
    const octets = length < 0x80 ? 0 : length & 0x7f;
    if (octets > LENGTH_OCTETS) return null;
    const start = at + 2 + octets;
    const size = octets === 0 ? length : number(body.subarray(at + 2, start));
    if (start + size > body.length) return null;
    elements.push({ tag, body: body.subarray(start, start + size) });
    at = start + size;
  }
  return elements;
}

/** Unsigned and big-endian. */
export function number(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
