import { expect, test } from 'vitest';
import { handshakeRefused } from '../../../../lib/checks/network/handshake-refused.ts';
import type { Handshake } from '../../../../lib/observation/schema.ts';
import { endpoint, failedHandshake, LEAF, observation, subject } from '../../../support/subject.ts';
import { sayOfLook } from '../support.ts';

function say(one: Handshake) {
  return sayOfLook(handshakeRefused, subject({ observation: observation({ endpoints: [endpoint([one])] }) }));
}

test.each([40, 49, 80])('alert %i, which explains nothing more, fails with its number', (alert) => {
  expect(say(failedHandshake({ code: 'alert', alert }))).toMatchObject({
    said: 'fail refused',
    values: { alert },
  });
});

test.each([70, 71, 112])('alert %i has a cause of its own', (alert) => {
  expect(say(failedHandshake({ code: 'alert', alert })).said).toBe('not-observed not-seen');
});

test('a handshake that breaks off after a readable certificate is never called sound', () => {
  expect(say(failedHandshake({ code: 'closed' }, { chain: [LEAF], keyProof: 'verified' })).said).toBe(
    'fail broke-off',
  );
});

test('a handshake that broke off because of the wrong key is explained elsewhere', () => {
  expect(
    say(failedHandshake({ code: 'local', detail: 'bad signature' }, { chain: [LEAF], keyProof: 'failed' }))
      .said,
  ).toBe('pass not-refused');
});

test('a refusal by this side’s own library before any certificate is told with its words', () => {
  expect(say(failedHandshake({ code: 'local', detail: 'wrong version number' }))).toMatchObject({
    said: 'fail refused-here',
    values: { reason: 'wrong version number' },
  });
});
