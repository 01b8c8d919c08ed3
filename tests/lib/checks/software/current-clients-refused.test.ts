import { expect, test } from 'vitest';
import { currentClientsRefused } from '../../../../lib/checks/software/current-clients-refused.ts';
import type { Handshake } from '../../../../lib/observation/schema.ts';
import {
  endpoint,
  facts,
  failedHandshake,
  handshake,
  LEAF,
  observation,
  subject,
} from '../../../support/subject.ts';
import { sayOfLook } from '../support.ts';

const brainpool = handshake({ version: 'TLSv1.2', group: 'brainpoolP256r1' });

function say(handshakes: readonly Handshake[], curve: string | null = 'P-256') {
  const leaf = facts({ publicKey: { type: 'ec', bits: 256, curve, spkiSha256: 'd'.repeat(64) } });
  const seen = observation({ endpoints: [endpoint(handshakes)] });
  return sayOfLook(
    currentClientsRefused,
    subject({ observation: seen, certificates: new Map([[LEAF, { ok: true, facts: leaf }]]) }),
  );
}

const alerts: Handshake['alerts'] = [
  { direction: 'received', level: 'fatal', code: 40, name: 'handshake_failure', phase: 'handshake' },
];
const refusing = failedHandshake({ code: 'alert', alert: 40 }, { kind: 'mainstream', alerts });

test('a usual group, suite and key pass', () => {
  expect(say([handshake()]).said).toBe('pass usual');
});

test('a Brainpool group fails where the usual ones are refused', () => {
  const { said, values } = say([brainpool, refusing]);
  expect(said).toBe('fail refused');
  expect(values).toEqual({ chosen: 'brainpoolP256r1', alert: 40, name: 'handshake_failure' });
});

test.each([
  ['a Camellia suite', handshake({ suite: 'TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384' }), 'P-256'],
  ['a key on a Brainpool curve', handshake(), 'brainpoolP256r1'],
  ['X448 alone', handshake({ group: 'x448' }), 'P-256'],
])('%s fails where the usual ones are refused', (_, named, curve) => {
  expect(say([named, refusing], curve).said).toBe('fail refused');
});

test('a connection that is closed in place of an alert is a refusal as well', () => {
  const closed = failedHandshake({ code: 'closed' }, { kind: 'mainstream' });
  expect(say([brainpool, closed])).toMatchObject({ said: 'fail refused', values: { alert: 0 } });
});

test('a server that merely prefers it passes', () => {
  expect(say([brainpool, handshake({ kind: 'mainstream' })]).said).toBe('pass preferred');
});

test('without a second look, or with one that time cut off, nothing is claimed', () => {
  expect(say([brainpool]).said).toBe('not-observed untried');
  const late = failedHandshake({ code: 'timeout' }, { kind: 'mainstream' });
  expect(say([brainpool, late]).said).toBe('not-observed untried');
});

test('no finished handshake is not observed', () => {
  expect(say([failedHandshake({ code: 'closed' })]).said).toBe('not-observed not-seen');
});

test.each([
  'TLS_AES_128_GCM_SHA256',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_RSA_WITH_AES_256_GCM_SHA384',
])('%s is usual', (suite) => {
  expect(say([handshake({ suite })]).said).toBe('pass usual');
});
