/** What Next answers by a fault of its own and a line in the log: to be answered before it gets there. */
export function requestLineFault(method: string, url: string): 400 | 405 | null {
  // The web's Request can't be made with it (Fetch Standard, forbidden methods).
  if (method === 'TRACE') return 405;
  // Origin form alone (RFC 9112 §3.2.1): this is no proxy, and `*` is no page.
  if (!url.startsWith('/')) return 400;
  return isDecodable(url.split('?')[0] ?? '') ? null : 400;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
