/**
 * Reads big-endian fields from the front. A read past the end gives zeros, uses up the input and sets
 * `short`: whoever parses a message looks once, at its end, instead of after every field.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #short = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** True once a read went past the end. */
  get short(): boolean {
    return this.#short;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Bytes read so far. */
  get at(): number {
    return this.#at;
  }

  uint(width: 1 | 2 | 3): number {
    let value = 0;
    for (const byte of this.take(width)) value = value * 256 + byte;
    return value;
  }

  /** A view of the next bytes; empty when there are fewer than asked for. */
  take(length: number): Uint8Array {
    if (length > this.left) {
      this.#short = true;
      this.#at = this.#bytes.length;
      return this.#bytes.subarray(this.#at);
    }
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** A field that has its length, `width` bytes wide, in front. */
  vector(width: 1 | 2 | 3): Uint8Array {
    return this.take(this.uint(width));
  }
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

/** 16-bit numbers are named this way in the registries. */
export function hex16(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(4, '0')}`;
}
