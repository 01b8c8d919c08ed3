import { expect, test } from 'vitest';
import { notYetValid } from '../../../../lib/checks/dates/not-yet-valid.ts';
import { facts, faulty, INTERMEDIATE, ROOT, search } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

test('a leaf that starts in an hour and a half fails with the minutes to wait', () => {
  const { said, values } = sayOfChain(notYetValid, { leaf: facts({ notBefore: '2026-11-23T01:30:00Z' }) });
  expect(said).toBe('fail not-yet');
  expect(values).toMatchObject({ minutes: 90, certificate: 'www.example.com' });
});

test('an intermediate that has not started yet is the culprit', () => {
  const { said, certificates } = sayOfChain(notYetValid, {
    search: search([faulty('issuer-not-yet-valid', INTERMEDIATE)]),
  });
  expect(said).toBe('fail not-yet');
  expect(certificates).toEqual([INTERMEDIATE]);
});

test('a chain that has started passes', () => {
  expect(sayOfChain(notYetValid).said).toBe('pass started');
});

test('an anchor that has not started yet is the culprit', () => {
  const { said, certificates } = sayOfChain(notYetValid, {
    search: search([faulty('anchor-not-yet-valid', ROOT)]),
  });
  expect(said).toBe('fail not-yet');
  expect(certificates).toEqual([ROOT]);
});
