import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
} from '@peculiar/x509';
import { Cursor, context, type Element, inside, tags, wholeOf } from './der.ts';
import type { RawExtension } from './envelope.ts';
import type { CertificateDefect, CertificateFacts } from './facts.ts';
import { emptyGeneralNames, readGeneralNames, readSubtrees, urisOf } from './general-names.ts';
import { extendedKeyUsages, extensionOids, understoodExtensions } from './oids.ts';
import { readSmallInteger, takeOid } from './values.ts';

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
  readonly bytes: Uint8Array;
  readonly extension: RawExtension;
  /** Walks the extension's value. */
  readonly value: Cursor;
  readonly onDefect: (offset: number) => void;
}

const STATUS_REQUEST = 5; // RFC 7633: the TLS extension that must-staple names.
const id = extensionOids;

/** One reader per extension; each may throw, and the extension then counts as unreadable. */
const readers: Readonly<Record<string, (part: Part) => Partial<ExtensionFacts>>> = {
  [id.subjectAltName]: ({ value, onDefect }) => ({
    san: readGeneralNames(value.enter('subjectAltName', tags.sequence), 'subjectAltName', onDefect),
  }),
  [id.basicConstraints]: (part) => {
    const { ca, pathLength, critical } = new BasicConstraintsExtension(raw(part));
    // The library gives text for a number beyond 2^53, which no path is long enough for.
    const limit = pathLength ?? null;
    if (limit !== null && !Number.isSafeInteger(limit)) throw new RangeError('path length');
    return { basicConstraints: { ca, pathLength: limit, critical } };
  },
  [id.keyUsage]: (part) => {
    const { usages, critical } = new KeyUsagesExtension(raw(part));
    return { keyUsage: { usages: usageNames(usages), critical } };
  },
  [id.extendedKeyUsage]: (part) => {
    const { usages, critical } = new ExtendedKeyUsageExtension(raw(part));
    return { extendedKeyUsage: { oids: usages.map(String), critical } };
  },
  [id.authorityKeyId]: (part) => ({
    authorityKeyId: new AuthorityKeyIdentifierExtension(raw(part)).keyId ?? null,
  }),
  [id.subjectKeyId]: (part) => ({ subjectKeyId: new SubjectKeyIdentifierExtension(raw(part)).keyId }),
  [id.nameConstraints]: readNameConstraints,
  [id.certificatePolicies]: readPolicies,
  [id.authorityInfoAccess]: readAuthorityInfoAccess,
  [id.crlDistributionPoints]: readCrlUrls,
  [id.tlsFeature]: ({ bytes, value }) => {
    const features = value.enter('tlsFeature', tags.sequence).rest('tlsFeature');
    return { mustStaple: features.some((feature) => readSmallInteger(bytes, feature) === STATUS_REQUEST) };
  },
  [id.sctList]: ({ bytes, value }) => ({
    sctCount: countScts(bytes, value.take('sctList', tags.octetString)),
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
  extension: RawExtension,
  where: string,
  defects: CertificateDefect[],
): Partial<ExtensionFacts> | null {
  const value = new Cursor(bytes, extension.value.contentStart, extension.value.contentEnd);
  const onDefect = (offset: number) =>
    defects.push({ code: 'unreadable-name', where: `${where}, offset ${offset}` });
  try {
    return readers[extension.oid]?.({ bytes, extension, value, onDefect }) ?? {};
  } catch {
    defects.push({ code: 'unreadable-extension', where });
    return null;
  }
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

/** @peculiar/x509 looks at the buffer behind a view, so it gets bytes of its own. */
function raw({ bytes, extension }: Part): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(wholeOf(bytes, extension.element));
}

const usageBits = [
  ['digitalSignature', KeyUsageFlags.digitalSignature],
  ['nonRepudiation', KeyUsageFlags.nonRepudiation],
  ['keyEncipherment', KeyUsageFlags.keyEncipherment],
  ['dataEncipherment', KeyUsageFlags.dataEncipherment],
  ['keyAgreement', KeyUsageFlags.keyAgreement],
  ['keyCertSign', KeyUsageFlags.keyCertSign],
  ['cRLSign', KeyUsageFlags.cRLSign],
  ['encipherOnly', KeyUsageFlags.encipherOnly],
  ['decipherOnly', KeyUsageFlags.decipherOnly],
] as const;

function usageNames(usages: number): string[] {
  return usageBits.flatMap(([name, bit]) => ((usages & bit) === 0 ? [] : [name]));
}

function readNameConstraints({ bytes, extension, value }: Part): Partial<ExtensionFacts> {
  const field = 'nameConstraints';
  const cursor = value.enter(field, tags.sequence);
  const permitted = cursor.optional(field, context(0));
  const excluded = cursor.optional(field, context(1));
  const subtrees = (list: Element | null) =>
    list === null ? emptyGeneralNames() : readSubtrees(inside(bytes, list), field);
  return {
    nameConstraints: {
      permitted: subtrees(permitted),
      excluded: subtrees(excluded),
      critical: extension.critical,
    },
  };
}

/** Only the identifiers: qualifiers are for people, and clients ignore malformed ones. */
function readPolicies({ value }: Part): Partial<ExtensionFacts> {
  const field = 'certificatePolicies';
  const list = value.enter(field, tags.sequence);
  const policies: string[] = [];
  while (!list.done) policies.push(takeOid(list.enter(field, tags.sequence), field));
  return { policies };
}

const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';
const OCSP = '1.3.6.1.5.5.7.48.1';

function readAuthorityInfoAccess({ value }: Part): Partial<ExtensionFacts> {
  const field = 'authorityInfoAccess';
  const list = value.enter(field, tags.sequence);
  const aia: ExtensionFacts['aia'] = { issuers: [], ocsp: [] };
  while (!list.done) {
    const access = list.enter(field, tags.sequence);
    const method = takeOid(access, field);
    const uris = urisOf(access, field);
    if (method === CA_ISSUERS) aia.issuers.push(...uris);
    if (method === OCSP) aia.ocsp.push(...uris);
  }
  return { aia };
}

function readCrlUrls({ bytes, value }: Part): Partial<ExtensionFacts> {
  const field = 'crlDistributionPoints';
  const list = value.enter(field, tags.sequence);
  const crlUrls: string[] = [];
  while (!list.done) {
    const name = list.enter(field, tags.sequence).optional(field, context(0));
    const full = name === null ? null : inside(bytes, name).optional(field, context(0));
    if (full !== null) crlUrls.push(...urisOf(inside(bytes, full), field));
  }
  return { crlUrls };
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

/** Whether the certificate may stand for a TLS server, by its extended key usage (absent = any use). */
export function allowsServerAuth(facts: CertificateFacts): boolean {
  const oids = facts.extendedKeyUsage?.oids;
  if (oids === undefined) return true;
  const { serverAuth, microsoftSgc, netscapeSgc } = extendedKeyUsages;
  return [serverAuth, microsoftSgc, netscapeSgc].some((oid) => oids.includes(oid));
}
