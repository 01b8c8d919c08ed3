import type { CrlDefectCode, CrlFacts } from './crl-facts.ts';
import { readIssuingDistributionPoint } from './crl-scope.ts';
import { Cursor, contentOf, DerError, inside, tags, toHex, wholeOf } from './der.ts';
import { readDistributionPoints } from './distribution-points.ts';
import type { RawExtension } from './envelope.ts';
import type { CertificateDefect } from './facts.ts';
import { extensionOids } from './oids.ts';

type FromExtensions =
  | 'numberHex'
  | 'baseNumberHex'
  | 'authorityKeyId'
  | 'issuingDistributionPoint'
  | 'freshestUrls'
  | 'unknownCritical'
  | 'defects';
export type CrlExtensionFacts = Pick<CrlFacts, FromExtensions>;

export const crlExtensionOids = {
  authorityKeyId: extensionOids.authorityKeyId,
  number: '2.5.29.20',
  deltaIndicator: '2.5.29.27',
  issuingDistributionPoint: '2.5.29.28',
  freshest: extensionOids.freshestCrl,
} as const;

const id = crlExtensionOids;
type Reader = (value: Cursor, issuer: string) => Partial<CrlExtensionFacts>;

/** One reader per extension; each may throw, and the extension then counts as unreadable. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [id.authorityKeyId, (value) => ({ authorityKeyId: readAuthorityKeyId(value) })],
  [id.number, (value) => ({ numberHex: readNumber(value, 'cRLNumber') })],
  [id.deltaIndicator, (value) => ({ baseNumberHex: readNumber(value, 'deltaCRLIndicator') })],
  [
    id.issuingDistributionPoint,
    (value, issuer) => ({ issuingDistributionPoint: readIssuingDistributionPoint(value, issuer) }),
  ],
  [
    id.freshest,
    (value, issuer) => ({
      freshestUrls: readDistributionPoints(value, issuer, () => {}).flatMap(({ names }) => names?.uri ?? []),
    }),
  ],
  // Where to find what signed the list, and other names of its issuer: nothing that its use depends on.
  [extensionOids.authorityInfoAccess, () => ({})],
  [extensionOids.issuerAltName, () => ({})],
]);

/** Without these, what the list speaks of is not known, whether they are marked critical or not. */
const scoping: ReadonlySet<string> = new Set([id.deltaIndicator, id.issuingDistributionPoint]);

const absent: CrlExtensionFacts = {
  numberHex: null,
  baseNumberHex: null,
  authorityKeyId: null,
  issuingDistributionPoint: null,
  freshestUrls: [],
  unknownCritical: [],
  defects: [],
};

/** Reads the list's own extensions (RFC 5280 §5.2); `issuer` is the RFC 4514 text of its issuer. Never throws. */
export function readCrlExtensions(
  bytes: Uint8Array,
  extensions: readonly RawExtension[],
  issuer: string,
): CrlExtensionFacts {
  const unknownCritical: string[] = [];
  const defects: CertificateDefect[] = [];
  const seen = new Set<string>();
  let facts = absent;
  for (const [index, extension] of extensions.entries()) {
    const where = `tbsCertList.crlExtensions[${index}] ${extension.oid}`;
    const again = seen.has(extension.oid);
    seen.add(extension.oid);
    const read = again ? null : attempt(bytes, extension, issuer);
    for (const code of defectsOf(extension, again, read !== null)) defects.push({ code, where });
    if (read !== null) facts = { ...facts, ...read };
    else if (extension.critical || scoping.has(extension.oid)) unknownCritical.push(extension.oid);
  }
  return { ...facts, unknownCritical, defects };
}

/** Null for an extension that is not known or can't be read. */
function attempt(
  bytes: Uint8Array,
  { oid, value }: RawExtension,
  issuer: string,
): Partial<CrlExtensionFacts> | null {
  try {
    return readers.get(oid)?.(new Cursor(bytes, value.contentStart, value.contentEnd), issuer) ?? null;
  } catch {
    return null;
  }
}

function defectsOf({ oid, critical }: RawExtension, again: boolean, read: boolean): CrlDefectCode[] {
  if (again) return ['duplicate-extension'];
  if (!read) return readers.has(oid) ? ['unreadable-extension'] : [];
  // RFC 5280 §5.2.3 to §5.2.5 say which of them is critical and which is not.
  if (oid === id.number && critical) return ['crl-number-critical'];
  return scoping.has(oid) && !critical ? ['scope-not-critical'] : [];
}

function readAuthorityKeyId(value: Cursor): CrlFacts['authorityKeyId'] {
  const field = 'authorityKeyIdentifier';
  const element = value.take(field, tags.sequence);
  const keyId = inside(value.bytes, element).optional(field, 0x80);
  return {
    keyId: keyId === null ? null : toHex(contentOf(value.bytes, keyId)),
    derHex: toHex(wholeOf(value.bytes, element)),
  };
}

/** CRLNumber ::= INTEGER (0..MAX). */
function readNumber(value: Cursor, field: string): string {
  const element = value.take(field, tags.integer);
  const content = contentOf(value.bytes, element);
  if (content.length === 0 || (content[0] ?? 0) >= 0x80)
    throw new DerError('bad-integer', element.start, field);
  return toHex(content).replace(/^(00)+(?=.)/, '');
}
