import type { CrlEntries } from './crl-entries.ts';
import type { CrlEnvelope } from './crl-envelope.ts';
import type { CrlExtensionFacts } from './crl-extensions.ts';
import type { CrlDefectCode } from './crl-facts.ts';
import type { SignedData } from './detail.ts';
import type { CertificateDefect } from './facts.ts';
import type { ReadName } from './name.ts';
import type { ReadTime } from './time.ts';

/** A list of which every part could be read. */
export interface CrlParts {
  readonly envelope: CrlEnvelope;
  readonly signed: SignedData;
  readonly issuer: ReadName;
  readonly thisUpdate: ReadTime;
  readonly nextUpdate: ReadTime | null;
  readonly entries: CrlEntries;
  readonly extensions: CrlExtensionFacts;
}

/** RFC 5280 §5.2.3: what every reader of lists has to cope with. */
const NUMBER_DIGITS_MAX = 40;

/** Everything that breaks the rules for lists although each part can be read. */
export function crlDefectsOf(parts: CrlParts): CertificateDefect[] {
  const { envelope } = parts;
  const found: CertificateDefect[] = envelope.surplus.map((offset) => ({
    code: offset >= envelope.list.end ? 'trailing-bytes' : 'unexpected-field',
    where: `offset ${offset}`,
  }));
  const note = (broken: boolean, code: CrlDefectCode, where: string) => {
    if (broken) found.push({ code, where: `tbsCertList.${where}` });
  };
  noteFields(parts, note);
  noteEntries(parts, note);
  // A list of version 1 has no place for extensions (RFC 5280 §5.1.2.1).
  if (envelope.version !== 1) noteMissing(parts, note);
  return [...found, ...parts.extensions.defects];
}

type Note = (broken: boolean, code: CrlDefectCode, where: string) => void;

function noteFields({ envelope, signed, issuer, thisUpdate, nextUpdate }: CrlParts, note: Note): void {
  note(envelope.version !== 1 && envelope.version !== 2, 'version-unknown', 'version');
  note(!signed.sameAlgorithms, 'signature-algorithms-differ', 'signature');
  note(issuer.badString, 'bad-string', 'issuer');
  note(!thisUpdate.strict, 'odd-time', 'thisUpdate');
  note(nextUpdate === null, 'next-update-missing', 'nextUpdate');
  note(nextUpdate?.strict === false, 'odd-time', 'nextUpdate');
}

function noteEntries({ envelope, entries, extensions }: CrlParts, note: Note): void {
  const early = envelope.version < 2;
  note(early && envelope.extensions.length > 0, 'extensions-before-v2', 'crlExtensions');
  note(early && entries.hasExtensions, 'extensions-before-v2', 'revokedCertificates');
  // RFC 5280 §5.1.2.6: the list of entries is left out when there are none.
  note(envelope.entries !== null && entries.count === 0, 'empty-entries', 'revokedCertificates');
  const declared = extensions.issuingDistributionPoint?.indirect === true;
  note(entries.namesIssuers && !declared, 'indirect-not-declared', 'revokedCertificates');
}

function noteMissing({ extensions: { numberHex, authorityKeyId } }: CrlParts, note: Note): void {
  note(numberHex === null, 'crl-number-missing', 'crlExtensions');
  note((numberHex?.length ?? 0) > NUMBER_DIGITS_MAX, 'crl-number-too-long', 'crlExtensions');
  note(authorityKeyId === null, 'authority-key-id-missing', 'crlExtensions');
}
