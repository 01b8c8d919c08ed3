import { Cursor, tags } from './der.ts';
import { readEnvelope } from './envelope.ts';
import type { GeneralNames } from './facts.ts';
import { emptyGeneralNames, readGeneralNames } from './general-names.ts';
import { extensionOids } from './oids.ts';

/**
 * Other names of a certificate's issuer (issuerAltName): RFC 5280 §6.3.3 counts them among the names of the point
 * from which the issuer's own lists come. Empty where there are none, or none that can be read. Never throws.
 */
export function issuerAlternativeNames(der: Uint8Array): GeneralNames {
  try {
    const { extensions } = readEnvelope(der);
    const found = extensions.find(({ oid }) => oid === extensionOids.issuerAltName);
    if (found === undefined) return emptyGeneralNames();
    const value = new Cursor(der, found.value.contentStart, found.value.contentEnd);
    return readGeneralNames(value.enter('issuerAltName', tags.sequence), 'issuerAltName', () => {});
  } catch {
    return emptyGeneralNames();
  }
}
