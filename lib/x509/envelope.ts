import { Cursor, context, DerError, type Element, inside, tags } from './der.ts';
import { readSmallInteger, takeOid } from './values.ts';

export interface RawExtension {
  readonly oid: string;
  readonly critical: boolean;
  /** `critical FALSE` written out, which DER leaves out. */
  readonly writtenDefault: boolean;
  /** The whole Extension. */
  readonly element: Element;
  /** The OCTET STRING around the value. */
  readonly value: Element;
}

/** A certificate cut into its fields, none of which is understood yet. */
export interface Envelope {
  readonly bytes: Uint8Array;
  readonly certificate: Element;
  readonly tbs: Element;
  /** 1, 2, 3, or whatever the field says plus one. */
  readonly version: number;
  readonly serial: Element;
  readonly innerAlgorithm: Element;
  readonly issuer: Element;
  readonly notBefore: Element;
  readonly notAfter: Element;
  readonly subject: Element;
  readonly publicKey: Element;
  readonly extensions: readonly RawExtension[];
  readonly algorithm: Element;
  readonly signature: Element;
  /** Offsets of bytes that belong to no field, outermost first. */
  readonly surplus: readonly number[];
}

/** More would be no certificate: the largest seen in public logs have about 20. */
const EXTENSIONS_MAX = 256;

/** Cuts a certificate (RFC 5280 §4.1) into fields; throws DerError where no client could go on. */
export function readEnvelope(bytes: Uint8Array): Envelope {
  if (bytes.length === 0) throw new DerError('empty', 0, 'certificate');
  const input = new Cursor(bytes, 0, bytes.length);
  const certificate = input.take('certificate', tags.sequence);
  const outer = inside(bytes, certificate);
  const tbs = outer.take('tbsCertificate', tags.sequence);
  const algorithm = outer.take('signatureAlgorithm', tags.sequence);
  const signature = outer.take('signatureValue', tags.bitString);
  const { fields, end } = readTbs(inside(bytes, tbs));
  const surplus = [input, outer, end].filter((cursor) => !cursor.done).map((cursor) => cursor.offset);
  return { bytes, certificate, tbs, ...fields, algorithm, signature, surplus };
}

type TbsFields = Omit<Envelope, 'bytes' | 'certificate' | 'tbs' | 'algorithm' | 'signature' | 'surplus'>;

function readTbs(cursor: Cursor): { readonly fields: TbsFields; readonly end: Cursor } {
  const explicit = cursor.optional('tbsCertificate.version', context(0));
  const version = explicit === null ? 1 : readVersion(inside(cursor.bytes, explicit));
  const serial = cursor.take('tbsCertificate.serialNumber', tags.integer);
  const innerAlgorithm = cursor.take('tbsCertificate.signature', tags.sequence);
  const issuer = cursor.take('tbsCertificate.issuer', tags.sequence);
  const validity = cursor.enter('tbsCertificate.validity', tags.sequence);
  const notBefore = validity.take('tbsCertificate.validity.notBefore');
  const notAfter = validity.take('tbsCertificate.validity.notAfter');
  const subject = cursor.take('tbsCertificate.subject', tags.sequence);
  const publicKey = cursor.take('tbsCertificate.subjectPublicKeyInfo', tags.sequence);
  for (const unique of [1, 2]) {
    const field = `tbsCertificate.uniqueId[${unique}]`;
    if (cursor.optional(field, 0x80 | unique) === null) cursor.optional(field, context(unique));
  }
  const wrapper = cursor.optional('tbsCertificate.extensions', context(3));
  const extensions = wrapper === null ? [] : readExtensionList(inside(cursor.bytes, wrapper));
  const fields = {
    version,
    serial,
    innerAlgorithm,
    issuer,
    notBefore,
    notAfter,
    subject,
    publicKey,
    extensions,
  };
  return { fields, end: cursor };
}

function readVersion(cursor: Cursor): number {
  const element = cursor.take('tbsCertificate.version', tags.integer);
  const value = readSmallInteger(cursor.bytes, element);
  if (value === null) throw new DerError('bad-version', element.start, 'tbsCertificate.version');
  return value + 1;
}

function readExtensionList(wrapper: Cursor): RawExtension[] {
  const list = wrapper.enter('tbsCertificate.extensions', tags.sequence);
  const extensions: RawExtension[] = [];
  while (!list.done) {
    const field = `tbsCertificate.extensions[${extensions.length}]`;
    if (extensions.length >= EXTENSIONS_MAX) throw new DerError('too-many-extensions', list.offset, field);
    extensions.push(readExtension(list.bytes, list.take(field, tags.sequence), field));
  }
  return extensions;
}

/** One Extension (RFC 5280 §4.1), of a certificate or a revocation list; throws DerError when it has another shape. */
export function readExtension(bytes: Uint8Array, element: Element, field: string): RawExtension {
  const cursor = inside(bytes, element);
  const oid = takeOid(cursor, field);
  const flag = cursor.optional(field, tags.boolean);
  const value = cursor.take(field, tags.octetString);
  const critical = flag !== null && bytes[flag.contentStart] !== 0;
  return { oid, critical, writtenDefault: flag !== null && !critical, element, value };
}
