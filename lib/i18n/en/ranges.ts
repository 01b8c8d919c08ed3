import { list } from './phrases.ts';

/** Ranges of addresses that a dashboard refuses, by the names of lib/probe/address-ranges. */
const ranges: Readonly<Record<string, string>> = {
  metadata: 'metadata service of a cloud',
  unspecified: 'unspecified address',
  loopback: 'loopback, this machine itself',
  private: 'private network',
  'link-local': 'link-local address',
  shared: 'shared address space of a provider',
  benchmark: 'reserved for benchmarks',
  documentation: 'reserved for documentation',
  multicast: 'multicast address',
  broadcast: 'broadcast address',
  reserved: 'reserved, assigned to nobody',
  '6to4': '6to4 relay',
  teredo: 'Teredo tunnel',
  mapped: 'IPv4 address mapped into IPv6',
  translated: 'IPv4 address translated into IPv6',
  compatible: 'IPv4-compatible IPv6 address',
  nat64: 'NAT64',
  orchid: 'ORCHID identifier, not an address of a host',
  'protocol-assignment': 'reserved for protocols',
  'unique-local': 'unique local address, a private network',
  'site-local': 'site-local address, a private network',
  discard: 'discard-only address',
  'segment-routing': 'segment routing identifier',
};

/** Why addresses are refused and how they can be allowed; `range` also says when it is something else than a range. */
export function refusal(refused: string | readonly string[], range: string): string {
  const addresses = [refused].flat();
  const shown = list(addresses);
  if (range === 'not-an-address') return `${shown} is not an IP address, so nothing was connected to.`;
  if (range === 'other-address')
    return `The connection led to ${shown}, which is not the address asked for, and was dropped.`;
  if (range === 'port-not-allowed') {
    return `Connections to that port of ${shown} are not allowed here. ${allowance(addresses)}`;
  }
  return `Connections to ${shown} are not allowed here: ${ranges[range] ?? range}. ${allowance(addresses)}`;
}

function allowance(addresses: readonly string[]): string {
  const options = addresses.map((address) => `--allow ${address}`).join(' ');
  return `Whoever runs the dashboard can allow them with CERTWHY_ALLOW=${addresses.join(',')}; on the command line, ${options} does it.`;
}
