import { expect, test } from 'vitest';
import { leafSelfSigned } from '../../../../lib/checks/trust/leaf-self-signed.ts';
import { facts, LEAF, path, search } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

const leaf = facts({ selfIssued: true, selfSigned: true });
const untrusted = path({
  certificates: [LEAF],
  origin: ['sent'],
  stores: [],
  complete: false,
  valid: false,
  faults: [{ fault: 'self-signed-not-trusted', at: LEAF, values: {} }],
});

test('a self-signed leaf in no store fails', () => {
  expect(sayOfChain(leafSelfSigned, { sent: [LEAF], leaf, search: search([untrusted]) }).said).toBe(
    'fail self-signed',
  );
});

test('a self-signed leaf that a store holds passes', () => {
  const trusted = path({ certificates: [LEAF], origin: ['sent'], stores: ['operator'] });
  expect(sayOfChain(leafSelfSigned, { sent: [LEAF], leaf, search: search([trusted]) }).said).toBe(
    'pass self-signed-trusted',
  );
});

test('a leaf of a CA passes with its issuer', () => {
  const { said, values } = sayOfChain(leafSelfSigned);
  expect(said).toBe('pass issued-by-ca');
  expect(values).toEqual({ issuer: 'Example Issuing CA' });
});
