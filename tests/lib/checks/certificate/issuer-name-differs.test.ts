import { expect, test } from 'vitest';
import { issuerNameDiffers } from '../../../../lib/checks/certificate/issuer-name-differs.ts';
import { faulty, INTERMEDIATE, LEAF, search } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

const named = (wanted: string, found: string) => ({ wanted, found, issuerSha256: INTERMEDIATE });

test('names that are written in two ways fail with both', () => {
  const found = search([faulty('issuer-name-not-identical', LEAF, named('CN=EXAMPLE CA', 'CN=Example CA'))]);
  expect(sayOfChain(issuerNameDiffers, { search: found })).toEqual({
    said: 'fail differs',
    values: {
      certificate: 'www.example.com',
      issuer: 'Example Issuing CA',
      wanted: 'CN=EXAMPLE CA',
      found: 'CN=Example CA',
    },
    certificates: [LEAF],
  });
});

test('where only the bytes differ, there is one text to show', () => {
  const found = search([faulty('issuer-name-not-identical', LEAF, named('CN=CA', 'CN=CA'))]);
  const { said, values } = sayOfChain(issuerNameDiffers, { search: found });
  expect(said).toBe('fail type-differs');
  expect(values).toMatchObject({ wanted: 'CN=CA' });
});

test('a sound path passes, and without a path nothing is told', () => {
  expect(sayOfChain(issuerNameDiffers).said).toBe('pass kept');
  expect(sayOfChain(issuerNameDiffers, { search: search([]) }).said).toBe('not-observed no-path');
});
