import { expect, test } from 'vitest';
import { leafExpired } from '../../../../lib/checks/dates/leaf-expired.ts';
import { facts } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

test('a leaf past its end fails, with the days since', () => {
  const { said, values } = sayOfChain(leafExpired, { leaf: facts({ notAfter: '2026-11-20T12:00:00Z' }) });
  expect(said).toBe('fail expired');
  expect(values).toEqual({ notAfter: '2026-11-20T12:00:00Z', days: 2 });
});

test('a leaf in the middle of its life passes', () => {
  expect(sayOfChain(leafExpired).said).toBe('pass valid');
});

test('a 90-day leaf with under a third left is told to end soon, and still passes', () => {
  const leaf = facts({ notBefore: '2026-09-10T00:00:00Z', notAfter: '2026-12-09T00:00:00Z' });
  expect(sayOfChain(leafExpired, { leaf }).said).toBe('pass ends-soon');
});

test('a six-day certificate on its second day does not end soon', () => {
  const leaf = facts({ notBefore: '2026-11-21T12:00:00Z', notAfter: '2026-11-27T12:00:00Z' });
  expect(sayOfChain(leafExpired, { leaf }).said).toBe('pass valid');
});

test('an unreadable leaf has no dates to judge', () => {
  expect(sayOfChain(leafExpired, { leaf: null }).said).toBe('not-observed unreadable');
});

test('the last second counts as valid, the next one does not', () => {
  const leaf = facts({ notAfter: '2026-11-22T23:59:59Z' });
  const at = (now: string) => sayOfChain(leafExpired, { leaf }, { now: new Date(now) });
  expect(at('2026-11-22T23:59:59.999Z')).toMatchObject({ said: 'pass ends-soon', values: { days: 0 } });
  expect(at('2026-11-23T00:00:00.000Z')).toMatchObject({ said: 'fail expired', values: { days: 0 } });
});
