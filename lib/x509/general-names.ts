import { type Cursor, contentOf, DerError, type Element, inside, tags, toHex } from './der.ts';
import type { GeneralNames } from './facts.ts';
import { ipText, subnetText } from './ip.ts';
import { readName } from './name.ts';
import { latin1, plainText, readOid, readSmallInteger } from './values.ts';

/** Collects one list; `ipText` differs between names (an address) and constraints (a subnet). */
interface Collector {
  readonly names: GeneralNames;
  readonly ip: (octets: Uint8Array) => string | null;
  /** Called with the offset of an entry that can't be read; the others are kept. */
  readonly onDefect: (offset: number) => void;
}

export function emptyGeneralNames(): GeneralNames {
  return { dns: [], ip: [], email: [], uri: [], directory: [], other: [] };
}

/** Reads GeneralNames: entries that can't be read are reported and left out. */
export function readGeneralNames(
  cursor: Cursor,
  field: string,
  onDefect: (offset: number) => void,
): GeneralNames {
  const collector = { names: emptyGeneralNames(), ip: ipText, onDefect };
  while (!cursor.done) collect(cursor.bytes, cursor.take(field), field, collector);
  return collector.names;
}

/** Reads GeneralSubtrees; throws DerError for minimum or maximum, which RFC 5280 §4.2.1.10 forbids. */
export function readSubtrees(cursor: Cursor, field: string): GeneralNames {
  const onDefect = (offset: number) => {
    throw new DerError('bad-subtree', offset, field);
  };
  const collector = { names: emptyGeneralNames(), ip: subnetText, onDefect };
  while (!cursor.done) {
    const subtree = cursor.enter(field, tags.sequence);
    collect(cursor.bytes, subtree.take(field), field, collector);
    const minimum = subtree.optional(field, 0x80);
    const zero = minimum === null || readSmallInteger(cursor.bytes, minimum) === 0;
    if (!zero || !subtree.done) throw new DerError('bad-subtree', subtree.offset, field);
  }
  return collector.names;
}

/** URIs among general names, for the extensions that only point somewhere. */
export function urisOf(cursor: Cursor, field: string): string[] {
  return readGeneralNames(cursor, field, () => {}).uri;
}

function collect(
  bytes: Uint8Array,
  element: Element,
  field: string,
  { names, ip, onDefect }: Collector,
): void {
  const content = contentOf(bytes, element);
  switch (element.tag) {
    case 0x81:
      names.email.push(plainText(latin1(content)));
      return;
    case 0x82:
      names.dns.push(plainText(latin1(content)));
      return;
    case 0x86:
      names.uri.push(plainText(latin1(content)));
      return;
    case 0x87: {
      const text = ip(content);
      if (text === null) onDefect(element.start);
      else names.ip.push(text);
      return;
    }
    case 0xa4:
      collectDirectory(bytes, element, field, names, onDefect);
      return;
    default:
      names.other.push(otherKind(bytes, element));
  }
}

function collectDirectory(
  bytes: Uint8Array,
  element: Element,
  field: string,
  names: GeneralNames,
  onDefect: (offset: number) => void,
): void {
  try {
    const name = inside(bytes, element).take(field, tags.sequence);
    names.directory.push(readName(bytes, name, field).facts.text);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    onDefect(element.start);
  }
}

/** Kind of a name that is not read further: comparable between constraints and names. */
function otherKind(bytes: Uint8Array, element: Element): string {
  switch (element.tag) {
    case 0xa0:
      return `otherName ${firstOid(bytes, element)}`.trim();
    case 0xa3:
      return 'x400Address';
    case 0xa5:
      return 'ediPartyName';
    case 0x88:
      return 'registeredID';
    default:
      return `tag ${toHex(Uint8Array.of(element.tag))}`;
  }
}

function firstOid(bytes: Uint8Array, element: Element): string {
  try {
    return readOid(bytes, inside(bytes, element).take('otherName', tags.oid), 'otherName');
  } catch {
    return '';
  }
}
