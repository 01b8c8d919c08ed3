import type { CertificateFacts, GeneralNames } from '../../x509/facts.ts';
import { attributeValues } from '../../x509/name-match.ts';
import { directoryForm } from './names/directory.ts';
import { dnsForm } from './names/dns.ts';
import { emailForm } from './names/email.ts';
import type { NameForm } from './names/form.ts';
import { ipForm } from './names/ip.ts';
import { uriForm } from './names/uri.ts';

export const nameKinds = ['dns', 'ip', 'email', 'uri', 'directory'] as const;
export type NameKind = (typeof nameKinds)[number];

export const nameForms: Readonly<Record<NameKind, NameForm>> = {
  dns: dnsForm,
  ip: ipForm,
  email: emailForm,
  uri: uriForm,
  directory: directoryForm,
};

const known = new WeakMap<CertificateFacts, GeneralNames>();

/** Every name of a certificate that constraints speak of, the subject's included; worked out once. */
export function constrainedNames(facts: CertificateFacts): GeneralNames {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const names = gather(facts);
  known.set(facts, names);
  return names;
}

/**
 * A common name that looks like a host name is no DNS name (RFC 5280 §4.2.1.10); OpenSSL constrains it where there
 * are no alternative names.
 */
function gather({ san, subject }: CertificateFacts): GeneralNames {
  const directory = subject.empty ? [] : [subject.text];
  const names = san ?? { dns: [], ip: [], email: [], uri: [], directory: [], other: [] };
  // RFC 5280 §4.2.1.10: a mail address in the subject counts where there are no alternative names; for OpenSSL always.
  const email = san === null ? attributeValues(subject.text, 'emailAddress') : names.email;
  return { ...names, email, directory: [...directory, ...names.directory] };
}
