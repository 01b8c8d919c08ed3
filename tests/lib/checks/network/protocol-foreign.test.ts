import { describe, expect, test } from 'vitest';
import { protocolForeign } from '../../../../lib/checks/network/protocol-foreign.ts';
import {
  clear,
  endpoint,
  failedDialogue,
  failedHandshake,
  observation,
  subject,
} from '../../../support/subject.ts';
import { sayOfLook } from '../support.ts';

function say(failure: Parameters<typeof failedHandshake>[0]) {
  return sayOfLook(
    protocolForeign,
    subject({ observation: observation({ endpoints: [endpoint([failedHandshake(failure)])] }) }),
  );
}

test('a server that greets as SSH is named', () => {
  const { said, values } = say({ code: 'not-tls', spoke: 'ssh', sample: 'SSH-2.0-OpenSSH_9.2' });
  expect(said).toBe('fail speaks-other');
  expect(values).toEqual({ protocol: 'ssh', sample: 'SSH-2.0-OpenSSH_9.2', port: 443 });
});

test('bytes of no known protocol are shown, not named', () => {
  expect(say({ code: 'not-tls', spoke: 'unknown', sample: 'hello?' }).said).toBe('fail speaks-unknown');
});

describe('where a dialogue in the clear was to lead to TLS', () => {
  const sayOf = (failure: Parameters<typeof failedDialogue>[0]) =>
    sayOfLook(protocolForeign, subject({ observation: clear([endpoint([failedDialogue(failure)])]) }));

  test('a server that does not offer it is told with what it offers', () => {
    expect(sayOf({ code: 'not-offered', reply: '250-mx 250 HELP' })).toEqual({
      said: 'fail not-offered',
      values: { dialogue: 'smtp', reply: '250-mx 250 HELP', port: 587 },
    });
  });

  test.each([
    [{ code: 'unexpected', spoke: 'ftp', reply: '220 FTP' }, 'ftp', '220 FTP'],
    [{ code: 'unexpected', spoke: null, reply: null }, '', ''],
    [{ code: 'oversize', spoke: 'unknown', reply: 'xxx' }, '', 'xxx'],
  ] as const)('%j is another protocol', (failure, protocol, sample) => {
    expect(sayOf(failure)).toEqual({
      said: 'fail other-dialogue',
      values: { dialogue: 'smtp', protocol, sample, port: 587 },
    });
  });

  test('TLS from the first byte and plain text behind the go-ahead are told apart', () => {
    expect(sayOf({ code: 'tls-at-once' }).said).toBe('fail tls-at-once');
    expect(sayOf({ code: 'injected', step: 'handshake', reply: '250 Ok' })).toEqual({
      said: 'fail plain-after-go-ahead',
      values: { dialogue: 'smtp', sample: '250 Ok', port: 587 },
    });
  });

  test.each(['refused', 'silent', 'timeout', 'closed', 'reset'] as const)(
    '%s says nothing of the protocol',
    (code) => {
      expect(sayOf({ code }).said).toBe('not-observed not-seen');
    },
  );

  test('a certificate proves that it led there', () => {
    const seen = subject({ observation: clear([endpoint()]) });
    expect(sayOfLook(protocolForeign, seen)).toEqual({
      said: 'pass switches-to-tls',
      values: { dialogue: 'smtp', port: 587 },
    });
  });
});

test('a certificate proves TLS; a closed connection proves nothing', () => {
  expect(sayOfLook(protocolForeign, subject()).said).toBe('pass speaks-tls');
  expect(say({ code: 'closed' }).said).toBe('not-observed not-seen');
});

test('a server that only sends an alert speaks TLS all the same', () => {
  const alerts = [
    {
      direction: 'received' as const,
      level: 'fatal' as const,
      code: 40,
      name: 'handshake_failure',
      phase: 'handshake' as const,
    },
  ];
  const refused = endpoint([failedHandshake({ code: 'alert', alert: 40 }, { alerts })]);
  const about = subject({ observation: observation({ endpoints: [refused] }) });
  expect(sayOfLook(protocolForeign, about).said).toBe('pass speaks-tls');
});
