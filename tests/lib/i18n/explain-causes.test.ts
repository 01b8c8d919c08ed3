import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { causeIds } from '../../../lib/causes/ids.ts';
import { causeExplanations as english } from '../../../lib/i18n/en/explain/causes/index.ts';
import type { Explanation, Prose } from '../../../lib/i18n/explain.ts';
import { causeExplanations as japanese } from '../../../lib/i18n/ja/explain/causes/index.ts';

const languages = [
  { language: 'en', explanations: english },
  { language: 'ja', explanations: japanese },
] as const;

const sections = [
  'whatHappens',
  'whyRefused',
  'howWeKnow',
  'whoIsAffected',
  'whenFine',
  'limits',
] as const satisfies readonly Exclude<keyof Explanation, 'lede'>[];

/** Sections are to be read, not studied. */
const PARAGRAPHS_MAX = 3;
/** In characters; Japanese says the same in about half of them. */
const PARAGRAPH_MAX = { en: 480, ja: 330 } as const;
const LEDE_MAX = { en: 220, ja: 120 } as const;

const unverified =
  /(^|[\s`])-k\b|--insecure|--no-check-certificate|verify\s*=\s*False|CERT_NONE|NODE_TLS_REJECT_UNAUTHORIZED|rejectUnauthorized|StrictHostKeyChecking|InsecureSkipVerify|sslVerify|ssl-no-revoke|SECLEVEL=0/i;
const japaneseLetter = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const spacedJapanese =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}、。（）「」：] +[\w`]|[\w`] +[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}（「]/u;
/** A sentence that ends in plain form where です・ます is due. */
const plainForm = /(?:である|だ|する|(?<!ま)した|ない|なる|ある)。/;
const clashing = /サーバ(?!ー)|ブラウザー|プロキシー|ユーザ(?!ー)|接続拒否|自前の/;

function paragraphsOf(explanation: Explanation): readonly string[] {
  return [explanation.lede, ...sections.flatMap((section) => explanation[section])];
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '');
}

function codeIn(prose: Prose): readonly string[] {
  return prose.flatMap((text) => text.match(/`[^`]+`/g) ?? []).sort();
}

function filesOf(language: 'en' | 'ja'): readonly string[] {
  return readdirSync(new URL(`../../../lib/i18n/${language}/explain/causes/`, import.meta.url));
}

describe.each(languages)('explanations of causes in $language', ({ language, explanations }) => {
  test('every cause has one, in a file of its name, in sorted order', () => {
    expect(Object.keys(explanations)).toEqual([...causeIds].sort());
    const expected = [...causeIds.map((id) => `${id}.ts`), 'index.ts'].sort();
    expect([...filesOf(language)].sort()).toEqual(expected);
  });

  test.each(causeIds)('%s: every section says something, and not too much', (id) => {
    const explanation = explanations[id];
    expect(explanation.lede.length).toBeGreaterThan(0);
    expect(explanation.lede.length, explanation.lede).toBeLessThanOrEqual(LEDE_MAX[language]);
    for (const section of sections) {
      expect(explanation[section].length, section).toBeGreaterThanOrEqual(1);
      expect(explanation[section].length, section).toBeLessThanOrEqual(PARAGRAPHS_MAX);
      for (const text of explanation[section]) {
        expect(text.trim(), section).toBe(text);
        expect(text.length, section).toBeGreaterThan(0);
        expect(text.length, text).toBeLessThanOrEqual(PARAGRAPH_MAX[language]);
      }
    }
  });

  test.each(causeIds)('%s: code is paired and what is typed is straight', (id) => {
    for (const text of paragraphsOf(explanations[id])) {
      expect(text.split('`').length % 2, `${text}: unpaired backtick`).toBe(1);
      expect(text, text).not.toMatch(/``|` `/);
      for (const code of codeIn([text])) expect(code, text).not.toMatch(/[’“”　]/);
      expect(text, text).not.toMatch(/\s{2}|undefined|\[object/);
    }
  });

  test.each(causeIds)('%s: nobody is told how to switch verification off', (id) => {
    for (const text of paragraphsOf(explanations[id])) expect(text, text).not.toMatch(unverified);
  });

  test.each(causeIds)('%s: no text stands in two sections', (id) => {
    const texts = paragraphsOf(explanations[id]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('explanations of causes, language by language', () => {
  test.each(causeIds)('%s: the English is English', (id) => {
    for (const text of paragraphsOf(english[id])) {
      expect(text, text).not.toMatch(japaneseLetter);
      expect(withoutCode(text), text).not.toMatch(/\w'\w|"/);
      expect(text, text).toMatch(/[.!?…”`]$/);
    }
  });

  test.each(causeIds)('%s: the Japanese is Japanese, in です・ます and by the glossary', (id) => {
    for (const text of paragraphsOf(japanese[id])) {
      const prose = withoutCode(text);
      expect(prose, text).toMatch(japaneseLetter);
      expect(text, text).not.toMatch(spacedJapanese);
      expect(prose, text).toMatch(/。$/);
      expect(prose, text).not.toMatch(plainForm);
      expect(prose, text).not.toMatch(clashing);
      expect(prose, text).not.toMatch(/[,;!?]|\.(?=\s|$)|[“”]/);
    }
  });

  test.each(causeIds)('%s: both quote the same messages and commands', (id) => {
    for (const section of sections) {
      const [one, other] = [codeIn(english[id][section]), codeIn(japanese[id][section])];
      expect([...new Set(other)], section).toEqual([...new Set(one)]);
    }
  });
});
