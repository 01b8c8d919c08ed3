import { type Cursor, DerError, tags } from './der.ts';
import { type RawExtension, readExtension } from './envelope.ts';

/** Lists have about 5 extensions, entries up to 3. */
const EXTENSIONS_MAX = 64;

/** Extensions of a list or of one of its entries (RFC 5280 §5.2, §5.3), not understood yet; throws DerError. */
export function readExtensionList(list: Cursor, field: string): RawExtension[] {
  const extensions: RawExtension[] = [];
  while (!list.done) {
    const where = `${field}[${extensions.length}]`;
    if (extensions.length >= EXTENSIONS_MAX) throw new DerError('too-many-extensions', list.offset, where);
    extensions.push(readExtension(list.bytes, list.take(where, tags.sequence), where));
  }
  return extensions;
}
