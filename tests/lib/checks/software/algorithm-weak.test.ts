import { expect, test } from 'vitest';
import { algorithmWeak } from '../../../../lib/checks/software/algorithm-weak.ts';
import { facts, faulty, INTERMEDIATE, intermediate, LEAF, search } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

test('an intermediate signed with SHA-1 fails by name', () => {
  const known = [
    facts({
      ...intermediate,
      signature: { oid: '1.2.840.113549.1.1.5', name: 'sha1WithRSAEncryption', hash: 'sha1' },
    }),
  ];
  expect(
    sayOfChain(algorithmWeak, { search: search([faulty('weak-signature', INTERMEDIATE)]) }, { known }),
  ).toMatchObject({
    said: 'fail weak-signature',
    values: { certificate: 'Example Issuing CA', algorithm: 'sha1WithRSAEncryption' },
  });
});

test('a 1024-bit key fails with its size', () => {
  const leaf = facts({ publicKey: { type: 'rsa', bits: 1024, curve: null, spkiSha256: '' } });
  expect(
    sayOfChain(algorithmWeak, { leaf, search: search([faulty('weak-key', LEAF)]) }, { known: [leaf] }),
  ).toMatchObject({
    said: 'fail weak-key',
    values: { key: 'RSA', bits: 1024 },
  });
});

test('a signature that nothing here can check fails by name', () => {
  expect(sayOfChain(algorithmWeak, { search: search([faulty('signature-unsupported', LEAF)]) }).said).toBe(
    'fail unsupported',
  );
});

test('a path without such a fault passes with the leaf’s algorithms', () => {
  expect(sayOfChain(algorithmWeak)).toMatchObject({
    said: 'pass strong',
    values: { key: 'P-256', bits: 256 },
  });
});

test.each([
  ['sha1-signature', 'fail weak-signature'],
  ['curve-explicit', 'fail curve-explicit'],
  ['rsa-exponent-weak', 'fail exponent-weak'],
] as const)('%s is told as %s', (fault, said) => {
  expect(sayOfChain(algorithmWeak, { search: search([faulty(fault, LEAF)]) })).toMatchObject({
    said,
    values: { certificate: 'www.example.com' },
    certificates: [LEAF],
  });
});
