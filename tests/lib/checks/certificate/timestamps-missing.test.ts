import { expect, test } from 'vitest';
import { timestampsMissing } from '../../../../lib/checks/certificate/timestamps-missing.ts';
import { facts, path, search } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

test('a public 90-day certificate needs two timestamps', () => {
  expect(sayOfChain(timestampsMissing, { leaf: facts({ sctCount: 1 }) })).toMatchObject({
    said: 'warn missing',
    values: { found: 1, needed: 2 },
  });
  expect(sayOfChain(timestampsMissing, { leaf: facts({ sctCount: 2 }) }).said).toBe('pass enough');
});

test('a public certificate over 180 days needs three', () => {
  const leaf = facts({ notAfter: '2027-04-20T00:00:00Z', sctCount: 2 });
  expect(sayOfChain(timestampsMissing, { leaf })).toMatchObject({
    said: 'warn missing',
    values: { needed: 3 },
  });
});

test('a private CA logs nothing and need not', () => {
  expect(sayOfChain(timestampsMissing, { search: search([path({ stores: ['request'] })]) }).said).toBe(
    'not-applicable not-public',
  );
});
