import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../../lib/x509/text-fold.ts';

describe('count alike', () => {
  test.each([
    ['case', 'Example GmbH', 'EXAMPLE gmbh'],
    ['case beyond ASCII', 'B\u00dcCHER', 'b\u00fccher'],
    ['a letter whose capital is two', 'Stra\u00dfe', 'STRASSE'],
    ['both small sigmas', '\u03c3\u03bf\u03c6\u03cc\u03c2', '\u03a3\u039f\u03a6\u038c\u03a3'],
    ['the dotted capital i and its parts', '\u0130', 'i\u0307'],
    ['runs of spaces', 'a   b', 'a b'],
    ['spaces at the ends', '  a ', 'a'],
    ['other white space', 'a\t\u3000\u00a0b', 'a b'],
    ['wide letters', '\uff25\uff38', 'ex'],
    ['composed and decomposed letters', '\u00e9', 'e\u0301'],
    ['a ligature', '\ufb01n', 'fin'],
    ['a soft hyphen', 'ex\u00adample', 'example'],
    ['a zero-width space', 'ex\u200bample', 'example'],
    ['a mark of direction', '\u202eexample', 'example'],
    ['a variation selector', 'example\ufe0f', 'example'],
    ['control characters', 'ex\u0001ample\u007f', 'example'],
  ])('%s', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });
});

describe('differ', () => {
  test.each([
    ['letters with and without an accent', 'e', '\u00e9'],
    ['a space and none', 'a b', 'ab'],
    ['the dotless i', '\u0131', 'i'],
    ['letters that only look alike', 'a', '\u0430'],
    ['a mark in the middle of a word', "o'neill", 'oneill'],
  ])('%s', (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});

test('whatever the value, what is folded folds to itself, and in any case to the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(foldText(foldText(value))).toBe(foldText(value));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (value) => {
      expect(foldText(value.toUpperCase())).toBe(foldText(value.toLowerCase()));
    }),
  );
});
