import type { CertificateFacts } from './facts.ts';
import { canonicalIp } from './ip.ts';

export type HostKind = 'dns' | 'ipv4' | 'ipv6';

export interface NameCover {
  readonly covered: boolean;
  /** The entry of the certificate that covers the host, as written there. */
  readonly by: string | null;
  /** A common name fits: clients that still look there would accept what RFC 9525 §6.3 refuses. */
  readonly wouldCommonNameMatch: boolean;
}

/**
 * Whether a certificate stands for a host, by RFC 9525: subject alternative names only, IP addresses only by
 * IP entries. `host` is an A-label name or an address; a trailing dot doesn't count.
 */
export function nameCovers(
  facts: Pick<CertificateFacts, 'san' | 'subject'>,
  host: string,
  kind: HostKind,
): NameCover {
  const fits = (entry: string) =>
    kind === 'dns' ? dnsNameCovers(entry, host) : canonicalIp(entry) === canonicalIp(host);
  const entries = (kind === 'dns' ? facts.san?.dns : facts.san?.ip) ?? [];
  const by = entries.find(fits) ?? null;
  return { covered: by !== null, by, wouldCommonNameMatch: facts.subject.commonNames.some(fits) };
}

/** Whether one DNS entry, which may begin with a `*` label, covers a host name. */
export function dnsNameCovers(entry: string, host: string): boolean {
  const pattern = plainName(entry);
  const name = plainName(host);
  if (pattern === '' || name === '') return false;
  if (!pattern.startsWith('*.')) return !pattern.includes('*') && pattern === name;
  const base = pattern.slice(2);
  // RFC 9525 §6.3 leaves room to refuse wildcards right below a top-level domain; nearly all clients do.
  if (base.includes('*') || !base.includes('.')) return false;
  const dot = name.indexOf('.');
  return dot > 0 && name.slice(dot + 1) === base;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
