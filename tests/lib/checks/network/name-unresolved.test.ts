import { expect, test } from 'vitest';
import { nameUnresolved } from '../../../../lib/checks/network/name-unresolved.ts';
import { observation, subject } from '../../../support/subject.ts';
import { sayOfLook } from '../support.ts';

function say(code: 'name-unknown' | 'no-address' | 'timeout' | 'server-failure') {
  const resolution = { addresses: [], failure: { stage: 'dns' as const, code, afterMs: 3 }, durationMs: 3 };
  return sayOfLook(nameUnresolved, subject({ observation: observation({ resolution, endpoints: [] }) })).said;
}

test.each([
  ['name-unknown', 'fail name-unknown'],
  ['no-address', 'fail no-address'],
  ['timeout', 'fail no-answer'],
  ['server-failure', 'fail no-answer'],
] as const)('a look-up that ends in %s is told as %s', (code, expected) => {
  expect(say(code)).toBe(expected);
});

test('a resolved name passes with its addresses', () => {
  expect(sayOfLook(nameUnresolved, subject())).toEqual({
    said: 'pass resolved',
    values: { addresses: ['203.0.113.7'] },
  });
});

test('an address literal needs no look-up', () => {
  const target = { ...observation().target, host: '203.0.113.7', hostKind: 'ipv4' as const };
  expect(sayOfLook(nameUnresolved, subject({ observation: observation({ target }) })).said).toBe(
    'not-applicable literal',
  );
});
