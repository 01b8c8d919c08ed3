import { expect, test } from 'vitest';
import { issuerExpired } from '../../../../lib/checks/dates/issuer-expired.ts';
import {
  facts,
  faulty,
  INTERMEDIATE,
  intermediate,
  LEAF,
  path,
  ROOT,
  root,
  search,
} from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

const past = '2026-11-13T00:00:00Z';

test('an expired intermediate on the leading path fails', () => {
  const known = [facts({ ...intermediate, notAfter: past })];
  const { said, values } = sayOfChain(
    issuerExpired,
    { search: search([faulty('issuer-expired', INTERMEDIATE)]) },
    { known },
  );
  expect(said).toBe('fail intermediate-expired');
  expect(values).toMatchObject({ certificate: 'Example Issuing CA', days: 10 });
});

test('an intermediate that has expired beside its leaf is not forgotten', () => {
  const known = [facts({ ...intermediate, notAfter: past })];
  const both = faulty('expired', LEAF);
  const path = {
    ...both,
    faults: [...both.faults, { fault: 'issuer-expired' as const, at: INTERMEDIATE, values: {} }],
  };
  expect(sayOfChain(issuerExpired, { search: search([path]) }, { known }).said).toBe(
    'fail intermediate-expired',
  );
});

test('an expired root is told apart from an intermediate', () => {
  const known = [facts({ ...root, notAfter: past })];
  expect(sayOfChain(issuerExpired, { search: search([faulty('expired', ROOT)]) }, { known }).said).toBe(
    'fail root-expired',
  );
});

test('an expired stranger beside a valid path is a warning only', () => {
  const stranger = facts({ ...intermediate, sha256: 'e'.repeat(64), notAfter: past });
  expect(
    sayOfChain(issuerExpired, { sent: [LEAF, INTERMEDIATE, stranger.sha256] }, { known: [stranger] }).said,
  ).toBe('warn expired-beside-valid');
});

test('an expired leaf is another check’s business', () => {
  expect(sayOfChain(issuerExpired, { search: search([faulty('expired', LEAF)]) }).said).toBe('pass valid');
});

test('a path of the leaf alone has no issuer to judge', () => {
  const alone = search([path({ certificates: [LEAF], origin: ['sent'] })]);
  expect(sayOfChain(issuerExpired, { sent: [LEAF], search: alone }).said).toBe('not-applicable no-issuer');
});

test('an anchor that has expired is an expired root', () => {
  const known = [facts({ ...root, notAfter: past })];
  const found = search([faulty('anchor-expired', ROOT)]);
  expect(sayOfChain(issuerExpired, { search: found }, { known })).toMatchObject({
    said: 'fail root-expired',
    certificates: [ROOT],
  });
});
