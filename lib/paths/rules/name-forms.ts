import type { CertificateFacts, GeneralNames } from '../../x509/facts.ts';
import { ipOctets } from '../../x509/ip.ts';
import { attributeValues, withinSubtree } from '../../x509/name-match.ts';

export const nameKinds = ['dns', 'ip', 'email', 'uri', 'directory'] as const;
export type NameKind = (typeof nameKinds)[number];
export type Side = 'permitted' | 'excluded';

/** Every name of a certificate that constraints speak of, subject included. */
export function constrainedNames({ san, subject }: CertificateFacts): GeneralNames {
  const directory = subject.empty ? [] : [subject.text];
  // RFC 5280 §4.2.1.10: mail addresses in the subject count where there is no alternative name at all.
  if (san === null) {
    const email = attributeValues(subject.text, 'emailAddress');
    return { dns: [], ip: [], email, uri: [], directory, other: [] };
  }
  return { ...san, directory: [...directory, ...san.directory] };
}

/** Whether a name lies within one subtree; `side` matters where a name stands for several (wildcards). */
export function nameWithin(kind: NameKind, name: string, base: string, side: Side): boolean {
  switch (kind) {
    case 'dns':
      return dnsWithin(plain(name), plain(base), side);
    case 'ip':
      return ipWithin(name, base);
    case 'email':
      return emailWithin(name, base);
    case 'uri':
      return uriWithin(name, base, side);
    case 'directory':
      return withinSubtree(name, base);
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** A base covers itself and all below; with a leading dot, which RFC 5280 lacks but CAs write, only all below. */
function dnsWithin(name: string, base: string, side: Side): boolean {
  if (base === '') return true;
  const suffix = base.startsWith('.') ? base : `.${base}`;
  const wildcard = name.startsWith('*.');
  const host = wildcard ? name.slice(1) : name;
  if (host === base || host.endsWith(suffix)) return true;
  // `*.example.test` may stand for a host that is excluded: Chromium and rustls refuse it too.
  return side === 'excluded' && wildcard && base.endsWith(host) && !base.slice(0, -host.length).includes('.');
}

function ipWithin(name: string, base: string): boolean {
  const [network = '', mask = ''] = base.split('/');
  const octets = ipOctets(name);
  const networkOctets = ipOctets(network);
  const maskOctets = ipOctets(mask);
  if (octets === null || networkOctets === null || octets.length !== networkOctets.length) return false;
  return octets.every((octet, index) => {
    const bits = maskOctets?.[index] ?? 0xff;
    return (octet & bits) === ((networkOctets[index] ?? 0) & bits);
  });
}

/** A mailbox, all mailboxes of a host, or (leading dot) of all hosts below a domain. */
function emailWithin(name: string, base: string): boolean {
  const at = name.lastIndexOf('@');
  const host = name.slice(at + 1).toLowerCase();
  if (base.includes('@')) {
    const baseAt = base.lastIndexOf('@');
    return name.slice(0, at) === base.slice(0, baseAt) && host === base.slice(baseAt + 1).toLowerCase();
  }
  return hostWithin(host, base.toLowerCase());
}

/** The host of a URI; one without a host name fits no permitted and every excluded subtree. */
function uriWithin(name: string, base: string, side: Side): boolean {
  const host = URL.parse(name)?.hostname ?? '';
  if (host === '' || ipOctets(host.replace(/^\[|\]$/g, '')) !== null) return side === 'excluded';
  return hostWithin(plain(host), plain(base));
}

function hostWithin(host: string, base: string): boolean {
  return base.startsWith('.') ? host.endsWith(base) : base === '' || host === base;
}
