/** Methods that change nothing. */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether another web site made a browser send this request. Sec-Fetch-Site decides where the browser sends
 * it (it does not on plain http beyond loopback); else Origin; programs send neither and are let through.
 */
export function isCrossSite(method: string, headers: Headers, ownOrigin: string | null): boolean {
  if (safeMethods.has(method)) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  if (origin === null || origin === ownOrigin) return false;
  return URL.parse(origin)?.host !== headers.get('host');
}
