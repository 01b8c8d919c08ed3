import { readExtensionList } from './crl-extension-list.ts';
import { Cursor, context, DerError, type Element, inside, tags } from './der.ts';
import type { RawExtension } from './envelope.ts';
import { readSmallInteger } from './values.ts';

/** A certificate revocation list cut into its fields, none of which is understood yet. */
export interface CrlEnvelope {
  readonly bytes: Uint8Array;
  readonly list: Element;
  readonly tbs: Element;
  /** 1, 2, or whatever the field says plus one. */
  readonly version: number;
  readonly innerAlgorithm: Element;
  readonly issuer: Element;
  readonly thisUpdate: Element;
  readonly nextUpdate: Element | null;
  /** The SEQUENCE of the entries; null = it is left out. */
  readonly entries: Element | null;
  readonly extensions: readonly RawExtension[];
  readonly algorithm: Element;
  readonly signature: Element;
  /** Offsets of bytes that belong to no field, outermost first. */
  readonly surplus: readonly number[];
}

type TbsFields = Omit<CrlEnvelope, 'bytes' | 'list' | 'tbs' | 'algorithm' | 'signature' | 'surplus'>;

/** Cuts a list (RFC 5280 §5.1) into fields; throws DerError where no client could go on. */
export function readCrlEnvelope(bytes: Uint8Array): CrlEnvelope {
  if (bytes.length === 0) throw new DerError('empty', 0, 'certificateList');
  const input = new Cursor(bytes, 0, bytes.length);
  const list = input.take('certificateList', tags.sequence);
  const outer = inside(bytes, list);
  const tbs = outer.take('tbsCertList', tags.sequence);
  const algorithm = outer.take('signatureAlgorithm', tags.sequence);
  const signature = outer.take('signatureValue', tags.bitString);
  const end = inside(bytes, tbs);
  const fields = readTbs(end);
  const surplus = [input, outer, end].filter((cursor) => !cursor.done).map((cursor) => cursor.offset);
  return { bytes, list, tbs, ...fields, algorithm, signature, surplus };
}

function readTbs(cursor: Cursor): TbsFields {
  const number = cursor.optional('tbsCertList.version', tags.integer);
  const version = number === null ? 1 : readVersion(cursor.bytes, number);
  const innerAlgorithm = cursor.take('tbsCertList.signature', tags.sequence);
  const issuer = cursor.take('tbsCertList.issuer', tags.sequence);
  const thisUpdate = cursor.take('tbsCertList.thisUpdate');
  const field = 'tbsCertList.nextUpdate';
  const nextUpdate = cursor.optional(field, tags.utcTime) ?? cursor.optional(field, tags.generalizedTime);
  const entries = cursor.optional('tbsCertList.revokedCertificates', tags.sequence);
  const wrapper = cursor.optional('tbsCertList.crlExtensions', context(0));
  const extensions = wrapper === null ? [] : unwrap(inside(cursor.bytes, wrapper));
  return { version, innerAlgorithm, issuer, thisUpdate, nextUpdate, entries, extensions };
}

function readVersion(bytes: Uint8Array, element: Element): number {
  const value = readSmallInteger(bytes, element);
  if (value === null) throw new DerError('bad-version', element.start, 'tbsCertList.version');
  return value + 1;
}

function unwrap(wrapper: Cursor): readonly RawExtension[] {
  const field = 'tbsCertList.crlExtensions';
  return readExtensionList(wrapper.enter(field, tags.sequence), field);
}
