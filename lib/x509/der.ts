/** Where and why reading stopped. Thrown inside lib/x509 only and caught at its exported functions. */
export class DerError extends Error {
  readonly code: string;
  readonly offset: number;
  readonly field: string;

  constructor(code: string, offset: number, field: string) {
    super(`${code} at offset ${offset} (${field})`);
    this.code = code;
    this.offset = offset;
    this.field = field;
  }
}

/** One tag-length-value; all positions count from the start of the whole input. */
export interface Element {
  /** Identifier octet: class, constructed bit and (low) tag number. */
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  /** Indefinite length: BER, never DER. */
  readonly indefinite: boolean;
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const CONSTRUCTED = 0x20;
const HIGH_TAG = 0x1f;
/** Certificates nest about 12 levels; the bound keeps hostile nesting of indefinite lengths cheap. */
const DEPTH_MAX = 32;

/** Context-specific constructed tag, e.g. `[3] EXPLICIT`. */
export function context(number: number): number {
  return 0xa0 | number;
}

export function isConstructed(element: Element): boolean {
  return (element.tag & CONSTRUCTED) !== 0;
}

/** Reads the element at `offset`, which must end at or before `limit`. */
export function readElement(
  bytes: Uint8Array,
  offset: number,
  limit: number,
  field: string,
  depth = 0,
): Element {
  const tag = octet(bytes, offset, limit, field);
  const lengthAt = (tag & HIGH_TAG) === HIGH_TAG ? skipHighTag(bytes, offset + 1, limit, field) : offset + 1;
  const first = octet(bytes, lengthAt, limit, field);
  if (first === 0x80) return indefiniteElement(bytes, tag, offset, lengthAt + 1, limit, field, depth);
  const lengthOctets = first < 0x80 ? 0 : first & 0x7f;
  if (lengthOctets > 4) throw new DerError('bad-length', lengthAt, field);
  let length = first < 0x80 ? first : 0;
  for (let index = 1; index <= lengthOctets; index += 1) {
    length = length * 256 + octet(bytes, lengthAt + index, limit, field);
  }
  const contentStart = lengthAt + 1 + lengthOctets;
  const end = contentStart + length;
  if (end > limit) throw new DerError('truncated', offset, field);
  return { tag, start: offset, contentStart, contentEnd: end, end, indefinite: false };
}

function octet(bytes: Uint8Array, offset: number, limit: number, field: string): number {
  const value = offset < limit ? bytes[offset] : undefined;
  if (value === undefined) throw new DerError('truncated', offset, field);
  return value;
}

function skipHighTag(bytes: Uint8Array, from: number, limit: number, field: string): number {
  for (let offset = from; offset < from + 4; offset += 1) {
    if (octet(bytes, offset, limit, field) < 0x80) return offset + 1;
  }
  throw new DerError('bad-tag', from, field);
}

/** Clients built on OpenSSL still take BER lengths, so they are followed up to the end-of-contents octets. */
function indefiniteElement(
  bytes: Uint8Array,
  tag: number,
  start: number,
  contentStart: number,
  limit: number,
  field: string,
  depth: number,
): Element {
  if ((tag & CONSTRUCTED) === 0 || depth >= DEPTH_MAX) throw new DerError('bad-length', start, field);
  let offset = contentStart;
  while (!(bytes[offset] === 0 && bytes[offset + 1] === 0)) {
    offset = readElement(bytes, offset, limit, field, depth + 1).end;
  }
  if (offset + 2 > limit) throw new DerError('truncated', start, field);
  return { tag, start, contentStart, contentEnd: offset, end: offset + 2, indefinite: true };
}

/** Walks the elements of a constructed value one after the other. */
export class Cursor {
  readonly bytes: Uint8Array;
  readonly #end: number;
  #offset: number;

  constructor(bytes: Uint8Array, from: number, to: number) {
    this.bytes = bytes;
    this.#offset = from;
    this.#end = to;
  }

  get offset(): number {
    return this.#offset;
  }

  get done(): boolean {
    return this.#offset >= this.#end;
  }

  /** The next element, of the given tag when one is given; throws DerError otherwise. */
  take(field: string, tag?: number): Element {
    if (this.done) throw new DerError('missing-field', this.#offset, field);
    const element = readElement(this.bytes, this.#offset, this.#end, field);
    if (tag !== undefined && element.tag !== tag) throw new DerError('unexpected-tag', this.#offset, field);
    this.#offset = element.end;
    return element;
  }

  /** The next element when it has this tag, else null and nothing is taken. */
  optional(field: string, tag: number): Element | null {
    return this.done || this.bytes[this.#offset] !== tag ? null : this.take(field, tag);
  }

  /** Steps into the next element, which must have this tag. */
  enter(field: string, tag: number): Cursor {
    return inside(this.bytes, this.take(field, tag));
  }

  /** All that is left, in order. */
  rest(field: string): Element[] {
    const elements: Element[] = [];
    while (!this.done) elements.push(this.take(field));
    return elements;
  }
}

export function inside(bytes: Uint8Array, element: Element): Cursor {
  return new Cursor(bytes, element.contentStart, element.contentEnd);
}

export function contentOf(bytes: Uint8Array, element: Element): Uint8Array {
  return bytes.subarray(element.contentStart, element.contentEnd);
}

/** The element with tag and length, as it stands in the input. */
export function wholeOf(bytes: Uint8Array, element: Element): Uint8Array {
  return bytes.subarray(element.start, element.end);
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
