/** Where documents that are no RFC can be read, by how their names begin. */
const documents: readonly (readonly [begins: string, url: string])[] = [
  ['CA/Browser Forum BR', 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/'],
  ['Chrome Root Program policy', 'https://googlechrome.github.io/chromerootprogram/'],
  [
    'Chrome Certificate Transparency policy',
    'https://googlechrome.github.io/CertificateTransparency/ct_policy.html',
  ],
  ['Apple support article 103769', 'https://support.apple.com/103769'],
];

/** The page on which a source is read, an RFC at its section; null where there is none on the web. */
export function sourceLink(source: string): string | null {
  const rfc = /^RFC (\d+)(?: §([\d.]+))?/.exec(source);
  if (rfc?.[1] !== undefined) {
    const section = rfc[2] === undefined ? '' : `#section-${rfc[2]}`;
    return `https://www.rfc-editor.org/rfc/rfc${rfc[1]}${section}`;
  }
  return documents.find(([begins]) => source.startsWith(begins))?.[1] ?? null;
}
