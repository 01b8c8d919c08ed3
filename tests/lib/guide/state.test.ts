import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepIds } from '../../../lib/guide/ids.ts';
import { formatGuideState, type GuideState, isSubmitted, parseGuideState } from '../../../lib/guide/index.ts';
import { reservedNames } from '../../../lib/guide/state.ts';
import { stepOf } from '../../../lib/guide/steps/index.ts';

const questions = stepIds.flatMap((step) =>
  Object.entries(stepOf(step).questions).map(([id, { options }]) => ({
    step,
    id,
    options: Object.keys(options),
  })),
);

const anyState: fc.Arbitrary<GuideState> = fc
  .record({
    step: fc.option(fc.constantFrom(...stepIds), { nil: null }),
    asks: fc.boolean(),
    picks: fc.array(fc.tuple(fc.nat(questions.length - 1), fc.nat(7))),
    way: fc.array(fc.constantFrom(...questions.map(({ id }) => id)), { maxLength: 24 }),
    error: fc.option(
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
        .map((text) => text.trim())
        .filter((text) => text !== ''),
      { nil: null },
    ),
  })
  .map(({ step, asks, picks, way, error }) => ({
    step,
    ask: asks ? (questions.find((question) => question.step === step)?.id ?? null) : null,
    answers: Object.fromEntries(
      picks.map(([index, option]) => {
        const { id, options } = questions[index] ?? { id: '', options: [''] };
        return [id, options[option % options.length] ?? ''];
      }),
    ),
    way,
    error,
  }));

function read(query: string): GuideState {
  return parseGuideState(Object.fromEntries(new URLSearchParams(query)));
}

describe('the state in the address', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(read(formatGuideState(state))).toEqual(state);
      }),
    );
  });

  test('any address is a state, and its own address is stable', () => {
    const names = [...reservedNames, ...questions.map(({ id }) => id), 'constructor', '__proto__'];
    const query = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ maxLength: 40 })));
    fc.assert(
      fc.property(query, (entries) => {
        const written = formatGuideState(parseGuideState(Object.fromEntries(entries)));
        expect(formatGuideState(read(written))).toBe(written);
      }),
    );
  });

  test('what is no step, question or option is left out', () => {
    const state = parseGuideState({
      step: 'nowhere',
      ask: 'clock',
      'works-now': 'constructor',
      clock: ['right', 'wrong'],
      way: 'clock.nonsense.works-now',
    });
    expect(state).toEqual({
      step: null,
      ask: null,
      answers: { clock: 'right' },
      way: ['clock', 'works-now'],
      error: null,
    });
  });

  test('a question of another step is not asked', () => {
    expect(parseGuideState({ step: 'server', ask: 'clock' }).ask).toBeNull();
    expect(parseGuideState({ step: 'client', ask: 'clock' }).ask).toBe('clock');
  });

  test('the way back has an end', () => {
    expect(parseGuideState({ way: Array(100).fill('clock').join('.') }).way).toHaveLength(24);
  });

  test('a sent form is told from an address', () => {
    expect(isSubmitted({ go: '1' })).toBe(true);
    expect(isSubmitted({ step: 'server' })).toBe(false);
  });

  test('no question has the name of a field, and no two have the same', () => {
    const ids = [...reservedNames, ...questions.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
