import { ByteReader, joinBytes } from './bytes.ts';

/** Handshake message types that are read (IANA "TLS HandshakeType"). */
export const handshakeType = {
  clientHello: 1,
  serverHello: 2,
  newSessionTicket: 4,
  encryptedExtensions: 8,
  certificate: 11,
  serverKeyExchange: 12,
  certificateRequest: 13,
  certificateVerify: 15,
  finished: 20,
  certificateStatus: 22,
  keyUpdate: 24,
} as const;

export interface HandshakeMessage {
  readonly type: number;
  /** Where the record begins that the message's first byte is in. */
  readonly offset: number;
  /** With the four bytes of type and length in front, as transcripts hash it. */
  readonly raw: Uint8Array;
  readonly body: Uint8Array;
}

const headerLength = 4;

/**
 * Puts handshake messages together from fragments of any size. Each byte is copied once at most, so
 * that a long message in tiny records costs no more than its length.
 */
export class MessageAssembly {
  #fragments: Uint8Array[] = [];
  #held = 0;
  /** Length of the message that the fragments belong to; null until its header is complete. */
  #wanted: number | null = null;
  #offset = 0;

  /** Record in which the unfinished message begins; null when none is pending. */
  get pendingOffset(): number | null {
    return this.#held === 0 ? null : this.#offset;
  }

  /** Takes one record's content; yields the messages that it completes, one by one. */
  *add(content: Uint8Array, offset: number): Generator<HandshakeMessage> {
    let rest = content;
    while (rest.length > 0) {
      if (this.#held === 0) this.#offset = offset;
      const missing = (this.#wanted ?? headerLength) - this.#held;
      const part = rest.subarray(0, missing);
      rest = rest.subarray(part.length);
      this.#fragments.push(part);
      this.#held += part.length;
      if (part.length < missing) return;
      const message = this.#complete();
      if (message !== null) yield message;
    }
  }

  /** Called when a header or a whole message is there. */
  #complete(): HandshakeMessage | null {
    const raw = this.#join();
    const header = new ByteReader(raw);
    const [type, length] = [header.uint(1), header.uint(3)];
    if (raw.length < headerLength + length) {
      this.#fragments = [raw];
      this.#wanted = headerLength + length;
      return null;
    }
    this.#fragments = [];
    this.#held = 0;
    this.#wanted = null;
    return { type, offset: this.#offset, raw, body: raw.subarray(headerLength) };
  }

  #join(): Uint8Array {
    const [only, second] = this.#fragments;
    return only !== undefined && second === undefined ? only : joinBytes(this.#fragments);
  }
}
