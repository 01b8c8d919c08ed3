import { expect, test } from 'vitest';
import { isReportPath, languagePath } from '../../../lib/guard/route.ts';

test.each([
  ['/', 'ja', '/ja'],
  ['/', null, '/en'],
  ['/causes/expired', 'ja', '/ja/causes/expired'],
  ['/de/r/x', 'en', '/en/de/r/x'],
  ['/en', 'ja', null],
  ['/ja/r/abc', 'en', null],
  ['/api/health', 'ja', null],
  ['/r/abc', 'ja', null],
  ['/_next/data', 'ja', null],
  ['/icon.svg', 'ja', null],
  ['/.well-known/security.txt', 'ja', null],
])('%s for a reader of %s leads to %s', (pathname, acceptLanguage, expected) => {
  expect(languagePath(pathname, acceptLanguage)).toBe(expected);
});

test('a path can not make the redirect leave the site', () => {
  expect(languagePath('//attacker.example/x', 'en')).toBe('/en//attacker.example/x');
});

test.each([
  ['/en/r/abc', true],
  ['/ja/r/abc/raw', true],
  ['/r/abc', true],
  ['/en', false],
  ['/en/rules/x', false],
  ['/api/v1/reports/abc', false],
])('%s belongs to a report: %s', (pathname, expected) => {
  expect(isReportPath(pathname)).toBe(expected);
});
