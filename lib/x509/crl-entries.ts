import { readCertificateIssuers, readCrlEntry } from './crl-entry.ts';
import type { CrlEntry } from './crl-facts.ts';
import { scanEntries } from './crl-scan.ts';
import { chainSerials, sameSerial, serialHash } from './crl-serials.ts';
import { contentOf, type Element, inside, readElement, tags } from './der.ts';

/** Entries of one serial number that are looked at: lists of several issuers have a few of them. */
const SAME_SERIAL_MAX = 1_000;

/** The entries of a list, found by serial number. */
export interface CrlEntries {
  readonly count: number;
  readonly hasExtensions: boolean;
  /** Some entry names the issuer of its certificate. */
  readonly namesIssuers: boolean;
  /** OIDs of critical extensions that can't be processed: the first 8. */
  readonly unknownCritical: readonly string[];
  /** Entries of a serial number in their order; `hex` without the octet that only keeps it positive. */
  readonly find: (hex: string, negative: boolean) => readonly CrlEntry[];
}

/** Indexes the entries by some 16 octets of memory each; throws DerError where one has another shape. */
export function indexEntries(bytes: Uint8Array, list: Element | null): CrlEntries {
  const { offsets, hashes, issuerOffsets, hasExtensions, unknownCritical } = scanEntries(bytes, list);
  const chains = chainSerials(hashes);
  return {
    count: offsets.length,
    hasExtensions,
    namesIssuers: issuerOffsets.length > 0,
    unknownCritical,
    find(hex, negative) {
      const serial = Buffer.from(negative ? hex : `00${hex}`, 'hex');
      const fits = (position: number) => sameSerial(serialAt(bytes, offsets[position] ?? 0), serial);
      const hash = serialHash(serial, 0, serial.length);
      return chains.find(hash, SAME_SERIAL_MAX, fits).map((position) => {
        const offset = offsets[position] ?? 0;
        const named = lastUpTo(issuerOffsets, offset);
        const certificateIssuers = named === null ? null : readCertificateIssuers(bytes, named);
        return { ...readCrlEntry(bytes, offset), certificateIssuers };
      });
    },
  };
}

function serialAt(bytes: Uint8Array, offset: number): Uint8Array {
  const field = 'tbsCertList.revokedCertificates';
  const entry = inside(bytes, readElement(bytes, offset, bytes.length, field));
  return contentOf(bytes, entry.take(field, tags.integer));
}

/** RFC 5280 §5.3.3: the issuers that an entry names hold until another entry names others. */
function lastUpTo(offsets: Uint32Array, offset: number): number | null {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offsets[low - 1] ?? null;
}
