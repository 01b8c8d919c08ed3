import { expect, test } from 'vitest';
import { goldenIds, goldenReport, readGolden, recorded } from './cases.ts';

test('every golden case is recorded, and no other', () => {
  expect([...recorded()].sort()).toEqual([...goldenIds].sort());
});

test.each(goldenIds)('the stored observation of %s is judged as it was recorded', (id) => {
  const { input, report } = readGolden(id);
  expect(goldenReport(input)).toEqual(report);
});

test('judging twice gives the same report', () => {
  const { input } = readGolden('intermediate-missing');
  expect(goldenReport(input)).toEqual(goldenReport(input));
});
