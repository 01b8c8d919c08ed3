import { type Cursor, contentOf, DerError, type Element } from './der.ts';
import { readSmallInteger } from './values.ts';

/** Tells of something odd at an offset of the certificate; reading goes on. */
export type Note = (code: string, offset: number) => void;

/** For those who read again what was noted before. */
export const unheard: Note = () => {};

/** Throws DerError where a structure has more fields than it may. */
export function expectEnd(cursor: Cursor, field: string): void {
  if (!cursor.done) throw new DerError('unexpected-field', cursor.offset, field);
}

/** A BOOLEAN, also one that is true by another octet than DER's; throws DerError when it isn't one octet. */
export function readBoolean(bytes: Uint8Array, element: Element, field: string): boolean {
  const [octet, ...more] = contentOf(bytes, element);
  if (octet === undefined || more.length > 0) throw new DerError('bad-boolean', element.start, field);
  return octet !== 0;
}

/**
 * INTEGER (0..MAX), as lengths of paths and counts of certificates are; throws DerError for a negative one. What
 * four octets can't hold is longer than any path, and given as the largest safe integer.
 */
export function readCount(bytes: Uint8Array, element: Element, field: string): number {
  const [first] = contentOf(bytes, element);
  if (first === undefined || first >= 0x80) throw new DerError('bad-integer', element.start, field);
  return readSmallInteger(bytes, element) ?? Number.MAX_SAFE_INTEGER;
}
