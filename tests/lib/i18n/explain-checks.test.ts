import { describe, expect, test } from 'vitest';
import { checks } from '../../../lib/checks/index.ts';
import { checkExplanations as en } from '../../../lib/i18n/en/explain/checks/index.ts';
import type { Explanation } from '../../../lib/i18n/explain.ts';
import { checkExplanations as ja } from '../../../lib/i18n/ja/explain/checks/index.ts';

const ids = checks.map(({ id }) => id);
const letter = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
const spaced =
  /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}、。「」（）] [\w`]|[\w`] [\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}「（]/u;
/** Ways to switch verification off: none of them is ever to be read here. */
const unverified =
  /--insecure|curl[^`]*\s-\w*k\b|--no-check-certificate|verify\s*=\s*false|verify_none|CERT_NONE|NODE_TLS_REJECT_UNAUTHORIZED|rejectUnauthorized|StrictHostKeyChecking|InsecureSkipVerify|sslVerify|strict-ssl|trust.?all/i;
/** Longer than this is no longer a short paragraph; the figures leave room above the longest of today. */
const longest = { en: 700, ja: 450 } as const;

function sections(texts: Explanation): readonly (readonly [string, readonly string[]])[] {
  const { lede, whatHappens, whyRefused, howWeKnow, whoIsAffected, whenFine, limits } = texts;
  return Object.entries({
    lede: [lede],
    whatHappens,
    whyRefused,
    howWeKnow,
    whoIsAffected,
    whenFine,
    limits,
  });
}

function paragraphs(texts: Explanation): readonly string[] {
  return sections(texts).flatMap(([, prose]) => prose);
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

function expectSound(texts: Explanation, limit: number): void {
  for (const [section, prose] of sections(texts)) {
    expect(prose.length, section).toBeGreaterThanOrEqual(1);
    expect(prose.length, section).toBeLessThanOrEqual(2);
  }
  for (const text of paragraphs(texts)) {
    expect(text, text).toMatch(/\S{2}/);
    expect(text.trim(), text).toBe(text);
    expect(text.length, text).toBeLessThanOrEqual(limit);
    expect(text.split('`').length % 2, `backticks: ${text}`).toBe(1);
    for (const code of codes(text)) expect(code.trim(), text).toMatch(/^\S.*$/);
    expect(text, text).not.toMatch(unverified);
    expect(text, text).not.toMatch(/ {2}|undefined|\bnull\b|\/work\//);
    expect(withoutCode(text), `straight quote: ${text}`).not.toMatch(/['"]/);
  }
}

describe('explanations of the checks', () => {
  test('every check of the registry is explained in both languages, and nothing else is', () => {
    for (const texts of [en, ja]) expect(Object.keys(texts).sort()).toEqual([...ids].sort());
  });

  test.each(ids)('%s is explained in English: whole sections, no Japanese, no advice to look away', (id) => {
    expectSound(en[id], longest.en);
    for (const text of paragraphs(en[id])) {
      expect(text, text).not.toMatch(letter);
      expect(text, text).toMatch(/[.?`]$/);
    }
  });

  test.each(ids)('%s is explained in Japanese: whole sections, です・ます, no advice to look away', (id) => {
    expectSound(ja[id], longest.ja);
    for (const text of paragraphs(ja[id])) {
      expect(text, text).toMatch(letter);
      expect(text, text).toMatch(/(です|ます|ません|ください|でした|ました)(（[^（）]+）)?。$/);
      expect(withoutCode(text), `space: ${text}`).not.toMatch(spaced);
      expect(withoutCode(text), `half-width: ${text}`).not.toMatch(/[()!?]|、 |。 /);
    }
  });

  test.each(ids)('%s quotes the same messages of clients in both languages, verbatim', (id) => {
    const quoted = (texts: Explanation) => [...new Set(texts.whyRefused.flatMap(codes))].sort();
    expect(quoted(ja[id])).toEqual(quoted(en[id]));
  });
});
