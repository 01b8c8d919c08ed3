/** A server's own words, fit to be shown: one line without control and direction characters, at most so long. */
export function words(text: string, most: number): string {
  // Cut first: what is thrown away need not be cleaned.
  const clean = text
    .slice(0, 8 * most)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return [...clean].slice(0, most).join('');
}
