import { describe, expect, test } from 'vitest';
import { stepIds } from '../../../lib/guide/ids.ts';
import { stepOf } from '../../../lib/guide/steps/index.ts';
import { getGuideTexts } from '../../../lib/i18n/guide.ts';
import { languages } from '../../../lib/i18n/index.ts';

/** Every text of a tree of words; functions are called with something in each place. */
function textsIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words('1', 'x'))];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

function shapeOf(words: unknown): unknown {
  if (typeof words !== 'object' || words === null) return typeof words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, shapeOf(value)]));
}

test('both languages have the same words', () => {
  const [en, ja] = languages.map((language) => shapeOf(getGuideTexts(language)));
  expect(ja).toEqual(en);
});

describe.each(languages)('%s', (language) => {
  const { steps } = getGuideTexts(language);

  test.each(stepIds)('%s has words for everything that it shows', (id) => {
    const { todos, questions } = stepOf(id);
    const words = steps[id];
    expect(Object.keys(words.todos)).toEqual(expect.arrayContaining(Object.keys(todos)));
    expect(Object.keys(words.questions).sort()).toEqual(Object.keys(questions).sort());
    for (const [question, { options }] of Object.entries(questions)) {
      const said: Readonly<Record<string, { readonly options: object }>> = words.questions;
      expect(Object.keys(said[question]?.options ?? {}).sort(), question).toEqual(
        Object.keys(options).sort(),
      );
    }
  });

  test('no text is empty', () => {
    for (const text of textsIn(getGuideTexts(language))) expect(text.trim()).not.toBe('');
  });

  test('switching verification off is nowhere offered', () => {
    const text = textsIn(getGuideTexts(language)).join('\n');
    expect(text).not.toMatch(
      /--insecure|curl -k|REJECT_UNAUTHORIZED|verify=False|sslVerify|no-check-certificate/i,
    );
  });
});

test('Japanese texts hold Japanese', () => {
  for (const id of stepIds)
    expect(getGuideTexts('ja').steps[id].name).toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u);
});
