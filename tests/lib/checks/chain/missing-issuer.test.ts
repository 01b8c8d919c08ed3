import { expect, test } from 'vitest';
import { missingIssuer } from '../../../../lib/checks/chain/missing-issuer.ts';
import { mozillaStore } from '../../../../lib/roots/mozilla.ts';
import { readCertificate } from '../../../../lib/x509/read.ts';
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

function storyOf(issuer: ReturnType<typeof name>, anchor: ReturnType<typeof name>, top: 'leaf' | 'ca') {
  const leaf = facts(top === 'leaf' ? { issuer } : {});
  const ca = facts({ ...intermediate, issuer });
  const privateAnchors = [facts({ ...root, subject: anchor })];
  const about = subject({ known: [leaf, ca], stores, privateAnchors });
  const trail = top === 'leaf' ? [LEAF] : [LEAF, INTERMEDIATE];
  return missingIssuer(view({ leaf, search: search([stopping(trail)]) }), about)?.story;
}

test.each([
  ['Globex Policy CA', 'Globex Root Authority'],
  ['社内発行CA', '社内ルートCA'],
  ['ENT-IssuingCA01', 'ENT-RootCA'],
])('a leaf of %s lacks that intermediate where %s is given', (issuer, anchor) => {
  expect(storyOf(name(issuer), name(anchor), 'leaf')).toBe('intermediate-omitted');
});

test('between a policy CA and a root of the same house a certificate is missing', () => {
  expect(storyOf(name('Globex Policy CA'), name('Globex Root Authority'), 'ca')).toBe('intermediate-omitted');
});

test.each(['CorpRootCA', 'CORP-ROOTCA', '社内ルート認証局'])('%s is a root by its name', (issuer) => {
  expect(storyOf(name(issuer), name('Somebody Else'), 'leaf')).toBe('root-unknown');
});

test('the next generation of a given root is a root too', () => {
  expect(storyOf(name('Hooli CA 2', 'Hooli'), name('Hooli CA 1', 'Hooli'), 'ca')).toBe('root-unknown');
});

test('a given root of the very name that is missing has another key: the CA was made anew', () => {
  const { issuer, der } = realRoot();
  const leaf = facts({ issuer });
  const request = { id: 'request' as const, source: 'test', decides: true, anchors: [der] };
  const about = subject({ known: [leaf], stores: [request], privateAnchors: [] });
  expect(missingIssuer(view({ ...leafOnly, leaf }), about)?.story).toBe('root-unknown');
});

/** Some self-issued anchor of the platform's, with the name it bears. */
function realRoot() {
  for (const der of mozillaStore().anchors) {
    const read = readCertificate(der);
    // One whose name does not give it away as a root.
    if (read.ok && read.facts.selfIssued && !/root/i.test(read.facts.subject.text)) {
      return { issuer: read.facts.subject, der };
    }
  }
  throw new Error('every root calls itself one');
}
