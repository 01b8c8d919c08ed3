import { entryExtensionOids } from './crl-entry-extensions.ts';
import { readExtensionList } from './crl-extension-list.ts';
import { type CrlEntry, type CrlReason, crlReasons } from './crl-facts.ts';
import { Cursor, inside, tags } from './der.ts';
import type { RawExtension } from './envelope.ts';
import { readGeneralNames } from './general-names.ts';
import { readTime } from './time.ts';
import { readSmallInteger } from './values.ts';

const field = 'tbsCertList.revokedCertificates';

/** The entry that begins at `offset`; what can't be read of it is null. Never throws. */
export function readCrlEntry(bytes: Uint8Array, offset: number): Omit<CrlEntry, 'certificateIssuers'> {
  try {
    const entry = entryAt(bytes, offset);
    const time = entry.take(field);
    const reason = extensionsOf(entry).find(({ oid }) => oid === entryExtensionOids.reasonCode);
    return {
      revokedAt: orNull(() => Date.parse(readTime(bytes, time, field).iso)),
      reason: reason === undefined ? null : orNull(() => readReason(bytes, reason)),
    };
  } catch {
    return { revokedAt: null, reason: null };
  }
}

/** RFC 4514 text of the issuers that the entry at `offset` names in its certificateIssuer. Never throws. */
export function readCertificateIssuers(bytes: Uint8Array, offset: number): readonly string[] {
  const names = orNull(() => {
    const entry = entryAt(bytes, offset);
    entry.take(field);
    const found = extensionsOf(entry).find(({ oid }) => oid === entryExtensionOids.certificateIssuer);
    if (found === undefined) return [];
    const list = valueCursor(bytes, found).enter(field, tags.sequence);
    return readGeneralNames(list, field, () => {}).directory;
  });
  return names ?? [];
}

/** Stands behind the serial number of the entry. */
function entryAt(bytes: Uint8Array, offset: number): Cursor {
  const entry = new Cursor(bytes, offset, bytes.length).enter(field, tags.sequence);
  entry.take(field, tags.integer);
  return entry;
}

function extensionsOf(entry: Cursor): readonly RawExtension[] {
  const wrapper = entry.optional(field, tags.sequence);
  return wrapper === null ? [] : readExtensionList(inside(entry.bytes, wrapper), field);
}

function valueCursor(bytes: Uint8Array, { value }: RawExtension): Cursor {
  return new Cursor(bytes, value.contentStart, value.contentEnd);
}

function readReason(bytes: Uint8Array, extension: RawExtension): CrlReason | null {
  const code = valueCursor(bytes, extension).take(field, tags.enumerated);
  return crlReasons[readSmallInteger(bytes, code) ?? -1] ?? null;
}

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
