import { expect, test } from 'vitest';
import { levelOfRule } from '../../../lib/explain/rule-levels.ts';
import { profiles } from '../../../lib/paths/profiles/index.ts';
import type { Switch } from '../../../lib/paths/profiles/profile.ts';

function levelOf(set: Switch) {
  return levelOfRule({ id: 'own', switches: { ...profiles.strict.switches, expired: set } }, 'expired');
}

test('the short form holds everywhere', () => {
  expect(levelOf('warning')).toEqual({ level: 'warning', anchor: null, issuedFrom: null });
});

test('another level on the anchor is named, the same one is not', () => {
  expect(levelOf({ level: 'fault', anchor: 'off' }).anchor).toBe('off');
  expect(levelOf({ level: 'fault', anchor: 'fault' }).anchor).toBeNull();
  expect(levelOf({ level: 'fault' }).anchor).toBeNull();
});

test('the date from which it holds is named', () => {
  expect(levelOf({ level: 'fault', issuedFrom: '2027-03-15' })).toEqual({
    level: 'fault',
    anchor: null,
    issuedFrom: '2027-03-15',
  });
});
