import { expect, test } from 'vitest';
import { intermediateMissing } from '../../../../lib/checks/chain/intermediate-missing.ts';
import type { Handshake } from '../../../../lib/observation/schema.ts';
import {
  facts,
  handshake,
  INTERMEDIATE,
  LEAF,
  name,
  path,
  ROOT,
  search,
  stopping,
} from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

const url = 'http://ca.example/issuing.crt';
const fetchedPath = path({ origin: ['sent', 'fetched', 'store'], sentOnly: false });

test('a path that needs a fetched intermediate fails and names it and its address', () => {
  const known = [facts({ aia: { issuers: [url], ocsp: [] } })];
  const { said, values, certificates } = sayOfChain(
    intermediateMissing,
    { sent: [LEAF], search: search([fetchedPath]) },
    { known },
  );
  expect(said).toBe('fail completed-by-fetch');
  expect(values).toEqual({ sent: 1, needed: 2, missing: ['Example Issuing CA'], url });
  expect(certificates).toEqual([INTERMEDIATE]);
});

test('a fetched root is nothing that the server has to send', () => {
  const privateRoot = path({
    certificates: [LEAF, ROOT],
    origin: ['sent', 'fetched'],
    complete: false,
    valid: false,
    stores: [],
    faults: [{ fault: 'self-signed-not-trusted', at: ROOT, values: {} }],
  });
  expect(sayOfChain(intermediateMissing, { sent: [LEAF], search: search([privateRoot]) }).said).toBe(
    'pass not-the-problem',
  );
});

test('a fetched intermediate that leads to no trusted root is a warning', () => {
  const nowhere = path({ origin: ['sent', 'fetched', 'fetched'], complete: false, valid: false, stores: [] });
  expect(sayOfChain(intermediateMissing, { sent: [LEAF], search: search([nowhere]) }).said).toBe(
    'warn fetched-but-untrusted',
  );
});

test('a publicly logged leaf whose issuer is nowhere lacks its intermediate', () => {
  const leaf = facts({ sctCount: 2, aia: { issuers: [url], ocsp: [] } });
  const { said, values } = sayOfChain(
    intermediateMissing,
    { sent: [LEAF], leaf, search: search([stopping([LEAF])]) },
    { known: [leaf] },
  );
  expect(said).toBe('fail issuer-unknown');
  expect(values).toEqual({ sent: 1, last: 'www.example.com', issuer: 'Example Issuing CA' });
});

test('an unlogged leaf of a CA that calls itself a root cannot be told from a private CA', () => {
  const leaf = facts({ issuer: name('Corp Root CA') });
  expect(
    sayOfChain(
      intermediateMissing,
      { sent: [LEAF], leaf, search: search([stopping([LEAF])]) },
      { known: [leaf] },
    ).said,
  ).toBe('warn cannot-tell');
});

test('a chain that is whole as sent passes', () => {
  expect(sayOfChain(intermediateMissing).said).toBe('pass complete');
});

test('a message that broke off says nothing of what is missing, unless another one was whole', () => {
  const broken = handshake({ chain: [LEAF], chainBroken: true });
  const parts = { sent: [LEAF], search: search([stopping([LEAF])]) };
  const said = (handshakes: readonly Handshake[]) =>
    sayOfChain(intermediateMissing, { ...parts, handshakes }).said;
  expect(said([broken])).toBe('not-observed cut-short');
  expect(said([broken, handshake({ chain: [LEAF] })])).not.toBe('not-observed cut-short');
});
