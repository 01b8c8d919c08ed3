import { parseAddress } from '../probe/address-ranges.ts';

/**
 * Whether this dashboard answers to a Host header. A page on the web can point its own name at our address
 * (DNS rebinding) and then read every answer: so names must be known. Addresses and loopback names can't be
 * pointed elsewhere. The port is no matter: tunnels and containers change it.
 */
export function isHostAllowed(host: string | null, allowedHosts: readonly string[]): boolean {
  const name = hostName(host);
  if (name === null) return false;
  return (
    parseAddress(name) !== null ||
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    allowedHosts.includes(name)
  );
}

/** Lower case, without port, brackets and trailing dot; null when it isn't a Host header's form. */
function hostName(host: string | null): string | null {
  const parts = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9_.-]+))(?::\d{1,5})?$/i.exec(host ?? '');
  const name = parts?.[1] ?? parts?.[2];
  return name === undefined ? null : name.toLowerCase().replace(/\.$/, '');
}
