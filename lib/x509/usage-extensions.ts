import { type Cursor, contentOf, DerError, tags } from './der.ts';
import { expectEnd, type Note, readBoolean, readCount } from './strict-values.ts';
import { takeOid } from './values.ts';

/** RFC 5280 §4.2.1.9; throws DerError when it has another shape, also for a negative length. */
export function readBasicConstraints(
  value: Cursor,
  note: Note,
): { readonly ca: boolean; readonly pathLength: number | null } {
  const field = 'basicConstraints';
  const { bytes } = value;
  const parts = value.enter(field, tags.sequence);
  const flag = parts.optional(field, tags.boolean);
  const limit = parts.optional(field, tags.integer);
  expectEnd(parts, field);
  const ca = flag !== null && readBoolean(bytes, flag, field);
  if (flag !== null && !ca) note('explicit-default', flag.start);
  return { ca, pathLength: limit === null ? null : readCount(bytes, limit, field) };
}

/** By bit, the first one first (RFC 5280 §4.2.1.3). */
const usageNames = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

/** Names of the bits that are set; throws DerError when it has another shape. */
export function readKeyUsage(value: Cursor, note: Note): string[] {
  const field = 'keyUsage';
  const element = value.take(field, tags.bitString);
  const [unused, ...octets] = contentOf(value.bytes, element);
  if (unused === undefined || unused > 7 || (unused > 0 && octets.length === 0)) {
    throw new DerError('bad-bit-string', element.start, field);
  }
  // X.690 §11.2.2: a list of named bits ends with one that is set.
  const ends = octets.length === 0 || (((octets.at(-1) ?? 0) >> unused) & 1) === 1;
  if (!ends) note('padded-bits', element.start);
  return usageNames.filter((_, bit) => (((octets[bit >> 3] ?? 0) << (bit & 7)) & 0x80) !== 0);
}

/** RFC 5280 §4.2.1.12: OIDs in their order; throws DerError when it has another shape. */
export function readExtendedKeyUsage(value: Cursor, note: Note): string[] {
  const field = 'extKeyUsage';
  const list = value.enter(field, tags.sequence);
  if (list.done) note('empty-list', list.offset);
  const oids: string[] = [];
  while (!list.done) oids.push(takeOid(list, field));
  return oids;
}
