import { type Cursor, contentOf, context, DerError, type Element, inside, tags } from './der.ts';
import type { GeneralNames } from './facts.ts';
import { ipText, subnetText } from './ip.ts';
import { readName } from './name.ts';
import { expectEnd, type Note } from './strict-values.ts';
import { latin1, plainText, readOid, readSmallInteger, takeOid } from './values.ts';

/** Collects one list; `ip` differs between names (an address) and constraints (a subnet). */
interface Collector {
  readonly names: GeneralNames;
  readonly ip: (octets: Uint8Array) => string | null;
  /** Told of an entry that can't be read (the others are kept) or that has characters it must not have. */
  readonly note: Note;
}

export function emptyGeneralNames(): GeneralNames {
  return { dns: [], ip: [], email: [], uri: [], directory: [], other: [] };
}

/** Reads GeneralNames: entries that can't be read are noted and left out. */
export function readGeneralNames(cursor: Cursor, field: string, note: Note): GeneralNames {
  const collector = { names: emptyGeneralNames(), ip: ipText, note };
  while (!cursor.done) collect(cursor.bytes, cursor.take(field), field, collector);
  return collector.names;
}

/** The next GeneralName alone. */
export function readGeneralName(cursor: Cursor, field: string, note: Note): GeneralNames {
  const collector = { names: emptyGeneralNames(), ip: ipText, note };
  collect(cursor.bytes, cursor.take(field), field, collector);
  return collector.names;
}

/** Reads GeneralSubtrees; throws DerError for minimum or maximum, which RFC 5280 §4.2.1.10 forbids. */
export function readSubtrees(cursor: Cursor, field: string, note: Note): GeneralNames {
  const { bytes } = cursor;
  if (cursor.done) note('empty-list', cursor.offset);
  const unreadable: Note = (_, offset) => {
    throw new DerError('bad-subtree', offset, field);
  };
  const collector = { names: emptyGeneralNames(), ip: subnetText, note: unreadable };
  while (!cursor.done) {
    const subtree = cursor.enter(field, tags.sequence);
    collect(bytes, subtree.take(field), field, collector);
    const minimum = subtree.optional(field, 0x80);
    const zero = minimum === null || readSmallInteger(bytes, minimum) === 0;
    if (!zero || !subtree.done) throw new DerError('bad-subtree', subtree.offset, field);
    if (minimum !== null) note('explicit-default', minimum.start);
  }
  return collector.names;
}

function collect(bytes: Uint8Array, element: Element, field: string, collector: Collector): void {
  const { names, ip, note } = collector;
  switch (element.tag) {
    case 0x81:
      names.email.push(ia5Text(bytes, element, note));
      return;
    case 0x82:
      names.dns.push(ia5Text(bytes, element, note));
      return;
    case 0x86:
      names.uri.push(ia5Text(bytes, element, note));
      return;
    case 0x87: {
      const text = ip(contentOf(bytes, element));
      if (text === null) note('unreadable-name', element.start);
      else names.ip.push(text);
      return;
    }
    case 0xa4:
      collectDirectory(bytes, element, field, collector);
      return;
    default:
      collectOther(bytes, element, collector);
  }
}

/** IA5String: ASCII by its type; other bytes are shown as Latin-1. */
function ia5Text(bytes: Uint8Array, element: Element, note: Note): string {
  const content = contentOf(bytes, element);
  if (content.some((byte) => byte >= 0x80)) note('non-ascii', element.start);
  return plainText(latin1(content));
}

function collectDirectory(
  bytes: Uint8Array,
  element: Element,
  field: string,
  { names, note }: Collector,
): void {
  try {
    const choice = inside(bytes, element);
    const name = choice.take(field, tags.sequence);
    expectEnd(choice, field);
    const { facts, emptyRdn } = readName(bytes, name, field);
    if (emptyRdn) note('empty-list', name.start);
    names.directory.push(facts.text);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    note('unreadable-name', element.start);
  }
}

/** Kinds of names that are not read further, by tag. */
const otherKinds: Readonly<Record<number, string>> = {
  163: 'x400Address',
  165: 'ediPartyName',
};
const OTHER_NAME = 0xa0;
const REGISTERED_ID = 0x88;

/** The kind of a name that is not read further: comparable between constraints and names. */
function collectOther(bytes: Uint8Array, element: Element, { names, note }: Collector): void {
  const kind = otherKind(bytes, element);
  if (kind === undefined) note('unreadable-name', element.start);
  else names.other.push(kind);
}

function otherKind(bytes: Uint8Array, element: Element): string | undefined {
  try {
    if (element.tag === OTHER_NAME) return otherNameKind(inside(bytes, element));
    if (element.tag !== REGISTERED_ID) return otherKinds[element.tag];
    readOid(bytes, { ...element, tag: tags.oid }, 'registeredID');
    return 'registeredID';
  } catch {
    return undefined;
  }
}

/** RFC 5280 §4.2.1.6: an OID, and a value of whatever type. */
function otherNameKind(name: Cursor): string {
  const field = 'otherName';
  const type = takeOid(name, field);
  name.enter(field, context(0)).take(field);
  expectEnd(name, field);
  return `otherName ${type}`;
}
