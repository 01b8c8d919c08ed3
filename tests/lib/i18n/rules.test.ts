import { describe, expect, test } from 'vitest';
import { ruleTexts as en } from '../../../lib/i18n/en/rules/index.ts';
import { ruleTexts as ja } from '../../../lib/i18n/ja/rules/index.ts';
import type { RuleWords } from '../../../lib/i18n/rules.ts';
import { pathFaults } from '../../../lib/paths/rule-ids.ts';

const letter = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
const spaced =
  /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}、。「」（）] [\w`]|[\w`] [\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}「（]/u;
/** Ways to switch verification off: none of them is ever to be read here. */
const unverified =
  /--insecure|curl[^`]*\s-\w*k\b|--no-check-certificate|verify\s*=\s*false|verify_none|CERT_NONE|NODE_TLS_REJECT_UNAUTHORIZED|rejectUnauthorized|StrictHostKeyChecking|InsecureSkipVerify|sslVerify|strict-ssl|trust.?all/i;
/** A title is a line of a list, a text a short paragraph; the figures leave little room above the longest of today. */
const longest = { en: { title: 60, text: 400 }, ja: { title: 34, text: 240 } } as const;

function textsOf({ says, clients, mend, fine }: RuleWords): readonly string[] {
  return [says, clients, mend, ...(fine === undefined ? [] : [fine])];
}

/** What stands between backticks: messages, commands, values. */
function codes(text: string): readonly string[] {
  return text.split('`').filter((_, index) => index % 2 === 1);
}

function withoutCode(text: string): string {
  return text
    .split('`')
    .filter((_, index) => index % 2 === 0)
    .join('``');
}

function expectSound(words: RuleWords, limits: { readonly title: number; readonly text: number }): void {
  expect(words.title.length, words.title).toBeLessThanOrEqual(limits.title);
  expect(words.title).not.toMatch(/[`.。]$|^\s|\s$/);
  for (const text of textsOf(words)) {
    expect(text.trim(), text).toBe(text);
    expect(text.length, text).toBeLessThanOrEqual(limits.text);
    expect(text.split('`').length % 2, `backticks: ${text}`).toBe(1);
    for (const code of codes(text)) expect(code.trim(), text).toBe(code);
    expect(text, text).not.toMatch(unverified);
    expect(text, text).not.toMatch(/ {2}|undefined|\bnull\b/);
    expect(withoutCode(text), `straight quote: ${text}`).not.toMatch(/['"]/);
  }
}

/** Clients' names and versions: what is said of them is the same in both languages. */
function named(text: string): readonly string[] {
  const names =
    /OpenSSL|LibreSSL|GnuTLS|Chromium|Firefox|Apple|Java|rustls|Deno|webpki|Node\.js|Python|Perl|PHP|Ruby|mbedTLS|wolfSSL|NSS|\bGo\b|\d+(?:\.\d+)+/g;
  return [...new Set(text.match(names) ?? [])].sort();
}

describe('words of the path rules', () => {
  test.each(pathFaults)('%s is explained in English', (id) => {
    expectSound(en.rules[id], longest.en);
    expect(en.rules[id].title).toMatch(/^\p{Lu}/u);
    for (const text of [en.rules[id].title, ...textsOf(en.rules[id])]) expect(text).not.toMatch(letter);
    for (const text of textsOf(en.rules[id])) expect(text, text).toMatch(/[.`]$/);
  });

  test.each(pathFaults)('%s is explained in Japanese: です・ます, no spaces', (id) => {
    expectSound(ja.rules[id], longest.ja);
    expect(ja.rules[id].title).toMatch(letter);
    for (const text of textsOf(ja.rules[id])) {
      expect(text, text).toMatch(/(です|ます|ません|ください|でした|ました)(（[^（）]+）)?。$/);
      expect(withoutCode(text), `space: ${text}`).not.toMatch(spaced);
      expect(withoutCode(text), `half-width: ${text}`).not.toMatch(/[()!?]|、 |。 /);
    }
  });

  test.each(pathFaults)('%s says the same in both languages', (id) => {
    const [english, japanese] = [en.rules[id], ja.rules[id]];
    expect(Object.keys(japanese)).toEqual(Object.keys(english));
    for (const part of ['says', 'clients', 'mend', 'fine'] as const) {
      const [one = '', other = ''] = [english[part], japanese[part]];
      expect(codes(other).toSorted(), `${part}: codes`).toEqual(codes(one).toSorted());
      expect(other.match(/\d{4}-\d{2}-\d{2}/g), `${part}: dates`).toEqual(one.match(/\d{4}-\d{2}-\d{2}/g));
      expect(named(other), `${part}: clients`).toEqual(named(one));
    }
  });

  test.each([
    ['English', en],
    ['Japanese', ja],
  ] as const)('no two rules have the same title in %s', (_language, { rules }) => {
    const titles = pathFaults.map((id) => rules[id].title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
