import { starttlsOfPort } from '../starttls/index.ts';
import type { Target } from './schema.ts';

export type Scheme = Target['scheme'];

/** Ports on which TLS begins with the first byte, by the protocol inside (IANA service names). */
export const tlsPorts: Readonly<Record<Scheme, number>> = {
  https: 443,
  wss: 443,
  tls: 443,
  smtps: 465,
  ldaps: 636,
  ftps: 990,
  imaps: 993,
  pop3s: 995,
};

/** Schemes that are understood as their TLS sibling: nobody asks this tool about plain HTTP. */
const siblings: ReadonlyMap<string, Scheme> = new Map([
  ['http', 'https'],
  ['ws', 'wss'],
  ['ssl', 'tls'],
]);

/** The scheme that a written one means, or null when TLS is not spoken from the first byte there. */
export function understoodScheme(written: string): Scheme | null {
  const name = written.toLowerCase();
  const known = Object.keys(tlsPorts).find((scheme): scheme is Scheme => scheme === name);
  return known ?? siblings.get(name) ?? null;
}

const SSH = 22;

/** `mail.example:993` says IMAP although nobody wrote `imaps`; any other port is taken for a web server's. */
export function schemeOfPort(port: number): Scheme {
  // What begins in the clear, and SSH: no web server is meant there.
  if (port === SSH || starttlsOfPort(port) !== null) return 'tls';
  if (port === tlsPorts.smtps) return 'smtps';
  if (port === tlsPorts.ldaps) return 'ldaps';
  if (port === tlsPorts.ftps) return 'ftps';
  if (port === tlsPorts.imaps) return 'imaps';
  if (port === tlsPorts.pop3s) return 'pop3s';
  return 'https';
}
