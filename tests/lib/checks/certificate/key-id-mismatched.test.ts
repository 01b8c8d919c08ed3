import { expect, test } from 'vitest';
import { keyIdMismatched } from '../../../../lib/checks/certificate/key-id-mismatched.ts';
import { faulty, INTERMEDIATE, LEAF, path, ROOT, search, stopping } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

const between = (issuerSha256: string) => ({ issuer: 'CN=x', issuerSha256, wanted: '0102', found: '0304' });

test('a link of the path fails with both identifiers', () => {
  const found = search([faulty('key-id-mismatch', LEAF, between(INTERMEDIATE))]);
  expect(sayOfChain(keyIdMismatched, { search: found })).toEqual({
    said: 'fail mismatched',
    values: { certificate: 'www.example.com', issuer: 'Example Issuing CA', wanted: '0102', found: '0304' },
    certificates: [LEAF],
  });
});

test('a self-signed end that contradicts itself fails as well', () => {
  const found = search([faulty('key-id-mismatch', ROOT, between(ROOT))]);
  expect(sayOfChain(keyIdMismatched, { search: found }).said).toBe('fail mismatched');
});

test('a namesake beyond the end of the path is no link', () => {
  const stopped = stopping([LEAF, INTERMEDIATE]);
  const nearest = { fault: 'key-id-mismatch' as const, at: INTERMEDIATE, values: between(ROOT) };
  const found = search([{ ...stopped, faults: [nearest, ...stopped.faults] }]);
  expect(sayOfChain(keyIdMismatched, { search: found }).said).toBe('pass kept');
});

test('the second of two such faults may be the link', () => {
  const both = path({
    valid: false,
    faults: [
      { fault: 'key-id-mismatch', at: LEAF, values: between(ROOT) },
      { fault: 'key-id-mismatch', at: INTERMEDIATE, values: between(ROOT) },
    ],
  });
  expect(sayOfChain(keyIdMismatched, { search: search([both]) }).certificates).toEqual([INTERMEDIATE]);
});

test('a sound path passes, and without a path nothing is told', () => {
  expect(sayOfChain(keyIdMismatched).said).toBe('pass kept');
  expect(sayOfChain(keyIdMismatched, { search: search([]) }).said).toBe('not-observed no-path');
});
