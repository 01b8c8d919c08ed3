import { expect, test } from 'vitest';
import { addressUnreachable } from '../../../../lib/checks/network/address-unreachable.ts';
import type { ProbeFailure } from '../../../../lib/observation/failure.ts';
import { endpoint, failedHandshake, observation, subject } from '../../../support/subject.ts';
import { sayOfLook } from '../support.ts';

function unreachable(failure: ProbeFailure, address = '203.0.113.7') {
  return { ...endpoint([], address), failure };
}

function say(...endpoints: ReturnType<typeof endpoint>[]) {
  return sayOfLook(addressUnreachable, subject({ observation: observation({ endpoints }) }));
}

test.each(['refused', 'unreachable', 'reset'] as const)('a connection that is %s fails as such', (code) => {
  expect(say(unreachable({ stage: 'tcp', code, afterMs: 1 })).said).toBe(`fail ${code}`);
});

test('a connection that times out, and a server that says nothing, are told apart', () => {
  expect(say(unreachable({ stage: 'tcp', code: 'timeout', afterMs: 5000 })).said).toBe('fail timed-out');
  expect(say(endpoint([failedHandshake({ code: 'silent' })])).said).toBe('fail silent');
});

test('a close and a reset inside the handshake are told apart', () => {
  expect(say(endpoint([failedHandshake({ code: 'closed' })])).said).toBe('fail closed');
  expect(say(endpoint([failedHandshake({ code: 'reset' })])).said).toBe('fail reset');
});

test('one dead address beside a good one is a warning that names it', () => {
  const dead = unreachable({ stage: 'tcp', code: 'refused', afterMs: 1 }, '203.0.113.8');
  expect(say(endpoint(), dead)).toEqual({
    said: 'warn some-addresses',
    values: { addresses: ['203.0.113.8'], how: 'refused' },
  });
});

test('an IPv6 address without a route from here says nothing about the server', () => {
  expect(
    say(endpoint(), unreachable({ stage: 'tcp', code: 'unreachable', afterMs: 0 }, '2001:db8::7')).said,
  ).toBe('not-observed no-ipv6-here');
});

test('an address outside the policy is told with its range', () => {
  const refused = unreachable(
    { stage: 'policy', code: 'address-refused', address: '10.0.0.1', range: 'private', afterMs: 0 },
    '10.0.0.1',
  );
  expect(say(refused)).toEqual({
    said: 'fail address-refused',
    values: { addresses: ['10.0.0.1'], range: 'private' },
  });
});

test('a reached server passes; without any address nothing was observed', () => {
  expect(say(endpoint()).said).toBe('pass reached');
  expect(say().said).toBe('not-observed no-address');
});
