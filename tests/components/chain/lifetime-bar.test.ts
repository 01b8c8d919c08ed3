import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barOf } from '../../../components/chain/lifetime-bar.tsx';

describe('the lifetime bar', () => {
  it('fills the width while the certificate is valid', () => {
    expect(barOf(0.58)).toEqual({ start: 0, end: 100, today: 58 });
  });

  it('puts the day of the check past the end of an expired certificate', () => {
    expect(barOf(2)).toEqual({ start: 0, end: 50, today: 100 });
  });

  it('puts the day of the check before the start of one that is not valid yet', () => {
    expect(barOf(-1)).toEqual({ start: 50, end: 100, today: 0 });
  });

  it('shows a gap, and keeps the lifetime visible, however near or far the day is', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (elapsed) => {
        const { start, end, today } = barOf(elapsed);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(100);
        expect(end - start).toBeGreaterThanOrEqual(30);
        const gap = Math.max(today - end, start - today, 0);
        expect(gap === 0).toBe(elapsed >= 0 && elapsed <= 1);
      }),
    );
  });
});
