import type { IssuingDistributionPoint } from './crl-facts.ts';
import { type Cursor, context, inside, tags, toHex, wholeOf } from './der.ts';
import { pointNames, readReasonFlags } from './distribution-points.ts';
import { expectEnd, readBoolean } from './strict-values.ts';

const field = 'issuingDistributionPoint';

/**
 * RFC 5280 §5.2.5; `issuer` is the RFC 4514 text of the list's issuer, to which a relative name belongs. Throws
 * DerError for any other shape: what is not understood here would widen the scope.
 */
export function readIssuingDistributionPoint(value: Cursor, issuer: string): IssuingDistributionPoint {
  const { bytes } = value;
  const element = value.take(field, tags.sequence);
  const parts = inside(bytes, element);
  const name = parts.optional(field, context(0));
  const onlyUserCertificates = flag(parts, 0x81);
  const onlyCaCertificates = flag(parts, 0x82);
  const reasons = parts.optional(field, 0x83);
  const indirect = flag(parts, 0x84);
  const onlyAttributeCertificates = flag(parts, 0x85);
  expectEnd(parts, field);
  expectEnd(value, field);
  return {
    names: name === null ? null : pointNames(inside(bytes, name), issuer),
    onlyUserCertificates,
    onlyCaCertificates,
    onlyAttributeCertificates,
    onlySomeReasons: reasons === null ? null : readReasonFlags(bytes, reasons),
    indirect,
    derHex: toHex(wholeOf(bytes, element)),
  };
}

function flag(cursor: Cursor, tag: number): boolean {
  const element = cursor.optional(field, tag);
  return element !== null && readBoolean(cursor.bytes, element, field);
}
