import { fault, type Host, type HostResult, readHost, readIPv6 } from './host.ts';
import type { TargetFault } from './schema.ts';

/** Host and port as they stand in a URL's authority; `port` is null where none was written. */
export type AuthorityResult =
  | { readonly ok: true; readonly host: Host; readonly port: number | null }
  | { readonly ok: false; readonly fault: TargetFault };

const MAX_PORT = 65_535;

/** Reads `host`, `host:port`, `[v6]`, `[v6]:port` and a bare IPv6 address. Credentials must be gone already. */
export function readAuthority(text: string): AuthorityResult {
  if (text.startsWith('[')) return readBracketed(text);
  const parts = text.split(':');
  if (parts.length > 2) return readManyColons(text, parts);
  return combine(readHost(parts[0] ?? ''), parts[1] ?? '');
}

function readBracketed(text: string): AuthorityResult {
  const match = /^\[([^\]]*)\](?::(.*)|(.*))$/s.exec(text);
  const [, inside, port, behind] = match ?? [];
  if (inside === undefined) return { ok: false, fault: fault('bad-ipv6', text) };
  // `[example.com]:443` is how some logs write any host.
  const host = inside.includes(':') ? readIPv6(inside) : readHost(inside);
  if (behind)
    return { ok: false, fault: fault('port-not-a-number', behind, host.ok ? bracket(host.host) : null) };
  return combine(host, port ?? '');
}

function readManyColons(text: string, parts: readonly string[]): AuthorityResult {
  // Letters beyond f before the first colon, or a dot in it: a name with something strange behind it.
  const first = parts[0] ?? '';
  const isName = /[g-z.]/i.test(first);
  if (isName) return combine(readHost(first), parts.slice(1).join(':'));
  return combine(readIPv6(text), '');
}

function combine(host: HostResult, port: string): AuthorityResult {
  if (!host.ok) return host;
  if (port === '') return { ok: true, host: host.host, port: null };
  const right = `${bracket(host.host)}:443`;
  if (!/^\d+$/.test(port)) return { ok: false, fault: fault('port-not-a-number', port, right) };
  const number = Number(port);
  if (number < 1 || number > MAX_PORT) return { ok: false, fault: fault('port-out-of-range', port, right) };
  return { ok: true, host: host.host, port: number };
}

function bracket(host: Host): string {
  return host.hostKind === 'ipv6' ? `[${host.host}]` : host.host;
}
