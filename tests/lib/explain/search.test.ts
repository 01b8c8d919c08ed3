import { expect, test } from 'vitest';
import { type Entry, searchEntries } from '../../../lib/explain/search.ts';

const entries: readonly Entry[] = [
  {
    kind: 'cause',
    id: 'expired',
    title: 'Expired certificate',
    lede: 'Its time is over.',
    body: 'certificate has expired',
  },
  {
    kind: 'cause',
    id: 'incomplete-chain',
    title: 'Incomplete chain',
    lede: 'One piece is missing.',
    body: 'unable to get local issuer certificate',
  },
  { kind: 'case', id: 'unity', title: 'Unity', lede: 'ライセンス認証に失敗する', body: 'firewall' },
];

function found(query: string): readonly string[] {
  return searchEntries(query, entries).map(({ id }) => id);
}

test('a client’s message leads to its cause', () => {
  expect(found('unable to get local issuer certificate')).toEqual(['incomplete-chain']);
});

test('a word in a title comes before the same word in a body', () => {
  expect(found('certificate')[0]).toBe('expired');
});

test('case and full-width letters do not count', () => {
  expect(found('ＵＮＩＴＹ')).toEqual(['unity']);
});

test('Japanese is found inside a sentence', () => {
  expect(found('ライセンス認証')).toEqual(['unity']);
});

test('where no entry holds every word, those with most of them are found', () => {
  expect(found('curl: (60) unable to get local issuer')).toEqual(['incomplete-chain']);
});

test('a rule comes after a cause that says the same, and is found where only it has the word', () => {
  const rule: Entry = {
    kind: 'rule',
    id: 'anchor-expired',
    title: 'Expired root certificate',
    lede: 'Its time is over.',
    body: 'certificate has expired',
  };
  const found = (query: string) => searchEntries(query, [rule, ...entries]).map(({ id }) => id);
  expect(found('certificate has expired')).toEqual(['expired', 'anchor-expired']);
  expect(found('anchor-expired')).toEqual(['anchor-expired']);
});

test('an empty query finds nothing, and a very long one ends', () => {
  expect(found('   ')).toEqual([]);
  expect(found('ж '.repeat(100_000))).toEqual([]);
});
