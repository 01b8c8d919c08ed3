import { expect, test } from 'vitest';
import { handshakeRefused } from '../../../../lib/checks/network/handshake-refused.ts';
import type { Handshake } from '../../../../lib/observation/schema.ts';
import {
  clear,
  endpoint,
  facts,
  failedDialogue,
  failedHandshake,
  LEAF,
  observation,
  subject,
} from '../../../support/subject.ts';
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

test('a refusal in the clear, before TLS, is told with its words and the addresses that said it', () => {
  const away = failedDialogue({ code: 'refused', step: 'greeting', reply: '554 no' });
  const other = failedDialogue({ code: 'not-offered', reply: '250 HELP' });
  const endpoints = [endpoint([other], '203.0.113.8'), endpoint([away], '203.0.113.9')];
  expect(sayOfLook(handshakeRefused, subject({ observation: clear(endpoints) }))).toEqual({
    said: 'fail dialogue-refused',
    values: { dialogue: 'smtp', step: 'greeting', reply: '554 no', addresses: ['203.0.113.9'] },
  });
  const nothing = subject({ observation: clear([endpoint([other])]) });
  expect(sayOfLook(handshakeRefused, nothing).said).toBe('not-observed not-seen');
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

test('an alert at one address fails beside a good one, and names that address alone', () => {
  const refused = endpoint([failedHandshake({ code: 'alert', alert: 40 })], '203.0.113.8');
  const dead = {
    ...endpoint([], '203.0.113.9'),
    failure: { stage: 'tcp' as const, code: 'refused' as const, afterMs: 1 },
  };
  const about = subject({ observation: observation({ endpoints: [endpoint(), refused, dead] }) });
  expect(sayOfLook(handshakeRefused, about)).toMatchObject({
    said: 'fail some-addresses',
    values: { addresses: ['203.0.113.8'] },
  });
});

test('a server that goes mute after asking for a certificate has not been understood', () => {
  const mute = failedHandshake(
    { code: 'timeout' },
    { chain: [LEAF], keyProof: 'verified', certificateRequest: { caNames: [] } },
  );
  expect(say(mute)).toMatchObject({ said: 'fail broke-off', values: { reason: 'timeout' } });
});

test('an odd encoding does not explain that the peer cut the connection', () => {
  const odd = facts({ defects: [{ code: 'non-der', where: 'offset 235' }] });
  const cut = failedHandshake({ code: 'reset' }, { chain: [LEAF], keyProof: 'verified' });
  const about = subject({ observation: observation({ endpoints: [endpoint([cut])] }), known: [odd] });
  expect(sayOfLook(handshakeRefused, about).said).toBe('fail broke-off');
});

test('a message with the certificates that broke off explains the end of the handshake', () => {
  const broken = failedHandshake({ code: 'malformed' }, { chain: [LEAF], chainBroken: true });
  expect(say(broken).said).toBe('pass not-refused');
});
