import { expect, test } from 'vitest';
import { missingIssuer } from '../../../../lib/checks/chain/missing-issuer.ts';
import {
  facts,
  INTERMEDIATE,
  intermediate,
  LEAF,
  name,
  root,
  search,
  stopping,
  subject,
  view,
} from '../../../support/subject.ts';

const leafOnly = { sent: [LEAF], search: search([stopping([LEAF])]) };
const own = [facts({ ...root, subject: name('Lab Root', 'Example Lab') })];
const stores = [
  { id: 'mozilla' as const, source: 'test', decides: true, anchors: [] },
  { id: 'request' as const, source: 'test', decides: true, anchors: [new Uint8Array(1)] },
];

test('a complete path misses nobody', () => {
  expect(missingIssuer(view(), subject())).toBeNull();
});

test('with a CA given, a leaf of the same organisation lacks an intermediate', () => {
  const leaf = facts({ issuer: name('Lab Issuing CA', 'Example Lab') });
  const about = subject({ known: [leaf], stores, privateAnchors: own });
  expect(missingIssuer(view({ ...leafOnly, leaf }), about)?.story).toBe('intermediate-omitted');
});

test('with a CA given, an intermediate under somebody else’s root is of an unknown root', () => {
  const other = facts({ ...intermediate, issuer: name('Rogue Root CA', 'Rogue') });
  const about = subject({ known: [other], stores, privateAnchors: own });
  const stopped = view({ search: search([stopping([LEAF, INTERMEDIATE])]) });
  expect(missingIssuer(stopped, about)).toEqual({ at: INTERMEDIATE, story: 'root-unknown' });
});

test('without any private store an unlogged leaf is of an unknown root', () => {
  const leaf = facts({ issuer: name('Corp CA') });
  expect(missingIssuer(view({ ...leafOnly, leaf }), subject({ known: [leaf] }))?.story).toBe('root-unknown');
});
