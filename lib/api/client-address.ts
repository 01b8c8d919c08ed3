/** Set by the server in front of the routes (scripts/serve.ts), which drops what a client sends under it. */
export const CLIENT_ADDRESS_HEADER = 'x-certwhy-client';

export function clientAddress(request: Request): string {
  return request.headers.get(CLIENT_ADDRESS_HEADER) ?? 'unknown';
}

/**
 * The client's address: the connection's own, or, where that is a trusted proxy, the last address in
 * X-Forwarded-For that isn't one. Entries further left are the client's own claims.
 */
export function resolveClientAddress(
  remoteAddress: string | undefined,
  forwardedFor: string | undefined,
  isTrustedProxy: (address: string) => boolean,
): string {
  const hops = (forwardedFor ?? '').split(',').map((hop) => withoutPort(hop.trim()));
  const path = [remoteAddress ?? 'unknown', ...hops.filter((hop) => hop !== '').reverse()];
  const firstStranger = path.find((address) => !isTrustedProxy(address));
  return firstStranger ?? path.at(-1) ?? 'unknown';
}

/** Some proxies add the client's port, which is another one with each connection. */
function withoutPort(hop: string): string {
  return hop.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
}
