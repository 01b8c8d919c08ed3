import type { CertificateFacts } from './facts.ts';
import { ipOctets } from './ip.ts';

export type HostKind = 'dns' | 'ip' | 'ipv4' | 'ipv6';

export interface NameCover {
  readonly covered: boolean;
  /** The entry of the certificate that covers the host, as written there. */
  readonly by: string | null;
  /** A common name fits: clients that still look there would accept what RFC 9525 §6.3 refuses. */
  readonly wouldCommonNameMatch: boolean;
}

/**
 * Whether a certificate stands for a host, by RFC 9525: subject alternative names only, IP addresses only by
 * IP entries. `host` is an A-label name or an address; a trailing dot doesn't count. What is neither is covered
 * by nothing.
 */
export function nameCovers(
  facts: Pick<CertificateFacts, 'san' | 'subject'>,
  host: string,
  kind: HostKind,
): NameCover {
  const fits = kind === 'dns' ? dnsMatcher(host) : ipMatcher(host);
  const entries = (kind === 'dns' ? facts.san?.dns : facts.san?.ip) ?? [];
  const by = entries.find(fits) ?? null;
  return { covered: by !== null, by, wouldCommonNameMatch: facts.subject.commonNames.some(fits) };
}

/** Whether one DNS entry, which may begin with a `*` label, covers a host name. */
export function dnsNameCovers(entry: string, host: string): boolean {
  return dnsMatcher(host)(entry);
}

type Matcher = (entry: string) => boolean;
const nothing: Matcher = () => false;

/** Labels of 63 octets, underscores included: hosts with them exist, and clients connect to them. */
const hostName = /^(?:[a-z0-9_-]{1,63}\.)*[a-z0-9_-]{1,63}$/i;
/** RFC 1035 §2.3.4: 255 octets on the wire are 253 in text. */
const LENGTH_MAX = 253;
/** RFC 1123 §2.1: a name whose last label is a number would be taken for an address. */
const numericEnd = /(?:^|\.)\d+$/;

function dnsMatcher(host: string): Matcher {
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  if (name.length > LENGTH_MAX || !hostName.test(name) || numericEnd.test(name)) return nothing;
  const exact = name.toLowerCase();
  const wildcard = wildcardFor(exact);
  // Only what is equal to a host name is one. That leaves out entries with a dot at the end (OpenSSL, GnuTLS, Go,
  // Firefox and rustls let them cover nothing; curl, Node.js and Chromium ignore the dot) and names not in ASCII.
  return (entry) => {
    if (entry.length !== exact.length && entry.length !== wildcard?.length) return false;
    const lower = asciiLower(entry);
    return lower === exact || lower === wildcard;
  };
}

/**
 * RFC 9525 §6.3: the wildcard is the whole left-most label and stands for one label. Right below a top-level
 * domain nearly all clients refuse it, as the section leaves room for.
 */
function wildcardFor(name: string): string | null {
  const parent = name.slice(name.indexOf('.') + 1);
  return parent.includes('.') && parent !== name ? `*.${parent}` : null;
}

/** Without the letters of the world whose small form is an ASCII letter. */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
}

/** RFC 9525 §6.4: the octets are compared, so that an IPv4 address is not the one that IPv6 maps to it. */
function ipMatcher(host: string): Matcher {
  const octets = ipOctets(host.replace(/^\[(.*)\]$/, '$1'))?.join();
  return octets === undefined ? nothing : (entry) => ipOctets(entry)?.join() === octets;
}
