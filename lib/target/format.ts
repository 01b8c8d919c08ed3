import type { Target } from './schema.ts';

/** `host:port` as commands and links want it, IPv6 in brackets. `parseTarget` reads it back to the same place. */
export function formatTarget(target: Pick<Target, 'host' | 'hostKind' | 'port'>): string {
  const host = target.hostKind === 'ipv6' ? `[${target.host}]` : target.host;
  return `${host}:${target.port}`;
}
