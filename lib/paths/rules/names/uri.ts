import { ipOctets } from '../../../x509/ip.ts';
import { type DomainBase, domainBase, isDomain } from './domain.ts';
import { defineForm, type Side } from './form.ts';

/** RFC 3986 §3: scheme, `//`, user information, then the host in the first group. */
const authority = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?([a-z0-9._~-]+)(?::\d*)?(?:[/?#]|$)/i;

/**
 * RFC 5280 §4.2.1.10: a host, or with a leading dot all hosts below a domain. A URI whose authority is no host
 * name can't be compared.
 */
export const uriForm = defineForm({ name: hostOf, base: domainBase, within });

/** Null for a URI without a host, or with an address in its place. */
function hostOf(text: string): string | null {
  const host = authority.exec(text)?.[1]?.toLowerCase().replace(/\.$/, '') ?? '';
  return isDomain(host) && ipOctets(host) === null ? host : null;
}

function within(host: string | null, { text, below, wellFormed }: DomainBase, side: Side): boolean {
  if (host === null) return side === 'excluded';
  if (text === '') return wellFormed || side === 'excluded';
  if (side === 'permitted' && !wellFormed) return false;
  return below ? host.endsWith(text) : host === text;
}
