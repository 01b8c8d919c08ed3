import { EntryExtensions } from './crl-entry-extensions.ts';
import { Scanner } from './crl-scanner.ts';
import { serialHash } from './crl-serials.ts';
import { DerError, type Element, tags } from './der.ts';

/** Public lists have up to about a million entries; of the shortest ones 100 MB would hold five. */
const ENTRIES_MAX = 5_000_000;

export interface ScannedEntries {
  /** Where each entry begins. */
  readonly offsets: Uint32Array;
  /** Hash of each entry's serial number. */
  readonly hashes: Uint32Array;
  /** Where the entries begin that name a certificate issuer. */
  readonly issuerOffsets: Uint32Array;
  readonly hasExtensions: boolean;
  /** OIDs of critical extensions that can't be processed: the first 8. */
  readonly unknownCritical: readonly string[];
}

/** One pass over the entries, without an object of each; throws DerError where one has another shape. */
export function scanEntries(bytes: Uint8Array, list: Element | null): ScannedEntries {
  const scanner = new Scanner(bytes);
  const offsets = new Numbers();
  const hashes = new Numbers();
  const issuerOffsets = new Numbers();
  const extensions = new EntryExtensions(scanner);
  const end = list?.contentEnd ?? 0;
  for (let at = list?.contentStart ?? 0; at < end; ) {
    scanner.expect(at, end, tags.sequence);
    const entryEnd = scanner.end;
    scanner.expect(scanner.contentStart, entryEnd, tags.integer);
    offsets.push(at);
    hashes.push(serialHash(bytes, scanner.contentStart, scanner.end));
    scanner.expect(scanner.end, entryEnd, tags.utcTime, tags.generalizedTime);
    if (scanner.end < entryEnd && extensions.scan(scanner.end, entryEnd)) issuerOffsets.push(at);
    at = entryEnd;
  }
  return {
    offsets: offsets.all(),
    hashes: hashes.all(),
    issuerOffsets: issuerOffsets.all(),
    hasExtensions: extensions.any,
    unknownCritical: [...extensions.unknownCritical],
  };
}

/** Numbers up to 2^32, as many as come. */
class Numbers {
  #values = new Uint32Array(64);
  #length = 0;

  push(value: number): void {
    if (this.#length === ENTRIES_MAX) {
      throw new DerError('too-many-entries', value, 'tbsCertList.revokedCertificates');
    }
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  all(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}
