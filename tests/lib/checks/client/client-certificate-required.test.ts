import { expect, test } from 'vitest';
import { clientCertificateRequired } from '../../../../lib/checks/client/client-certificate-required.ts';
import type { Handshake } from '../../../../lib/observation/schema.ts';
import {
  endpoint,
  failedHandshake,
  handshake,
  LEAF,
  observation,
  subject,
} from '../../../support/subject.ts';
import { sayOfLook } from '../support.ts';

const certificateRequest = { caNames: ['CN=Corp Clients'] };

function say(one: Handshake) {
  return sayOfLook(
    clientCertificateRequired,
    subject({ observation: observation({ endpoints: [endpoint([one])] }) }),
  );
}

test('certificate_required after a TLS 1.3 handshake fails with the accepted authorities', () => {
  const { said, values } = say(
    handshake({
      certificateRequest,
      alerts: [
        { direction: 'received', level: 'fatal', code: 116, name: 'certificate_required', phase: 'after' },
      ],
    }),
  );
  expect(said).toBe('fail refused-without');
  expect(values).toEqual({
    alert: 116,
    name: 'certificate_required',
    phase: 'after',
    authorities: ['CN=Corp Clients'],
  });
});

test('handshake_failure inside a TLS 1.2 handshake that asked for a certificate fails', () => {
  const alerts = [
    {
      direction: 'received' as const,
      level: 'fatal' as const,
      code: 40,
      name: 'handshake_failure',
      phase: 'handshake' as const,
    },
  ];
  expect(
    say(failedHandshake({ code: 'alert', alert: 40 }, { chain: [LEAF], certificateRequest, alerts })).said,
  ).toBe('fail refused-without');
});

test('a close after the request, before the handshake ends, fails', () => {
  expect(say(failedHandshake({ code: 'closed' }, { chain: [LEAF], certificateRequest })).said).toBe(
    'fail closed-after-request',
  );
});

test('a TLS 1.3 server that ends the connection after asking has refused', () => {
  expect(say(handshake({ certificateRequest, peerEnd: 'fin' })).said).toBe('fail closed-after-request');
});

test('a request that the handshake does not enforce is a warning', () => {
  expect(say(handshake({ certificateRequest })).said).toBe('warn asked');
});

test('an alert that this side sent is no refusal by the server', () => {
  const alerts = [
    {
      direction: 'sent' as const,
      level: 'fatal' as const,
      code: 42,
      name: 'bad_certificate',
      phase: 'handshake' as const,
    },
  ];
  expect(say(handshake({ certificateRequest, alerts })).said).toBe('warn asked');
});

test('no request passes; nothing seen is not observed', () => {
  expect(say(handshake()).said).toBe('pass not-asked');
  expect(say(failedHandshake({ code: 'closed' })).said).toBe('not-observed not-seen');
});

test('whichever alert ends a handshake that asked for a certificate, it is the refusal', () => {
  const alerts = [
    {
      direction: 'received' as const,
      level: 'fatal' as const,
      code: 50,
      name: 'decode_error',
      phase: 'handshake' as const,
    },
  ];
  const refused = failedHandshake(
    { code: 'alert', alert: 50 },
    { chain: [LEAF], certificateRequest, alerts },
  );
  expect(say(refused)).toMatchObject({ said: 'fail refused-without', values: { alert: 50 } });
});

test('certificate_required before any certificate was seen fails as well', () => {
  const alerts = [
    {
      direction: 'received' as const,
      level: 'fatal' as const,
      code: 116,
      name: 'certificate_required',
      phase: 'handshake' as const,
    },
  ];
  expect(say(failedHandshake({ code: 'alert', alert: 116 }, { alerts })).said).toBe('fail refused-without');
});

test('what is asked of clients that send no name is not asked of those that send it', () => {
  const nameless = handshake({ kind: 'no-sni', sni: null, certificateRequest, peerEnd: 'fin' });
  const endpoints = [endpoint([handshake(), nameless])];
  const about = subject({ observation: observation({ endpoints }) });
  expect(sayOfLook(clientCertificateRequired, about).said).toBe('pass not-asked');
});

test('a TLS 1.2 server that lets the handshake finish has not refused', () => {
  expect(say(handshake({ version: 'TLSv1.2', certificateRequest, peerEnd: 'fin' })).said).toBe('warn asked');
});
