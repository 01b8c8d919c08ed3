import type tls from 'node:tls';
import { describe, expect, test } from 'vitest';
import { decodeServerFlight } from '../../../lib/tls/decode.ts';
import { credential } from './support/credentials.ts';
import { scriptedServer12, scriptedServer13 } from './support/scripted-server.ts';
import { nodeServer, opensslServer, rawServer } from './support/servers.ts';
import { tappedHandshake } from './support/tapped-client.ts';

function received(code: number, name: string, phase: 'handshake' | 'after' = 'handshake') {
  return { direction: 'received', level: 'fatal', code, name, phase };
}

function sent(code: number, name: string) {
  return { direction: 'sent', level: 'fatal', code, name, phase: 'handshake' };
}

describe('the server refuses', () => {
  const refusals = [
    ['no version in common', { minVersion: 'TLSv1.3' }, { maxVersion: 'TLSv1.2' }, 70, 'protocol_version'],
    [
      'no cipher in common',
      { ciphers: 'AES128-SHA:@SECLEVEL=0', maxVersion: 'TLSv1.2' },
      { ciphers: 'AES256-SHA:@SECLEVEL=0', maxVersion: 'TLSv1.2' },
      40,
      'handshake_failure',
    ],
    [
      'no group in common',
      { ecdhCurve: 'P-521' },
      { ecdhCurve: 'X25519', minVersion: 'TLSv1.3' },
      40,
      'handshake_failure',
    ],
    [
      'no protocol in common',
      { ALPNProtocols: ['h2'] },
      { ALPNProtocols: ['imap'] },
      120,
      'no_application_protocol',
    ],
  ] as const satisfies readonly (readonly [string, tls.TlsOptions, tls.ConnectionOptions, number, string])[];

  test.each(refusals)('%s: the alert is read', async (_what, server, client, code, name) => {
    const { key, cert } = credential('rsa');
    const port = await nodeServer({ key, cert, ...server });
    const { capture, error } = await tappedHandshake(port, client);
    expect(error).not.toBeNull();
    expect(decodeServerFlight(capture)).toMatchObject({
      certificates: null,
      alerts: [received(code, name)],
      keyProof: 'not-observed',
      finished: false,
      notTls: false,
      defect: null,
    });
  });

  test('a missing client certificate in TLS 1.2: inside the handshake', async () => {
    const { port } = await opensslServer(credential('rsa'), ['-Verify', '1', '-tls1_2', '-quiet']);
    const flight = decodeServerFlight((await tappedHandshake(port)).capture);
    expect(flight).toMatchObject({
      certificateRequest: { caNames: [] },
      keyProof: 'verified',
      finished: false,
    });
    expect(flight.alerts).toEqual([received(40, 'handshake_failure')]);
  });

  test('a missing client certificate in TLS 1.3: after both Finished', async () => {
    const { port } = await opensslServer(credential('rsa'), ['-Verify', '1', '-tls1_3', '-quiet']);
    const flight = decodeServerFlight((await tappedHandshake(port)).capture);
    expect(flight.certificateRequest).toEqual({ caNames: [] });
    expect(flight.alerts).toContainEqual(received(116, 'certificate_required', 'after'));
  });

  test('an unknown name in TLS 1.2: a warning, and the handshake goes on', async () => {
    const { cert, key } = credential('ecdsa', 'second.example');
    const second = ['-servername', 'second.example', '-cert2', 'cert2.pem', '-key2', 'key2.pem'];
    const files = { 'cert2.pem': cert, 'key2.pem': key };
    const { port } = await opensslServer(credential('rsa'), [...second, '-tls1_2', '-www'], files);
    const { capture } = await tappedHandshake(
      port,
      { servername: 'third.example' },
      'GET / HTTP/1.0\r\n\r\n',
    );
    const flight = decodeServerFlight(capture);
    const warning = { ...received(112, 'unrecognized_name'), level: 'warning' };
    expect(flight.alerts[0]).toEqual(warning);
    expect(flight).toMatchObject({ finished: true, keyProof: 'verified' });
  });
});

describe.each([
  ['TLS 1.2', scriptedServer12],
  ['TLS 1.3', scriptedServer13],
] as const)('OpenSSL refuses what a %s server said', (_version, scriptedServer) => {
  // The scripted servers know one group and one way of signing; P-256 is for the certificate's key.
  const narrow = { ecdhCurve: 'X25519:P-256', sigalgs: 'ecdsa_secp256r1_sha256' };
  const [own, other] = [credential('ecdsa'), credential('ecdsa', 'other.example')];

  test('the right key: the signature is verified', async () => {
    const port = await scriptedServer({ certificates: [own.der], key: own.key });
    const { capture } = await tappedHandshake(port, narrow);
    expect(decodeServerFlight(capture)).toMatchObject({ keyProof: 'verified' });
  });

  test('the key of another certificate: the proof failed and decrypt_error was sent', async () => {
    const port = await scriptedServer({ certificates: [own.der], key: other.key });
    const flight = decodeServerFlight((await tappedHandshake(port, narrow)).capture);
    expect(flight).toMatchObject({ keyProof: 'failed', alerts: [sent(51, 'decrypt_error')], defect: null });
    expect(flight.certificates).toHaveLength(1);
    expect(flight.finished).toBe(false);
  });

  test('a certificate with an RSA key where an EC key signed: the proof failed', async () => {
    const port = await scriptedServer({ certificates: [credential('rsa').der], key: own.key });
    const flight = decodeServerFlight((await tappedHandshake(port, narrow)).capture);
    expect(flight).toMatchObject({ keyProof: 'failed' });
    expect(flight.alerts).toEqual([expect.objectContaining({ direction: 'sent', level: 'fatal' })]);
  });

  test('bytes that are no certificate: they are kept, and prove nothing', async () => {
    const rubbish = Buffer.from('certainly no DER');
    const port = await scriptedServer({ certificates: [rubbish], key: own.key });
    const flight = decodeServerFlight((await tappedHandshake(port, narrow)).capture);
    expect(flight.certificates?.map((one) => Buffer.from(one).toString())).toEqual(['certainly no DER']);
    expect(flight).toMatchObject({ keyProof: 'not-observed', defect: null });
    expect(flight.alerts).toEqual([expect.objectContaining({ direction: 'sent', level: 'fatal' })]);
  });

  test('an empty list: it is told apart from none', async () => {
    const port = await scriptedServer({ certificates: [], key: own.key });
    const flight = decodeServerFlight((await tappedHandshake(port, narrow)).capture);
    expect(flight).toMatchObject({ certificates: [], keyProof: 'not-observed', defect: null });
    expect(flight.alerts).toEqual([expect.objectContaining({ direction: 'sent', level: 'fatal' })]);
  });
});

test('plain text instead of TLS: the client’s alert is read though nothing else can be', async () => {
  const port = await rawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const flight = decodeServerFlight((await tappedHandshake(port)).capture);
  expect(flight).toMatchObject({ notTls: true, version: null, certificates: null, finished: false });
  expect(flight.alerts.every(({ direction }) => direction === 'sent')).toBe(true);
});
