import { expect, test } from 'vitest';
import { nameUnrecognized } from '../../../../lib/checks/name/name-unrecognized.ts';
import type { Handshake } from '../../../../lib/observation/schema.ts';
import { endpoint, failedHandshake, handshake, observation, subject } from '../../../support/subject.ts';
import { sayOfLook } from '../support.ts';

function say(one: Handshake) {
  return sayOfLook(nameUnrecognized, subject({ observation: observation({ endpoints: [endpoint([one])] }) }))
    .said;
}

const alert = {
  direction: 'received' as const,
  code: 112,
  name: 'unrecognized_name',
  phase: 'handshake' as const,
};

test('a fatal unrecognized_name fails', () => {
  expect(
    say(failedHandshake({ code: 'alert', alert: 112 }, { alerts: [{ ...alert, level: 'fatal' }] })),
  ).toBe('fail refused');
});

test('a warning with which the server goes on is a warning here too', () => {
  expect(say(handshake({ alerts: [{ ...alert, level: 'warning' }] }))).toBe('warn warned');
});

test('a certificate without that alert passes; no certificate tells nothing', () => {
  expect(say(handshake())).toBe('pass recognized');
  expect(say(failedHandshake({ code: 'closed' }))).toBe('not-observed not-seen');
});
