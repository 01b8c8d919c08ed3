import { starttlsOfPort } from '../starttls/index.ts';
import type { Target } from './schema.ts';

/**
 * `host:port` as commands and links want it, IPv6 in brackets; with a scheme in front where the port alone
 * would say something else of how TLS begins. `parseTarget` reads it back to the same place.
 */
export function formatTarget(target: Pick<Target, 'host' | 'hostKind' | 'port' | 'starttls'>): string {
  const host = target.hostKind === 'ipv6' ? `[${target.host}]` : target.host;
  const place = `${host}:${target.port}`;
  if (target.starttls === starttlsOfPort(target.port)) return place;
  return `${target.starttls ?? 'tls'}://${place}`;
}
