import { expect, test } from 'vitest';
import { protocolForeign } from '../../../../lib/checks/network/protocol-foreign.ts';
import { endpoint, failedHandshake, observation, subject } from '../../../support/subject.ts';
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
