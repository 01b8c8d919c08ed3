import { type Cursor, contentOf, context, DerError, inside, tags } from './der.ts';
import { readGeneralNames } from './general-names.ts';
import { expectEnd, type Note } from './strict-values.ts';

export interface AuthorityKeyId {
  readonly keyId: Uint8Array | null;
  /** Whether the issuer's own issuer and serial number are named. */
  readonly issuer: boolean;
  readonly serial: boolean;
}

/** RFC 5280 §4.2.1.1; throws DerError when it has another shape. */
export function readAuthorityKeyId(value: Cursor, note: Note): AuthorityKeyId {
  const field = 'authorityKeyIdentifier';
  const { bytes } = value;
  const parts = value.enter(field, tags.sequence);
  const keyId = parts.optional(field, 0x80);
  const issuer = parts.optional(field, context(1));
  const serial = parts.optional(field, 0x82);
  expectEnd(parts, field);
  if (issuer !== null) readGeneralNames(inside(bytes, issuer), field, note);
  if (serial !== null && serial.contentStart === serial.contentEnd) {
    throw new DerError('bad-integer', serial.start, field);
  }
  return {
    keyId: keyId === null ? null : contentOf(bytes, keyId),
    issuer: issuer !== null,
    serial: serial !== null,
  };
}

/** RFC 5280 §4.2.1.2; throws DerError when it has another shape. */
export function readSubjectKeyId(value: Cursor): Uint8Array {
  return contentOf(value.bytes, value.take('subjectKeyIdentifier', tags.octetString));
}
