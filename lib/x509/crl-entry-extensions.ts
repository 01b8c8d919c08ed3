import type { Scanner } from './crl-scanner.ts';
import { DerError, tags } from './der.ts';
import { readOid } from './values.ts';

/** RFC 5280 §5.3: id-ce, and the last arc of the extensions that are processed. */
const idCe = '2.5.29';
const REASON_CODE = 21;
const INVALIDITY_DATE = 24;
const CERTIFICATE_ISSUER = 29;
const DIRECTORY_NAME = 0xa4;
const UNKNOWN_KEPT = 8;

const field = 'tbsCertList.revokedCertificates';

export const entryExtensionOids = {
  reasonCode: `${idCe}.${REASON_CODE}`,
  certificateIssuer: `${idCe}.${CERTIFICATE_ISSUER}`,
} as const;

/** Looks through the extensions of all entries for what decides how the list may be used. */
export class EntryExtensions {
  /** OIDs of critical extensions that can't be processed: the first 8. */
  readonly unknownCritical = new Set<string>();
  any = false;
  readonly #scanner: Scanner;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  /** Whether the extensions that stand from `offset` to the end of the entry name a certificate issuer. */
  scan(offset: number, entryEnd: number): boolean {
    const scanner = this.#scanner;
    this.any = true;
    scanner.expect(offset, entryEnd, tags.sequence);
    if (scanner.end !== entryEnd) throw new DerError('unexpected-field', scanner.end, field);
    let namesIssuer = false;
    for (let at = scanner.contentStart; at < entryEnd; ) {
      scanner.expect(at, entryEnd, tags.sequence);
      at = scanner.end;
      if (this.#scanOne(scanner.contentStart, at)) namesIssuer = true;
    }
    return namesIssuer;
  }

  #scanOne(offset: number, end: number): boolean {
    const scanner = this.#scanner;
    scanner.expect(offset, end, tags.oid);
    const arc = this.#knownArc(scanner.contentStart, scanner.end);
    scanner.read(scanner.end, end);
    const flagged = scanner.tag === tags.boolean;
    const critical = flagged && scanner.bytes[scanner.contentStart] !== 0;
    if (flagged) scanner.read(scanner.end, end);
    if (scanner.tag !== tags.octetString) throw new DerError('unexpected-tag', offset, field);
    if (arc === CERTIFICATE_ISSUER) {
      this.#checkIssuer(scanner.contentStart, scanner.end);
      return true;
    }
    if (critical && arc === null) this.#noteUnknown(offset, end);
    return false;
  }

  #knownArc(start: number, end: number): number | null {
    const { bytes } = this.#scanner;
    if (end - start !== 3 || bytes[start] !== 0x55 || bytes[start + 1] !== 0x1d) return null;
    const arc = bytes[start + 2];
    return arc === REASON_CODE || arc === INVALIDITY_DATE || arc === CERTIFICATE_ISSUER ? arc : null;
  }

  /** RFC 5280 §5.3.3 wants a directory name: without one, nobody knows whose certificates the entries are. */
  #checkIssuer(start: number, end: number): void {
    const scanner = this.#scanner;
    scanner.expect(start, end, tags.sequence);
    const listEnd = scanner.end;
    for (let at = scanner.contentStart; at < listEnd; at = scanner.end) {
      scanner.read(at, listEnd);
      if (scanner.tag === DIRECTORY_NAME) return;
    }
    this.unknownCritical.add(entryExtensionOids.certificateIssuer);
  }

  #noteUnknown(start: number, limit: number): void {
    if (this.unknownCritical.size >= UNKNOWN_KEPT) return;
    const { bytes } = this.#scanner;
    this.#scanner.read(start, limit);
    const { tag, contentStart, end } = this.#scanner;
    const element = { tag, start, contentStart, contentEnd: end, end, indefinite: false };
    this.unknownCritical.add(readOid(bytes, element, field));
  }
}
