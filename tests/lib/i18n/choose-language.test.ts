import { expect, test } from 'vitest';
import { chooseLanguage } from '../../../lib/i18n/choose-language.ts';

test.each([
  [null, 'en'],
  ['', 'en'],
  ['ja', 'ja'],
  ['ja-JP,ja;q=0.9,en;q=0.8', 'ja'],
  ['en-US,en;q=0.9,ja;q=0.8', 'en'],
  ['en;q=0.5, JA;q=0.7', 'ja'],
  ['fr-FR,fr;q=0.9', 'en'],
  ['fr,ja;q=0.3', 'ja'],
  ['ja,en', 'ja'],
  ['en,ja', 'en'],
  ['ja;q=0', 'en'],
  ['*', 'en'],
  ['ja;q=0.5,*;q=0.8', 'en'],
  ['ja;q=x', 'en'],
  ['ja;q=2', 'en'],
  ['java,script', 'en'],
  ['<script>,ja', 'ja'],
])('Accept-Language %s is answered in %s', (header, language) => {
  expect(chooseLanguage(header)).toBe(language);
});

test('ranges beyond those of any browser are not read', () => {
  expect(chooseLanguage(`${'x,'.repeat(5000)}ja`)).toBe('en');
});
