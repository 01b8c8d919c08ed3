import { expect, test } from 'vitest';
import { chainUnordered } from '../../../../lib/checks/chain/chain-unordered.ts';
import { INTERMEDIATE, LEAF, path, ROOT, search } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

const sentAll = search([path({ origin: ['sent', 'sent', 'sent'] })]);

test('issuers in the wrong order are a warning with the positions of the path', () => {
  const { said, values } = sayOfChain(chainUnordered, { sent: [LEAF, ROOT, INTERMEDIATE], search: sentAll });
  expect(said).toBe('warn unordered');
  expect(values).toEqual({ order: ['1', '3', '2'] });
});

test('leaf, intermediate, root in that order passes', () => {
  expect(sayOfChain(chainUnordered, { sent: [LEAF, INTERMEDIATE, ROOT], search: sentAll }).said).toBe(
    'pass ordered',
  );
});

test('a single certificate has no order', () => {
  expect(sayOfChain(chainUnordered, { sent: [LEAF] }).said).toBe('not-applicable single');
});
