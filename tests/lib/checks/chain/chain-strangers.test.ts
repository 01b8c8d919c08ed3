import { expect, test } from 'vitest';
import { chainStrangers } from '../../../../lib/checks/chain/chain-strangers.ts';
import { facts, INTERMEDIATE, LEAF, name, ROOT } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

test('a certificate that is on no path is a stranger', () => {
  const stranger = facts({ sha256: 'e'.repeat(64), subject: name('Somebody Else') });
  const { said, values } = sayOfChain(
    chainStrangers,
    { sent: [LEAF, INTERMEDIATE, stranger.sha256] },
    { known: [stranger] },
  );
  expect(said).toBe('warn strangers');
  expect(values).toEqual({ names: ['Somebody Else'] });
});

test('a certificate sent twice is a duplicate', () => {
  expect(sayOfChain(chainStrangers, { sent: [LEAF, INTERMEDIATE, INTERMEDIATE] }).said).toBe(
    'warn duplicates',
  );
});

test('a trusted root sent along is told', () => {
  expect(sayOfChain(chainStrangers, { sent: [LEAF, INTERMEDIATE, ROOT] }).said).toBe('warn root-included');
});

test('leaf and intermediate alone are clean', () => {
  expect(sayOfChain(chainStrangers).said).toBe('pass clean');
});
