import { constants } from 'node:crypto';
import type tls from 'node:tls';
import { describe, expect, test } from 'vitest';
import { decodeServerFlight } from '../../../lib/tls/decode.ts';
import { credential, type KeyKind } from './support/credentials.ts';
import { nodeServer } from './support/servers.ts';
import { tappedHandshake } from './support/tapped-client.ts';

const closeNotify = { level: 'warning', code: 0, name: 'close_notify', phase: 'after' };
const bothClosed = [
  { direction: 'received', ...closeNotify },
  { direction: 'sent', ...closeNotify },
];

describe('a completed handshake is read as Node reads it', () => {
  const cases = [
    ['TLSv1', 'rsa'],
    ['TLSv1', 'ecdsa'],
    ['TLSv1.1', 'rsa'],
    ['TLSv1.1', 'ecdsa'],
    ['TLSv1.2', 'rsa'],
    ['TLSv1.2', 'rsa-pss'],
    ['TLSv1.2', 'ecdsa'],
    ['TLSv1.2', 'ed25519'],
    ['TLSv1.3', 'rsa'],
    ['TLSv1.3', 'rsa-pss'],
    ['TLSv1.3', 'ecdsa'],
    ['TLSv1.3', 'ecdsa-384'],
    ['TLSv1.3', 'ed25519'],
    ['TLSv1.3', 'ed448'],
  ] as const satisfies readonly (readonly [tls.SecureVersion, KeyKind])[];

  test.each(cases)('%s with a certificate of kind %s', async (version, kind) => {
    const { key, cert, der } = credential(kind);
    const port = await nodeServer({ key, cert, minVersion: version, maxVersion: version });
    const { capture, view } = await tappedHandshake(port);
    const flight = decodeServerFlight(capture);
    expect(view).toMatchObject({ protocol: version });
    expect(flight).toMatchObject({
      version,
      suite: view?.suite,
      alpn: null,
      helloRetryRequest: false,
      certificateRequest: null,
      staple: null,
      sctList: null,
      keyProof: 'verified',
      sessionTicket: true,
      finished: true,
      notTls: false,
      defect: null,
      alerts: bothClosed,
    });
    expect(hex(flight.certificates)).toEqual(hex([der]));
  });

  test('a chain keeps the order and the duplicates that were sent', async () => {
    const [leaf, other] = [credential('rsa'), credential('ecdsa', 'other.example')];
    const port = await nodeServer({ key: leaf.key, cert: leaf.cert + other.cert + leaf.cert + other.cert });
    const { capture } = await tappedHandshake(port);
    const sent = [leaf.der, other.der, leaf.der, other.der];
    expect(hex(decodeServerFlight(capture).certificates)).toEqual(hex(sent));
  });
});

describe('alerts after the handshake are decrypted', () => {
  const withoutEncryptThenMac = 0x80000;
  const suites = [
    ['TLSv1', 'ECDHE-RSA-AES128-SHA', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA'],
    ['TLSv1', 'AES256-SHA', 'TLS_RSA_WITH_AES_256_CBC_SHA'],
    ['TLSv1.1', 'CAMELLIA128-SHA', 'TLS_RSA_WITH_CAMELLIA_128_CBC_SHA'],
    ['TLSv1.2', 'ECDHE-RSA-AES128-SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256'],
    ['TLSv1.2', 'ECDHE-RSA-AES256-SHA384', 'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384'],
    ['TLSv1.2', 'ECDHE-RSA-AES128-GCM-SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
    ['TLSv1.2', 'ECDHE-RSA-CHACHA20-POLY1305', 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256'],
    ['TLSv1.2', 'ECDHE-ARIA256-GCM-SHA384', 'TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384'],
    ['TLSv1.2', 'AES128-CCM', 'TLS_RSA_WITH_AES_128_CCM'],
    ['TLSv1.2', 'AES256-CCM8', 'TLS_RSA_WITH_AES_256_CCM_8'],
    ['TLSv1.3', 'TLS_AES_128_GCM_SHA256', 'TLS_AES_128_GCM_SHA256'],
    ['TLSv1.3', 'TLS_AES_256_GCM_SHA384', 'TLS_AES_256_GCM_SHA384'],
    ['TLSv1.3', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_CHACHA20_POLY1305_SHA256'],
    ['TLSv1.3', 'TLS_AES_128_CCM_SHA256', 'TLS_AES_128_CCM_SHA256'],
    ['TLSv1.3', 'TLS_AES_128_CCM_8_SHA256', 'TLS_AES_128_CCM_8_SHA256'],
  ] as const;

  test.each(suites)('%s, %s', async (version, ciphers, suite) => {
    const { key, cert } = credential('rsa');
    // Node sets TLS 1.3 suites apart and needs others beside them.
    const only = { ciphers: `${ciphers}${version === 'TLSv1.3' ? ':ALL' : ''}:@SECLEVEL=0` };
    const port = await nodeServer({ key, cert, maxVersion: version, ...only });
    const { capture } = await tappedHandshake(port, only);
    const flight = decodeServerFlight(capture);
    expect(flight).toMatchObject({ version, suite, finished: true, alerts: bothClosed, defect: null });
  });

  test.each(['TLSv1', 'TLSv1.1', 'TLSv1.2'] as const)('%s, CBC with the MAC inside', async (version) => {
    const { key, cert } = credential('rsa');
    const port = await nodeServer({
      key,
      cert,
      maxVersion: version,
      ciphers: 'ECDHE-RSA-AES256-SHA:@SECLEVEL=0',
    });
    const { capture } = await tappedHandshake(port, { secureOptions: withoutEncryptThenMac });
    const flight = decodeServerFlight(capture);
    expect(flight).toMatchObject({ version, finished: true, alerts: bothClosed, defect: null });
  });

  test('TLS 1.2 without a key log: Finished is known by its place, the alerts stay closed', async () => {
    const { key, cert } = credential('rsa');
    const port = await nodeServer({ key, cert, maxVersion: 'TLSv1.2' });
    const { capture } = await tappedHandshake(port);
    const flight = decodeServerFlight({ ...capture, keylog: [] });
    expect(flight).toMatchObject({ keyProof: 'verified', finished: true, alerts: [], defect: null });
  });

  test('TLS 1.3 without a key log: only the hello is read, and the defect says why', async () => {
    const { key, cert } = credential('rsa');
    const port = await nodeServer({ key, cert });
    const { capture } = await tappedHandshake(port);
    const flight = decodeServerFlight({ ...capture, keylog: [] });
    expect(flight).toMatchObject({ version: 'TLSv1.3', certificates: null, finished: false });
    expect(flight.defect?.what).toBe('encrypted record without a secret for it');
  });
});

describe('the key exchange group', () => {
  const groups13 = [
    ['x25519', 'X25519'],
    ['x448', 'X448'],
    ['secp256r1', 'P-256'],
    ['secp384r1', 'P-384'],
    ['secp521r1', 'P-521'],
    ['ffdhe2048', 'ffdhe2048'],
    ['brainpoolP256r1tls13', 'brainpoolP256r1tls13'],
    ['X25519MLKEM768', 'X25519MLKEM768'],
    ['SecP256r1MLKEM768', 'SecP256r1MLKEM768'],
    ['SecP384r1MLKEM1024', 'SecP384r1MLKEM1024'],
    ['MLKEM768', 'MLKEM768'],
  ] as const;

  test.each(groups13)('TLS 1.3: %s', async (group, ecdhCurve) => {
    const { key, cert } = credential('ecdsa');
    const port = await nodeServer({ key, cert, ecdhCurve });
    const { capture } = await tappedHandshake(port, { ecdhCurve });
    expect(decodeServerFlight(capture)).toMatchObject({ version: 'TLSv1.3', group, keyProof: 'verified' });
  });

  const groups12 = [
    ['x25519', 'X25519'],
    ['secp521r1', 'P-521'],
    ['brainpoolP384r1', 'brainpoolP384r1'],
  ] as const;

  test.each(groups12)('TLS 1.2: %s', async (group, ecdhCurve) => {
    const { key, cert } = credential('rsa');
    const limits = { ecdhCurve, maxVersion: 'TLSv1.2' } as const;
    const port = await nodeServer({ key, cert, ...limits });
    const { capture } = await tappedHandshake(port, limits);
    expect(decodeServerFlight(capture)).toMatchObject({ version: 'TLSv1.2', group, keyProof: 'verified' });
  });

  test.each(['TLSv1', 'TLSv1.2'] as const)(
    '%s: DHE is named by the bits of its prime',
    async (maxVersion) => {
      const { key, cert } = credential('rsa');
      const ciphers = 'DHE-RSA-AES256-SHA:@SECLEVEL=0';
      const port = await nodeServer({ key, cert, maxVersion, ciphers, dhparam: 'auto' });
      const { capture } = await tappedHandshake(port, { ciphers });
      expect(decodeServerFlight(capture)).toMatchObject({ group: 'dhe-2048', keyProof: 'verified' });
    },
  );

  test('RSA key exchange has no group, and no signature that proves the key', async () => {
    const { key, cert } = credential('rsa');
    const port = await nodeServer({ key, cert, maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256' });
    const { capture } = await tappedHandshake(port);
    const flight = decodeServerFlight(capture);
    expect(flight).toMatchObject({ group: null, keyProof: 'not-observed', finished: true });
  });

  test.each(['rsa', 'ecdsa'] as const)(
    'a HelloRetryRequest is seen and its transcript proves the %s key',
    async (kind) => {
      const { key, cert, der } = credential(kind);
      const port = await nodeServer({ key, cert, ecdhCurve: 'P-384' });
      const { capture } = await tappedHandshake(port, { ecdhCurve: 'X25519:P-384' });
      const flight = decodeServerFlight(capture);
      expect(flight).toMatchObject({
        helloRetryRequest: true,
        group: 'secp384r1',
        keyProof: 'verified',
        finished: true,
      });
      expect(hex(flight.certificates)).toEqual(hex([der]));
    },
  );
});

describe.each(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const)('extras in %s', (version) => {
  const limits = { minVersion: version, maxVersion: version } as const;

  test('ALPN: the chosen protocol', async () => {
    const { key, cert } = credential('rsa');
    const port = await nodeServer({ key, cert, ...limits, ALPNProtocols: ['h2', 'http/1.1'] });
    const { capture, view } = await tappedHandshake(port, { ALPNProtocols: ['http/1.1', 'h2'] });
    expect(view?.alpn).not.toBeNull();
    expect(decodeServerFlight(capture).alpn).toBe(view?.alpn);
  });

  test('a stapled response is handed on byte for byte', async () => {
    const { key, cert } = credential('rsa');
    const staple = Buffer.from('any bytes will do, they are not judged here');
    const port = await nodeServer({ key, cert, ...limits }, staple);
    const { capture, view } = await tappedHandshake(port);
    const flight = decodeServerFlight(capture);
    expect(Buffer.from(view?.staple ?? []).equals(staple)).toBe(true);
    expect(Buffer.from(flight.staple ?? []).equals(staple)).toBe(true);
    expect(flight).toMatchObject({ keyProof: 'verified', finished: true, defect: null });
  });

  test('a request for a client certificate gives the accepted names in order', async () => {
    const { key, cert } = credential('rsa');
    const [first, second] = [credential('ecdsa', 'First CA'), credential('ecdsa', 'Second CA')];
    const asking = { requestCert: true, rejectUnauthorized: false, ca: [first.cert, second.cert] };
    const port = await nodeServer({ key, cert, ...limits, ...asking });
    const { capture } = await tappedHandshake(port);
    const flight = decodeServerFlight(capture);
    const names = (flight.certificateRequest?.caNames ?? []).map((name) =>
      Buffer.from(name).toString('latin1'),
    );
    expect(names.map((name) => /(First|Second) CA/.exec(name)?.[0])).toEqual(['First CA', 'Second CA']);
    expect(Buffer.from(first.der).includes(Buffer.from(names[0] ?? '', 'latin1'))).toBe(true);
    expect(flight).toMatchObject({ keyProof: 'verified', finished: true, defect: null });
  });

  test('a request without names accepts any', async () => {
    const { key, cert } = credential('rsa');
    const port = await nodeServer({
      key,
      cert,
      ...limits,
      requestCert: true,
      rejectUnauthorized: false,
      ca: [],
    });
    const { capture } = await tappedHandshake(port);
    expect(decodeServerFlight(capture).certificateRequest).toEqual({ caNames: [] });
  });

  test('a server without session tickets is seen to send none', async () => {
    const { key, cert } = credential('rsa');
    const secureOptions = constants.SSL_OP_NO_TICKET;
    const port = await nodeServer({ key, cert, ...limits, secureOptions });
    const { capture } = await tappedHandshake(port);
    // In TLS 1.3 the option makes tickets stateful; they are sent all the same.
    expect(decodeServerFlight(capture).sessionTicket).toBe(version === 'TLSv1.3');
  });
});

function hex(list: readonly Uint8Array[] | null): readonly string[] | null {
  return list?.map((item) => Buffer.from(item).toString('hex')) ?? null;
}
