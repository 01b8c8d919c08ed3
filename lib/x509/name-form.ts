import { Cursor, contentOf, type Element, tags } from './der.ts';
import { attributeNames } from './oids.ts';
import { latin1, takeOid } from './values.ts';

export type AttributeFault = 'empty' | 'too-long' | 'string-type' | 'characters' | 'country';

/** An attribute of a name that breaks the rules of its type. */
export interface MalformedAttribute {
  /** Short name, or the OID. */
  readonly type: string;
  readonly reason: AttributeFault;
}

const UTF8 = 0x0c;
const PRINTABLE = 0x13;
const IA5 = 0x16;

/** RFC 5280 §4.1.2.4: the two types that a DirectoryString is written in. */
const directory: readonly number[] = [UTF8, PRINTABLE];

interface Syntax {
  readonly strings: readonly number[];
  /** Characters; RFC 5280 Appendix A.1. */
  readonly most: number;
}

/** By the names of lib/x509/oids.ts: what RFC 5280 Appendix A.1 says of each. */
const syntaxes: Readonly<Record<string, Syntax>> = {
  CN: { strings: directory, most: 64 },
  O: { strings: directory, most: 64 },
  OU: { strings: directory, most: 64 },
  title: { strings: directory, most: 64 },
  L: { strings: directory, most: 128 },
  ST: { strings: directory, most: 128 },
  pseudonym: { strings: directory, most: 128 },
  SN: { strings: directory, most: 32_768 },
  GN: { strings: directory, most: 32_768 },
  name: { strings: directory, most: 32_768 },
  initials: { strings: directory, most: 32_768 },
  generationQualifier: { strings: directory, most: 32_768 },
  C: { strings: [PRINTABLE], most: 2 },
  serialNumber: { strings: [PRINTABLE], most: 64 },
  dnQualifier: { strings: [PRINTABLE], most: Number.POSITIVE_INFINITY },
  DC: { strings: [IA5], most: Number.POSITIVE_INFINITY },
  emailAddress: { strings: [IA5], most: 255 },
};

/** A hostile name may have thousands. */
const TOLD_MAX = 16;

/** The attributes of a Name that are malformed, the first few of them; throws DerError when it has another shape. */
export function malformedAttributes(bytes: Uint8Array, name: Element): readonly MalformedAttribute[] {
  const found: MalformedAttribute[] = [];
  const rdns = new Cursor(bytes, name.contentStart, name.contentEnd);
  while (!rdns.done && found.length < TOLD_MAX) {
    const rdn = rdns.enter('name', tags.set);
    while (!rdn.done) {
      const attribute = rdn.enter('name', tags.sequence);
      const oid = takeOid(attribute, 'name');
      const type = attributeNames[oid] ?? oid;
      const reason = faultOf(type, bytes, attribute.take('name'));
      if (reason !== null) found.push({ type, reason });
    }
  }
  return found;
}

function faultOf(type: string, bytes: Uint8Array, value: Element): AttributeFault | null {
  const content = contentOf(bytes, value);
  const syntax = syntaxes[type];
  if (syntax !== undefined && !syntax.strings.includes(value.tag)) return 'string-type';
  if (syntax !== undefined && content.length === 0) return 'empty';
  if (type === 'C' && !country.test(latin1(content))) return 'country';
  if (syntax !== undefined && charactersOf(content, value.tag) > syntax.most) return 'too-long';
  return hasForeignCharacters(content, value.tag) ? 'characters' : null;
}

/** ISO 3166-1: two letters. */
const country = /^[a-z]{2}$/i;
/** X.680 §41.4. */
const printable = /^[A-Za-z0-9 '()+,./:=?-]*$/;

function hasForeignCharacters(content: Uint8Array, tag: number): boolean {
  if (tag === PRINTABLE) return !printable.test(latin1(content));
  return tag === IA5 && content.some((octet) => octet >= 0x80);
}

/** Upper bounds count characters, not octets. */
function charactersOf(content: Uint8Array, tag: number): number {
  if (tag !== UTF8) return content.length;
  // Octets that go on with a character aren't counted.
  return content.reduce((count, octet) => ((octet & 0xc0) === 0x80 ? count : count + 1), 0);
}
