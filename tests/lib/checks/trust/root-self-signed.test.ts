import { expect, test } from 'vitest';
import { rootSelfSigned } from '../../../../lib/checks/trust/root-self-signed.ts';
import { faulty, INTERMEDIATE, LEAF, ROOT, search } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

test('a private root that was sent fails', () => {
  const { said, values } = sayOfChain(rootSelfSigned, {
    sent: [LEAF, INTERMEDIATE, ROOT],
    search: search([faulty('self-signed-not-trusted', ROOT)]),
  });
  expect(said).toBe('fail untrusted-root-sent');
  expect(values).toEqual({ name: 'Example Root' });
});

test('a self-signed leaf is another check’s business', () => {
  expect(
    sayOfChain(rootSelfSigned, { sent: [LEAF], search: search([faulty('self-signed-not-trusted', LEAF)]) })
      .said,
  ).toBe('pass none');
});

test('a private root that was fetched was not sent', () => {
  expect(sayOfChain(rootSelfSigned, { search: search([faulty('self-signed-not-trusted', ROOT)]) }).said).toBe(
    'pass none',
  );
});
