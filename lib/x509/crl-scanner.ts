import { DerError } from './der.ts';

/** Where errors are said to be: within the entries, the offset tells which one. */
const field = 'tbsCertList.revokedCertificates';

/**
 * Reads tags and lengths into its own fields: a list has some ten million elements, and an object of each would
 * cost more than everything else that is done with it. Definite lengths only, as DER has them.
 */
export class Scanner {
  readonly bytes: Uint8Array;
  tag = 0;
  contentStart = 0;
  end = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The element at `offset`, which must end at or before `limit`; throws DerError otherwise. */
  read(offset: number, limit: number): void {
    if (offset + 2 > limit) throw new DerError('truncated', offset, field);
    const first = this.bytes[offset + 1] ?? 0;
    const octets = first < 0x80 ? 0 : first & 0x7f;
    if (first === 0x80 || octets > 4) throw new DerError('bad-length', offset + 1, field);
    this.tag = this.bytes[offset] ?? 0;
    this.contentStart = offset + 2 + octets;
    this.end = this.contentStart + (octets === 0 ? first : this.#long(offset + 2, octets));
    if (this.end > limit) throw new DerError('truncated', offset, field);
  }

  /** The same, of one of two tags. */
  expect(offset: number, limit: number, tag: number, orTag = tag): void {
    this.read(offset, limit);
    if (this.tag !== tag && this.tag !== orTag) throw new DerError('unexpected-tag', offset, field);
  }

  #long(offset: number, octets: number): number {
    let length = 0;
    for (let at = offset; at < offset + octets; at += 1) length = length * 256 + (this.bytes[at] ?? 0);
    return length;
  }
}
