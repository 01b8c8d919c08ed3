import { type Cursor, contentOf, context, type Element, inside, tags, wholeOf } from './der.ts';
import type { GeneralNames } from './facts.ts';
import { emptyGeneralNames, readGeneralNames } from './general-names.ts';
import { readName } from './name.ts';
import { expectEnd, type Note, unheard } from './strict-values.ts';

/** RFC 5280 §4.2.1.13, the parts that scope a CRL. */
export interface DistributionPoint {
  /** Full names; null when the point gives none (or a relative one, which is then resolved to a full one). */
  readonly names: GeneralNames | null;
  /** Reason flags by name; null = all reasons. */
  readonly reasons: readonly string[] | null;
  /** RFC 4514 text of the directory names that sign the CRL; null = the certificate's issuer. */
  readonly crlIssuers: readonly string[] | null;
}

const field = 'crlDistributionPoints';

/** ReasonFlags by bit; the first bit is not used. */
export const reasonNames = [
  'unused',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'privilegeWithdrawn',
  'aACompromise',
] as const;

/**
 * RFC 5280 §4.2.1.13; `issuer` is the RFC 4514 text of the certificate's issuer, to which relative names belong
 * where the point names no other. Throws DerError when the extension has another shape.
 */
export function readDistributionPoints(
  value: Cursor,
  issuer: string,
  note: Note = unheard,
): DistributionPoint[] {
  const list = value.enter(field, tags.sequence);
  if (list.done) note('empty-list', list.offset);
  const points: DistributionPoint[] = [];
  while (!list.done) points.push(readPoint(list.enter(field, tags.sequence), issuer, note));
  return points;
}

function readPoint(point: Cursor, issuer: string, note: Note): DistributionPoint {
  const { bytes } = point;
  const name = point.optional(field, context(0));
  const flags = point.optional(field, 0x81);
  const signers = point.optional(field, context(2));
  expectEnd(point, field);
  const crlIssuers =
    signers === null ? null : readGeneralNames(inside(bytes, signers), field, note).directory;
  return {
    names: name === null ? null : pointNames(inside(bytes, name), crlIssuers?.[0] ?? issuer, note),
    reasons: flags === null ? null : readReasonFlags(bytes, flags),
    crlIssuers,
  };
}

/** A DistributionPointName; `base` is the name that a relative one continues. Throws DerError as above. */
export function pointNames(choice: Cursor, base: string, note: Note = unheard): GeneralNames {
  const full = choice.optional(field, context(0));
  if (full !== null) return readGeneralNames(inside(choice.bytes, full), field, note);
  const relative = relativeName(choice.bytes, choice.take(field, context(1)));
  return { ...emptyGeneralNames(), directory: [base === '' ? relative : `${relative},${base}`] };
}

/** A RelativeDistinguishedName under an implicit tag, read as a name of this one part. */
function relativeName(bytes: Uint8Array, element: Element): string {
  const set = Uint8Array.from(wholeOf(bytes, element));
  set[0] = tags.set;
  const end = set.length;
  const whole = { tag: tags.sequence, start: 0, contentStart: 0, contentEnd: end, end, indefinite: false };
  return readName(set, whole, field).facts.text;
}

/** Reason flags that are set, by name; `onlySomeReasons` of a CRL has the same form. */
export function readReasonFlags(bytes: Uint8Array, element: Element): string[] {
  const [, ...octets] = contentOf(bytes, element);
  return reasonNames.filter((_, bit) => (((octets[bit >> 3] ?? 0) << (bit & 7)) & 0x80) !== 0);
}
