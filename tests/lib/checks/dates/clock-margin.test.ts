import { expect, test } from 'vitest';
import { clockMargin } from '../../../../lib/checks/dates/clock-margin.ts';
import { facts } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

test('a chain valid for weeks on both sides rules a small clock error out', () => {
  const { said, values } = sayOfChain(clockMargin);
  expect(said).toBe('pass wide');
  expect(values).toEqual({ daysBack: 45, daysAhead: 45 });
});

test('a certificate issued two hours ago leaves the clock in doubt', () => {
  const fresh = facts({ notBefore: '2026-11-22T22:00:00Z' });
  const { said, values } = sayOfChain(clockMargin, { leaf: fresh }, { known: [fresh] });
  expect(said).toBe('not-observed just-issued');
  expect(values).toEqual({ hours: 2 });
});

test('wrong dates say nothing about the clock', () => {
  const old = facts({ notAfter: '2026-01-01T00:00:00Z' });
  expect(sayOfChain(clockMargin, { leaf: old }, { known: [old] }).said).toBe('not-observed dates-wrong');
});
