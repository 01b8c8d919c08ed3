import { expect, test } from 'vitest';
import { rootUntrusted } from '../../../../lib/checks/trust/root-untrusted.ts';
import {
  facts,
  handshake,
  INTERMEDIATE,
  intermediate,
  LEAF,
  name,
  path,
  ROOT,
  search,
  stopping,
} from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

function endingAt(at: string) {
  return search([
    path({
      complete: false,
      valid: false,
      stores: [],
      faults: [{ fault: 'self-signed-not-trusted', at, values: {} }],
    }),
  ]);
}

test('a path to an anchor passes and names root and stores', () => {
  const { said, values } = sayOfChain(rootUntrusted);
  expect(said).toBe('pass trusted');
  expect(values).toEqual({ root: 'Example Root', stores: ['mozilla'] });
});

test('a root that was found by fetching and is in no store fails', () => {
  expect(sayOfChain(rootUntrusted, { search: endingAt(ROOT), systemTrusts: true })).toMatchObject({
    said: 'fail root-not-in-stores',
    values: { systemTrusts: true },
  });
});

test('a root that was sent leads under a cause of its own and is only suspected here', () => {
  expect(sayOfChain(rootUntrusted, { sent: [LEAF, INTERMEDIATE, ROOT], search: endingAt(ROOT) }).said).toBe(
    'warn sent-root-not-in-stores',
  );
});

test('a leaf that signs itself has no issuer to trust', () => {
  expect(sayOfChain(rootUntrusted, { sent: [LEAF], search: endingAt(LEAF) }).said).toBe(
    'not-observed signs-itself',
  );
});

test('an issuer that nobody knows fails where the evidence says private CA', () => {
  const known = [facts({ ...intermediate, issuer: name('Corp Root') })];
  const { said, values } = sayOfChain(
    rootUntrusted,
    { search: search([stopping([LEAF, INTERMEDIATE])]) },
    { known },
  );
  expect(said).toBe('fail issuer-not-in-stores');
  expect(values).toEqual({ last: 'Example Issuing CA', issuer: 'Corp Root' });
});

test('a message that broke off says nothing of the root', () => {
  const handshakes = [handshake({ chain: [LEAF], chainBroken: true })];
  expect(
    sayOfChain(rootUntrusted, { sent: [LEAF], search: search([stopping([LEAF])]), handshakes }).said,
  ).toBe('not-observed no-path');
});
