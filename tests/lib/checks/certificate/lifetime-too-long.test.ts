import { expect, test } from 'vitest';
import { lifetimeTooLong } from '../../../../lib/checks/certificate/lifetime-too-long.ts';
import { facts, path, search } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

function say(notBefore: string, notAfter: string, stores: ('mozilla' | 'operator')[] = ['mozilla']) {
  return sayOfChain(lifetimeTooLong, {
    leaf: facts({ notBefore, notAfter }),
    search: search([path({ stores })]),
  });
}

test('200 days from March 2026 are within the limit to the second', () => {
  expect(say('2026-04-01T00:00:00Z', '2026-10-17T23:59:59Z').said).toBe('pass within-limit');
});

test('a second more than 200 days is not allowed, though no client is known to refuse it', () => {
  expect(say('2026-04-01T00:00:00Z', '2026-10-18T00:00:00Z')).toMatchObject({
    said: 'warn too-long',
    values: { days: 201, limit: 200 },
  });
});

test('398 days were allowed before March 2026', () => {
  expect(say('2026-03-01T00:00:00Z', '2027-04-02T23:59:59Z').said).toBe('pass within-limit');
});

test('more than 398 days is what browsers refuse', () => {
  expect(say('2026-04-01T00:00:00Z', '2028-04-01T00:00:00Z').said).toBe('fail too-long');
});

test('a private CA may issue for as long as it likes', () => {
  expect(say('2020-01-01T00:00:00Z', '2040-01-01T00:00:00Z', ['operator']).said).toBe(
    'not-applicable not-public',
  );
});
