import { ByteReader } from './bytes.ts';
import { type Defect, type DefectText, defects } from './defects.ts';

export const contentType = { changeCipherSpec: 20, alert: 21, handshake: 22, applicationData: 23 } as const;

/** Heartbeat (RFC 6520); the highest type that a record on a TCP connection has. */
const highestType = 24;
const headerLength = 5;
/** RFC 5246 section 6.2.3: a protected fragment is at most 2^14 + 2048 bytes; TLS 1.3 allows fewer. */
const longestBody = 2 ** 14 + 2048;

export interface TlsRecord {
  /** Of the record's header, from the first byte of the direction. */
  readonly offset: number;
  readonly type: number;
  readonly header: Uint8Array;
  readonly body: Uint8Array;
}

/** Every TLS version so far has 3 as its major number; what differs is another protocol. */
function startsRecord(type: number, major: number): boolean {
  return type >= contentType.changeCipherSpec && type <= highestType && major === 3;
}

/** False once the first bytes rule TLS out; no bytes, or too few to tell, rule nothing out. */
export function mayBeTls(bytes: Uint8Array): boolean {
  const [type = contentType.alert, major = 3] = bytes;
  return startsRecord(type, major);
}

/** Cuts one direction of a connection into records, one at a time, as views of its bytes. */
export class RecordReader {
  readonly #reader: ByteReader;
  readonly #bytes: Uint8Array;
  #defect: Defect | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#reader = new ByteReader(bytes);
  }

  /** After the last record: why the records end before the bytes do. */
  get defect(): Defect | null {
    return this.#defect;
  }

  /** The next record, or null at the end. */
  next(): TlsRecord | null {
    const offset = this.#reader.at;
    if (this.#reader.left === 0 || this.#defect !== null) return null;
    if (!mayBeTls(this.#bytes.subarray(offset, offset + 2))) return this.#stop(offset, defects.notARecord);
    const header = this.#reader.take(headerLength);
    const fields = new ByteReader(header);
    const [type, , length] = [fields.uint(1), fields.uint(2), fields.uint(2)];
    if (length > longestBody) return this.#stop(offset, defects.longRecord);
    const body = this.#reader.take(length);
    return this.#reader.short ? this.#stop(offset, defects.cutRecord) : { offset, type, header, body };
  }

  #stop(offset: number, what: DefectText): null {
    this.#defect = { offset, what };
    return null;
  }
}
