import { expect, test } from 'vitest';
import { protocolObsolete } from '../../../../lib/checks/software/protocol-obsolete.ts';
import type { Handshake } from '../../../../lib/observation/schema.ts';
import { endpoint, failedHandshake, handshake, observation, subject } from '../../../support/subject.ts';
import { sayOfLook } from '../support.ts';

function say(one: Handshake) {
  return sayOfLook(protocolObsolete, subject({ observation: observation({ endpoints: [endpoint([one])] }) }))
    .said;
}

test.each(['SSLv3', 'TLSv1', 'TLSv1.1'])('a server whose best is %s fails', (version) => {
  expect(say(handshake({ version }))).toBe('fail obsolete');
});

test.each(['TLSv1.2', 'TLSv1.3'])('%s passes', (version) => {
  expect(say(handshake({ version }))).toBe('pass current');
});

test.each([70, 71])('alert %i says that versions or suites do not meet', (alert) => {
  expect(say(failedHandshake({ code: 'alert', alert }))).toBe('fail version-refused');
});

test('a connection that closed early tells nothing of versions', () => {
  expect(say(failedHandshake({ code: 'closed' }))).toBe('not-observed not-seen');
});

test('versions refused at one address fail, though another address answers', () => {
  const refused = endpoint([failedHandshake({ code: 'alert', alert: 70 })], '203.0.113.8');
  const about = subject({ observation: observation({ endpoints: [endpoint(), refused] }) });
  expect(sayOfLook(protocolObsolete, about).said).toBe('fail version-refused');
});

test('an old version for clients that send no name does not count against the name', () => {
  const nameless = handshake({ kind: 'no-sni', sni: null, version: 'TLSv1' });
  const about = subject({ observation: observation({ endpoints: [endpoint([handshake(), nameless])] }) });
  expect(sayOfLook(protocolObsolete, about).said).toBe('pass current');
});
