import { Cursor, context, type Element, inside, readElement } from './der.ts';
import type { Envelope } from './envelope.ts';
import type { CertificateDefect } from './facts.ts';
import { sameAlgorithms } from './signature.ts';
import { firstNonDer } from './strictness.ts';

/** What is odd about a certificate's own fields, their values aside: surplus, forms that DER rules out, versions. */
export function envelopeDefects(envelope: Envelope): CertificateDefect[] {
  const wrappers = findWrappers(envelope);
  return [
    ...surplusDefects(envelope, wrappers),
    ...formDefects(envelope, wrappers),
    ...versionDefects(envelope),
    ...listDefects(envelope, wrappers),
    ...bitStringDefects(envelope),
    ...(sameAlgorithms(envelope)
      ? []
      : [{ code: 'signature-algorithms-differ', where: 'tbsCertificate.signature' }]),
    ...(envelope.serial.contentStart === envelope.serial.contentEnd
      ? [{ code: 'empty-serial', where: 'tbsCertificate.serialNumber' }]
      : []),
  ];
}

/** The explicit tags around version and extensions; null where they are absent. */
interface Wrappers {
  readonly version: Element | null;
  readonly extensions: Element | null;
}

function findWrappers({ bytes, tbs, publicKey }: Envelope): Wrappers {
  const version = inside(bytes, tbs).optional('version', context(0));
  const rest = new Cursor(bytes, publicKey.end, tbs.contentEnd);
  // As the envelope was read: two optional unique identifiers, then the extensions.
  for (const unique of [1, 2]) {
    if (rest.optional('uniqueId', 0x80 | unique) === null) rest.optional('uniqueId', context(unique));
  }
  return { version, extensions: rest.optional('extensions', context(3)) };
}

function surplusDefects(envelope: Envelope, { version, extensions }: Wrappers): CertificateDefect[] {
  const { bytes, certificate, surplus, issuer, subject, publicKey, algorithm, innerAlgorithm } = envelope;
  const validity = readElement(bytes, issuer.end, subject.start, 'validity');
  const offsets = [
    ...surplus,
    beyond(bytes, version, 1),
    beyond(bytes, innerAlgorithm, 2),
    beyond(bytes, validity, 2),
    beyond(bytes, publicKey, 2),
    beyond(bytes, extensions, 1),
    ...envelope.extensions.map(({ element, critical, writtenDefault }) =>
      beyond(bytes, element, critical || writtenDefault ? 3 : 2),
    ),
    beyond(bytes, algorithm, 2),
  ];
  return offsets
    .filter((offset) => offset !== null)
    .map((offset) => ({
      code: offset >= certificate.end ? 'trailing-bytes' : 'unexpected-field',
      where: `offset ${offset}`,
    }));
}

/** Where a structure goes on after as many fields as it may have; null where it doesn't. */
function beyond(bytes: Uint8Array, element: Element | null, fields: number): number | null {
  if (element === null) return null;
  try {
    const cursor = inside(bytes, element);
    for (let count = 0; count < fields && !cursor.done; count += 1) cursor.take('field');
    return cursor.done ? null : cursor.offset;
  } catch {
    return null;
  }
}

function formDefects(envelope: Envelope, { version }: Wrappers): CertificateDefect[] {
  const { bytes, certificate, extensions } = envelope;
  const offset = firstNonDer(bytes, certificate);
  const defaults = extensions.filter(({ writtenDefault }) => writtenDefault).map(({ element }) => element);
  if (version !== null && envelope.version === 1) defaults.unshift(version);
  return [
    ...(offset === null ? [] : [{ code: 'non-der', where: `offset ${offset}` }]),
    ...defaults.map(({ start }) => ({ code: 'explicit-default', where: `offset ${start}` })),
  ];
}

function versionDefects({ version, extensions }: Envelope): CertificateDefect[] {
  if (version > 3) return [{ code: 'version-unknown', where: 'tbsCertificate.version' }];
  if (version === 3 || extensions.length === 0) return [];
  return [{ code: 'extensions-before-v3', where: 'tbsCertificate.extensions' }];
}

/** Extensions ::= SEQUENCE SIZE (1..MAX): a certificate without any leaves the field out. */
function listDefects(envelope: Envelope, { extensions }: Wrappers): CertificateDefect[] {
  if (extensions === null || envelope.extensions.length > 0) return [];
  return [{ code: 'empty-list', where: 'tbsCertificate.extensions' }];
}

/** Signatures and keys are whole octets: the count of unused bits in front of them is zero. */
function bitStringDefects({ bytes, publicKey, signature }: Envelope): CertificateDefect[] {
  const key = secondOf(bytes, publicKey);
  return [
    ...(key === null || startsWithZero(bytes, key)
      ? []
      : [{ code: 'bad-bit-string', where: 'tbsCertificate.subjectPublicKeyInfo' }]),
    ...(startsWithZero(bytes, signature) ? [] : [{ code: 'bad-bit-string', where: 'signatureValue' }]),
  ];
}

function secondOf(bytes: Uint8Array, element: Element): Element | null {
  try {
    return inside(bytes, element).rest('subjectPublicKeyInfo')[1] ?? null;
  } catch {
    return null;
  }
}

function startsWithZero(bytes: Uint8Array, { contentStart, contentEnd }: Element): boolean {
  return contentStart < contentEnd && bytes[contentStart] === 0;
}
