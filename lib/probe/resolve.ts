import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { ProbeFailure } from '../observation/failure.ts';
import { parseAddress } from './address-ranges.ts';
import { type Budget, stopwatch, within } from './budget.ts';

/** Asks the system for all addresses of a name, in its own order; rejects with Node's DNS error codes. */
export type Lookup = (name: string) => Promise<readonly { readonly address: string }[]>;

/** Names that are answered here before the resolver is asked, as those of a running lab. */
export type Overlay = ReadonlyMap<string, readonly string[]>;

export interface Resolution {
  readonly addresses: readonly string[];
  readonly failure: ProbeFailure | null;
  readonly durationMs: number;
}

/** A stub resolver's first try takes 5 s; who hasn't answered in 3 s leaves no time for the handshake. */
const RESOLVE_MS = 3_000;
/** Handshakes with and without the name on each address: 16 sockets at once for one target at most. */
export const MAX_ADDRESSES = 8;

/** Not dns.resolve: only the system's lookup knows the hosts file and the names of an internal network. */
export const lookupWithSystem: Lookup = (name) => systemLookup(name, { all: true, order: 'verbatim' });

/** Addresses of a host (A-label name or literal), each once and at most eight. Never rejects. */
export async function resolveHost(
  host: string,
  lookup: Lookup,
  overlay: Overlay,
  budget: Budget,
): Promise<Resolution> {
  const elapsed = stopwatch(budget.monotonic);
  const failed = (code: DnsCode): Resolution => ({
    addresses: [],
    failure: { stage: 'dns', code, afterMs: elapsed() },
    durationMs: elapsed(),
  });
  const known = knownAddresses(host, overlay);
  if (known !== null) return { addresses: known, failure: null, durationMs: elapsed() };
  const answer = await within(ask(lookup, host), budget.step(RESOLVE_MS), budget.signal, 'timeout' as const);
  if (typeof answer === 'string') return failed(answer);
  const addresses = [...new Set(answer.map(canonical))].slice(0, MAX_ADDRESSES);
  return addresses.length === 0 ? failed('no-address') : { addresses, failure: null, durationMs: elapsed() };
}

type DnsCode = Extract<ProbeFailure, { stage: 'dns' }>['code'];

function knownAddresses(host: string, overlay: Overlay): readonly string[] | null {
  if (isIP(host) !== 0) return [host];
  const given = overlay.get(host);
  if (given !== undefined && given.length > 0) return given.slice(0, MAX_ADDRESSES);
  // RFC 6761 §6.3: such names are loopback. Debian's resolver doesn't know those below `localhost`.
  const isLocal = host === 'localhost' || host.endsWith('.localhost');
  return isLocal ? ['127.0.0.1', '::1'] : null;
}

async function ask(lookup: Lookup, host: string): Promise<readonly string[] | DnsCode> {
  try {
    return (await lookup(host)).map(({ address }) => address);
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): DnsCode {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOTFOUND') return 'name-unknown';
  if (code === 'ENODATA') return 'no-address';
  return code === 'ETIMEOUT' ? 'timeout' : 'server-failure';
}

function canonical(address: string): string {
  return parseAddress(address)?.toString() ?? address;
}
