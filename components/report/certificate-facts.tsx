import type { ReactNode } from 'react';
import type { Messages } from '../../lib/i18n/index.ts';
import type { CertificateFacts } from '../../lib/x509/facts.ts';
import { colonHex } from '../ui/colon-hex.ts';
import { Fingerprint } from '../ui/fingerprint.tsx';
import type { Fact } from './facts-list.tsx';

/** Names of the purposes that certificates of servers have (RFC 5280 §4.2.1.12); others stay OIDs. */
const purposes: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'serverAuth',
  '1.3.6.1.5.5.7.3.2': 'clientAuth',
  '1.3.6.1.5.5.7.3.9': 'OCSPSigning',
  '2.5.29.37.0': 'anyExtendedKeyUsage',
};

function purposeName(oid: string): string {
  return purposes[oid] ?? oid;
}

/** What a certificate says, in the order in which people look for it; what it doesn't say is left out. */
export function certificateFacts(facts: CertificateFacts, messages: Messages): readonly Fact[] {
  const { fields, ca, notCa, pathLength } = messages.site.raw;
  const list = (items: readonly string[]) => (items.length === 0 ? null : items.join(', '));
  const { basicConstraints } = facts;
  const rows: readonly (readonly [keyof typeof fields, ReactNode])[] = [
    ['subject', facts.subject.text],
    ['issuer', facts.issuer.text],
    ['names', list([...(facts.san?.dns ?? []), ...(facts.san?.ip ?? []), ...(facts.san?.uri ?? [])])],
    ['notBefore', facts.notBefore],
    ['notAfter', facts.notAfter],
    ['serial', colonHex(facts.serialHex)],
    [
      'key',
      [facts.publicKey.type, facts.publicKey.curve ?? facts.publicKey.bits]
        .filter((part) => part !== null)
        .join(' '),
    ],
    ['signature', facts.signature.name],
    ['keyUsage', list(facts.keyUsage?.usages ?? [])],
    ['extendedKeyUsage', list((facts.extendedKeyUsage?.oids ?? []).map(purposeName))],
    [
      'constraints',
      basicConstraints === null
        ? null
        : !basicConstraints.ca
          ? notCa
          : basicConstraints.pathLength === null
            ? ca
            : pathLength(basicConstraints.pathLength),
    ],
    ['aia', list(facts.aia.issuers)],
    ['ocsp', list(facts.aia.ocsp)],
    ['crl', list(facts.crlUrls)],
    ['sct', facts.sctCount === 0 ? null : String(facts.sctCount)],
    ['fingerprint', <Fingerprint key="sha256" hex={facts.sha256} />],
    ['spki', <Fingerprint key="spki" hex={facts.publicKey.spkiSha256} />],
    ['defects', list(facts.defects.map(({ code, where }) => `${code} (${where})`))],
  ];
  return rows.flatMap(([field, value]) => (value === null ? [] : [{ term: fields[field], value }]));
}
