import { readAuthorityInfoAccess } from './access-extensions.ts';
import { Cursor, context, type Element, inside, readElement, tags, toHex, wholeOf } from './der.ts';
import { readDistributionPoints } from './distribution-points.ts';
import type { RawExtension } from './envelope.ts';
import type { CertificateDefect, CertificateFacts } from './facts.ts';
import { emptyGeneralNames, readGeneralNames, readSubtrees } from './general-names.ts';
import { readAuthorityKeyId, readSubjectKeyId } from './key-id-extensions.ts';
import { libraryBasicConstraints, libraryExtendedKeyUsage } from './library-extensions.ts';
import { extensionOids, understoodExtensions } from './oids.ts';
import {
  readInhibitAnyPolicy,
  readPolicies,
  readPolicyConstraints,
  readPolicyMappings,
} from './policy-extensions.ts';
import { expectEnd, type Note } from './strict-values.ts';
import { firstNonDer } from './strictness.ts';
import { readBasicConstraints, readExtendedKeyUsage, readKeyUsage } from './usage-extensions.ts';
import { readSmallInteger } from './values.ts';

type FromExtensions =
  | 'san'
  | 'basicConstraints'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'nameConstraints'
  | 'authorityKeyId'
  | 'subjectKeyId'
  | 'policies'
  | 'aia'
  | 'crlUrls'
  | 'mustStaple'
  | 'sctCount'
  | 'unknownCritical'
  | 'duplicateExtensions';

export type ExtensionFacts = Pick<CertificateFacts, FromExtensions>;

interface Part {
  /** Walks the extension's value. */
  readonly value: Cursor;
  readonly critical: boolean;
  readonly note: Note;
  /** The whole Extension, for the library. */
  readonly der: Uint8Array;
}

const STATUS_REQUEST = 5; // RFC 7633: the TLS extension that must-staple names.
const id = extensionOids;

/**
 * The library's value, where there is more to a value than octets and bits. It decodes by the letter of ASN.1 modules, so the strict readers, which come first, refuse
 * and note what it lets pass; theirs counts in the odd forms that it can't decode.
 */
function read<T>(library: (der: Uint8Array) => T, der: Uint8Array, strict: T): T {
  try {
    return library(der);
  } catch {
    return strict;
  }
}

/** One reader per extension; each may throw, and the extension then counts as unreadable. */
const readers: Readonly<Record<string, (part: Part) => Partial<ExtensionFacts>>> = {
  [id.subjectAltName]: ({ value, note }) => ({ san: readAltNames(value, note) }),
  [id.issuerAltName]: checked(readAltNames),
  [id.basicConstraints]: ({ value, critical, note, der }) => {
    const strict = readBasicConstraints(value, note);
    return { basicConstraints: { ...read(libraryBasicConstraints, der, strict), critical } };
  },
  [id.keyUsage]: ({ value, critical, note }) => ({
    keyUsage: { usages: readKeyUsage(value, note), critical },
  }),
  [id.extendedKeyUsage]: ({ value, critical, note, der }) => {
    const strict = readExtendedKeyUsage(value, note);
    return { extendedKeyUsage: { oids: read(libraryExtendedKeyUsage, der, strict), critical } };
  },
  [id.authorityKeyId]: ({ value, note }) => {
    const { keyId } = readAuthorityKeyId(value, note);
    return { authorityKeyId: keyId === null ? null : toHex(keyId) };
  },
  [id.subjectKeyId]: ({ value }) => ({ subjectKeyId: toHex(readSubjectKeyId(value)) }),
  [id.nameConstraints]: readNameConstraints,
  [id.certificatePolicies]: ({ value, note }) => ({ policies: readPolicies(value, note) }),
  [id.policyMappings]: checked(readPolicyMappings),
  [id.policyConstraints]: checked(readPolicyConstraints),
  [id.inhibitAnyPolicy]: checked(readInhibitAnyPolicy),
  [id.authorityInfoAccess]: ({ value, note }) => ({ aia: readAuthorityInfoAccess(value, note) }),
  [id.crlDistributionPoints]: ({ value, note }) => ({
    crlUrls: readDistributionPoints(value, '', note).flatMap(({ names }) => names?.uri ?? []),
  }),
  [id.freshestCrl]: checked((value, note) => readDistributionPoints(value, '', note)),
  [id.tlsFeature]: ({ value }) => {
    const features = value.enter('tlsFeature', tags.sequence).rest('tlsFeature');
    return {
      mustStaple: features.some((feature) => readSmallInteger(value.bytes, feature) === STATUS_REQUEST),
    };
  },
  [id.sctList]: ({ value }) => ({
    sctCount: countScts(value.bytes, value.take('sctList', tags.octetString)),
  }),
};

/** Reads every extension that is understood; the first of duplicates counts. */
export function readExtensions(
  bytes: Uint8Array,
  extensions: readonly RawExtension[],
  defects: CertificateDefect[],
): ExtensionFacts {
  const seen = new Set<string>();
  let facts = absentExtensions();
  for (const [index, extension] of extensions.entries()) {
    const where = `tbsCertificate.extensions[${index}] ${extension.oid}`;
    if (seen.has(extension.oid)) {
      facts.duplicateExtensions = [...new Set([...facts.duplicateExtensions, extension.oid])];
      continue;
    }
    seen.add(extension.oid);
    const read = readOne(bytes, extension, where, defects);
    if (read !== null) facts = { ...facts, ...read };
    // A critical extension that can't be read is as little processed as one that isn't known.
    const processed = read !== null && understoodExtensions.has(extension.oid);
    if (extension.critical && !processed) facts.unknownCritical = [...facts.unknownCritical, extension.oid];
  }
  return facts;
}

function readOne(
  bytes: Uint8Array,
  { oid, critical, element, value: { contentStart, contentEnd } }: RawExtension,
  where: string,
  defects: CertificateDefect[],
): Partial<ExtensionFacts> | null {
  const reader = readers[oid];
  if (reader === undefined) return {};
  const note: Note = (code, offset) => defects.push({ code, where: `${where}, offset ${offset}` });
  try {
    const value = new Cursor(bytes, contentStart, contentEnd);
    const facts = reader({ value, critical, note, der: wholeOf(bytes, element) });
    noteForm(bytes, readElement(bytes, contentStart, contentEnd, where), contentEnd, note);
    return facts;
  } catch {
    defects.push({ code: 'unreadable-extension', where });
    return null;
  }
}

/** An extension's value is one element, in DER throughout (RFC 5280 §4.2). */
function noteForm(bytes: Uint8Array, value: Element, end: number, note: Note): void {
  if (value.end < end) note('trailing-bytes', value.end);
  const offset = firstNonDer(bytes, value);
  if (offset !== null) note('non-der', offset);
}

function absentExtensions(): ExtensionFacts {
  return {
    san: null,
    basicConstraints: null,
    keyUsage: null,
    extendedKeyUsage: null,
    nameConstraints: null,
    authorityKeyId: null,
    subjectKeyId: null,
    policies: [],
    aia: { issuers: [], ocsp: [] },
    crlUrls: [],
    mustStaple: false,
    sctCount: 0,
    unknownCritical: [],
    duplicateExtensions: [],
  };
}

/** A reader for what only `CertificateDetail` carries: here it is only found out whether it can be read. */
function checked(read: (value: Cursor, note: Note) => unknown): (part: Part) => Partial<ExtensionFacts> {
  return ({ value, note }) => {
    read(value, note);
    return {};
  };
}

function readAltNames(value: Cursor, note: Note): NonNullable<CertificateFacts['san']> {
  const field = 'subjectAltName';
  const list = value.enter(field, tags.sequence);
  if (list.done) note('empty-list', list.offset);
  return readGeneralNames(list, field, note);
}

function readNameConstraints({ value, critical, note }: Part): Partial<ExtensionFacts> {
  const field = 'nameConstraints';
  const { bytes } = value;
  const lists = value.enter(field, tags.sequence);
  const permitted = lists.optional(field, context(0));
  const excluded = lists.optional(field, context(1));
  expectEnd(lists, field);
  const subtrees = (list: Element | null) =>
    list === null ? emptyGeneralNames() : readSubtrees(inside(bytes, list), field, note);
  return { nameConstraints: { permitted: subtrees(permitted), excluded: subtrees(excluded), critical } };
}

/** RFC 6962 §3.3: a two-octet length, then each entry with its own. */
function countScts(bytes: Uint8Array, element: Element): number {
  let count = 0;
  for (let at = element.contentStart + 2; at + 2 <= element.contentEnd; count += 1) {
    at += 2 + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (at > element.contentEnd) throw new RangeError('entry runs over the end of the list');
  }
  return count;
}
