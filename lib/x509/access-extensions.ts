import { type Cursor, tags } from './der.ts';
import type { CertificateFacts } from './facts.ts';
import { readGeneralName } from './general-names.ts';
import { expectEnd, type Note } from './strict-values.ts';
import { takeOid } from './values.ts';

const CA_ISSUERS = '1.3.6.1.5.5.7.48.2';
const OCSP = '1.3.6.1.5.5.7.48.1';

/** RFC 5280 §4.2.2.1: URIs by what they lead to; throws DerError when it has another shape. */
export function readAuthorityInfoAccess(value: Cursor, note: Note): CertificateFacts['aia'] {
  const field = 'authorityInfoAccess';
  const list = value.enter(field, tags.sequence);
  if (list.done) note('empty-list', list.offset);
  const aia: CertificateFacts['aia'] = { issuers: [], ocsp: [] };
  while (!list.done) {
    const access = list.enter(field, tags.sequence);
    const method = takeOid(access, field);
    const { uri } = readGeneralName(access, field, note);
    expectEnd(access, field);
    if (method === CA_ISSUERS) aia.issuers.push(...uri);
    if (method === OCSP) aia.ocsp.push(...uri);
  }
  return aia;
}
