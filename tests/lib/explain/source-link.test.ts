import { expect, test } from 'vitest';
import { sourceLink } from '../../../lib/explain/source-link.ts';
import { ruleSources } from '../../../lib/paths/rule-sources.ts';

test.each([
  ['RFC 5280 §4.2.1.9', 'https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.9'],
  ['RFC 5280 §6.1.3 (a)(2)', 'https://www.rfc-editor.org/rfc/rfc5280#section-6.1.3'],
  ['RFC 6151', 'https://www.rfc-editor.org/rfc/rfc6151'],
  ['RFC 9525 §6', 'https://www.rfc-editor.org/rfc/rfc9525#section-6'],
])('%s leads to its section', (source, url) => {
  expect(sourceLink(source)).toBe(url);
});

test('what is not on the web leads nowhere', () => {
  expect(sourceLink('ITU-T X.690 §10')).toBeNull();
  expect(sourceLink('')).toBeNull();
});

test('every link of a rule is an address that a browser takes', () => {
  const links = Object.values(ruleSources).flat().map(sourceLink);
  for (const link of links.filter((url) => url !== null)) expect(new URL(link).protocol).toBe('https:');
  expect(links.filter((url) => url !== null).length).toBeGreaterThan(100);
});
