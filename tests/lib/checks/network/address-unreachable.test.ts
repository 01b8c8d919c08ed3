import { expect, test } from 'vitest';
import { addressUnreachable } from '../../../../lib/checks/network/address-unreachable.ts';
import type { ProbeFailure } from '../../../../lib/observation/failure.ts';
import {
  clear,
  endpoint,
  failedDialogue,
  failedHandshake,
  handshake,
  observation,
  subject,
} from '../../../support/subject.ts';
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

test.each([
  ['silent', 'dialogue-silent'],
  ['timeout', 'dialogue-slow'],
  ['closed', 'dialogue-closed'],
  ['reset', 'dialogue-reset'],
] as const)('a dialogue before TLS that ends as %s is told as such', (code, how) => {
  const seen = subject({ observation: clear([endpoint([failedDialogue({ code })])]) });
  expect(sayOfLook(addressUnreachable, seen)).toEqual({
    said: 'fail before-tls',
    values: { dialogue: 'smtp', how, addresses: ['203.0.113.7'], port: 587 },
  });
});

test('an address whose dialogue breaks off fails beside a good one', () => {
  const cut = endpoint([failedDialogue({ code: 'closed' })], '203.0.113.8');
  const seen = subject({ observation: clear([endpoint(), cut]) });
  expect(sayOfLook(addressUnreachable, seen)).toEqual({
    said: 'fail some-addresses',
    values: { addresses: ['203.0.113.8'], how: 'dialogue-closed' },
  });
});

test.each(['refused', 'not-offered', 'unexpected', 'injected', 'tls-at-once'] as const)(
  'a server whose dialogue ends as %s was reached',
  (code) => {
    const seen = subject({ observation: clear([endpoint([failedDialogue({ code })])]) });
    expect(sayOfLook(addressUnreachable, seen).said).toBe('pass reached');
  },
);

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

test('an address that cuts the handshake fails beside a good one: no client goes on to another', () => {
  const cut = endpoint([failedHandshake({ code: 'reset' })], '203.0.113.8');
  expect(say(endpoint(), cut)).toEqual({
    said: 'fail some-addresses',
    values: { addresses: ['203.0.113.8'], how: 'reset' },
  });
});

test('a refused address beside one that answers in another protocol is a warning', () => {
  const foreign = endpoint([failedHandshake({ code: 'not-tls' })]);
  const dead = unreachable({ stage: 'tcp', code: 'refused', afterMs: 1 }, '::1');
  expect(say(foreign, dead).said).toBe('warn some-addresses');
});

test('a name that is cut off is blocked, whatever a client without a name gets to see', () => {
  const filtered = endpoint([failedHandshake({ code: 'reset' }), handshake({ kind: 'no-sni', sni: null })]);
  expect(say(filtered).said).toBe('fail reset');
});

test('only the addresses where it went the same way are named together', () => {
  const silent = unreachable({ stage: 'tcp', code: 'timeout', afterMs: 3500 }, '203.0.113.8');
  const routeless = unreachable({ stage: 'tcp', code: 'unreachable', afterMs: 0 }, '2001:db8::7');
  expect(say(routeless, silent)).toEqual({
    said: 'fail timed-out',
    values: { addresses: ['203.0.113.8'], port: 443 },
  });
});
