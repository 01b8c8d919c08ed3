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

type Http = NonNullable<NonNullable<Handshake['clientAuth']>['http']>;

function answered(http: Partial<Http>): Handshake {
  const whole: Http = { status: 200, says: null, server: null, alert: null, end: 'answered', ms: 1, ...http };
  return handshake({ certificateRequest, clientAuth: { request: 'handshake', http: whole } });
}

test.each([
  ['none-sent', 400],
  ['one-refused', 400],
  ['cannot-ask-now', 403],
] as const)(
  'an answer that says %s fails with its status, its server and the authorities',
  (says, status) => {
    const { said, values } = say(answered({ status, says, server: 'nginx' }));
    expect(said).toBe('fail refused-over-http');
    expect(values).toEqual({ status, says, server: 'nginx', authorities: ['CN=Corp Clients'] });
  },
);

test.each([400, 401, 403, 500, 503])('HTTP %i without such words may have another reason', (status) => {
  expect(say(answered({ status }))).toMatchObject({ said: 'warn denied-over-http', values: { status } });
});

test.each([200, 204, 301, 404, 426])('HTTP %i is an answer to a client without a certificate', (status) => {
  expect(say(answered({ status }))).toMatchObject({ said: 'warn served-without', values: { status } });
});

test('an alert about certificates in answer to the request fails, any other tells nothing', () => {
  const none = { status: null, end: 'reset' } as const;
  expect(say(answered({ ...none, alert: { code: 40, name: 'handshake_failure' } }))).toMatchObject({
    said: 'fail refused-without',
    values: { alert: 40, phase: 'request' },
  });
  expect(say(answered({ ...none, alert: { code: 80, name: 'internal_error' } })).said).toBe('warn asked');
});

test('no answer at all leaves it at the request of the handshake', () => {
  expect(say(answered({ status: null, end: 'silent' })).said).toBe('warn asked');
});

test('of several addresses the one that refuses leads', () => {
  const endpoints = [
    endpoint([answered({})]),
    endpoint([answered({ status: 400, says: 'none-sent' })], '203.0.113.8'),
  ];
  const about = subject({ observation: observation({ endpoints }) });
  expect(sayOfLook(clientCertificateRequired, about).said).toBe('fail refused-over-http');
});

test('a close_notify at the fatal level refuses nothing', () => {
  const alerts: Handshake['alerts'] = [
    { direction: 'received', level: 'fatal', code: 0, name: 'close_notify', phase: 'after' },
  ];
  expect(say(handshake({ version: 'TLSv1.2', certificateRequest, alerts })).said).toBe('warn asked');
});
