/** The common name in a distinguished name's text (RFC 4514), else the whole text. */
export function commonName(text: string): string {
  const found = /(?:^|,|\+)CN=((?:\\.|[^,+\\])+)/.exec(text)?.[1];
  return found === undefined ? text : found.replaceAll(/\\(.)/g, '$1');
}
