import { formatTarget } from '../target/format.ts';
import type { LabServer } from './schema.ts';

/** A server of the lab as it is given to a look: `host:port`, with a scheme where it begins in the clear. */
export function labTarget({ host, port, starttls }: Pick<LabServer, 'host' | 'port' | 'starttls'>): string {
  return formatTarget({ host, hostKind: host.includes(':') ? 'ipv6' : 'dns', port, starttls });
}
