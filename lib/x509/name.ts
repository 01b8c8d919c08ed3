import { Cursor, contentOf, type Element, tags, toHex, wholeOf } from './der.ts';
import type { NameFacts } from './facts.ts';
import { attributeNames } from './oids.ts';
import { latin1, takeOid } from './values.ts';

interface Attribute {
  readonly type: string;
  /** Null when the value is no string type: it is then shown as the hex of its encoding. */
  readonly value: string | null;
  readonly hex: string;
}

/** What reading a name gives: its facts, and what is odd in it. */
export interface ReadName {
  readonly facts: NameFacts;
  /** Some string breaks the rules of its own type. */
  readonly badString: boolean;
  /** Some RDN has no attribute (RelativeDistinguishedName ::= SET SIZE (1..MAX)). */
  readonly emptyRdn: boolean;
}

/** Reads a Name (SEQUENCE OF SET OF AttributeTypeAndValue); throws DerError when it has another shape. */
export function readName(bytes: Uint8Array, element: Element, field: string): ReadName {
  const problems = { badString: false };
  const rdns: Attribute[][] = [];
  const sequence = new Cursor(bytes, element.contentStart, element.contentEnd);
  while (!sequence.done) {
    const set = sequence.enter(field, tags.set);
    const attributes: Attribute[] = [];
    while (!set.done) attributes.push(readAttribute(set.enter(field, tags.sequence), field, problems));
    rdns.push(attributes);
  }
  const emptyRdn = rdns.some((attributes) => attributes.length === 0);
  return { facts: nameFacts(rdns, toHex(wholeOf(bytes, element))), badString: problems.badString, emptyRdn };
}

/** RFC 4514 text of a DER-encoded name, or its hex after `#` when it can't be read. Never throws. */
export function nameText(der: Uint8Array): string {
  try {
    const cursor = new Cursor(der, 0, der.length);
    return readName(der, cursor.take('name', tags.sequence), 'name').facts.text;
  } catch {
    return `#${toHex(der)}`;
  }
}

function readAttribute(cursor: Cursor, field: string, problems: { badString: boolean }): Attribute {
  const oid = takeOid(cursor, field);
  const value = cursor.take(field);
  const text = stringValue(cursor.bytes, value);
  if (text?.includes('\ufffd')) problems.badString = true;
  return { type: attributeNames[oid] ?? oid, value: text, hex: toHex(wholeOf(cursor.bytes, value)) };
}

function nameFacts(rdns: readonly Attribute[][], derHex: string): NameFacts {
  const attributes = rdns.flat();
  const valuesOf = (type: string) =>
    attributes.flatMap((attribute) =>
      attribute.type === type && attribute.value !== null
        ? [attribute.value.replace(misleading, '\uFFFD')]
        : [],
    );
  return {
    // RFC 4514 §2.1: the last RDN comes first.
    text: rdns
      .map((rdn) => rdn.map(attributeText).join('+'))
      .reverse()
      .join(','),
    commonNames: valuesOf('CN'),
    organizations: valuesOf('O'),
    country: valuesOf('C')[0] ?? null,
    derHex,
    empty: attributes.length === 0,
  };
}

function attributeText(attribute: Attribute): string {
  return `${attribute.type}=${attribute.value === null ? `#${attribute.hex}` : escapeValue(attribute.value)}`;
}

/** Control characters, and those that turn the direction of writing: a name must look like what it is. */
const misleading = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** RFC 4514 §2.4, with every misleading character as hex pairs. */
function escapeValue(value: string): string {
  return value
    .replace(/[\\,+"<>;]/g, '\\$&')
    .replace(misleading, (char) =>
      [...new TextEncoder().encode(char)].map((byte) => `\\${hexPair(byte)}`).join(''),
    )
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ');
}

function hexPair(byte: number): string {
  return byte.toString(16).padStart(2, '0').toUpperCase();
}

/** Text of the string types that names use; U+FFFD stands for what breaks the type's encoding. */
function stringValue(bytes: Uint8Array, element: Element): string | null {
  const content = contentOf(bytes, element);
  switch (element.tag) {
    case 0x0c: // UTF8String
      return new TextDecoder('utf-8').decode(content);
    case 0x12: // NumericString
    case 0x13: // PrintableString
    case 0x16: // IA5String
    case 0x1a: // VisibleString
      return asciiOrUtf8(content);
    case 0x14: // T61String: every client reads it as Latin-1
      return latin1(content);
    case 0x1e: // BMPString
      return codeUnits(content, 2);
    case 0x1c: // UniversalString
      return codeUnits(content, 4);
    default:
      return null;
  }
}

/** UTF-8 in a PrintableString is a common mistake of private CAs; other bytes are shown as Latin-1. */
function asciiOrUtf8(content: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(content);
  return text.includes('\ufffd') ? latin1(content) : text;
}

function codeUnits(content: Uint8Array, width: 2 | 4): string {
  const units: string[] = [];
  for (let at = 0; at + width <= content.length; at += width) {
    const code = content.subarray(at, at + width).reduce((sum, byte) => sum * 256 + byte, 0);
    units.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
  }
  const whole = content.length % width === 0 ? '' : '\ufffd';
  return (units.join('') + whole).toWellFormed();
}
