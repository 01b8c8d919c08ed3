import type { TlsOptions } from 'node:tls';
import { expect, test } from 'vitest';
import type { Handshake } from '../../../lib/observation/schema.ts';
import { issue } from './support/authority.ts';
import { look } from './support/look.ts';
import { tlsServer } from './support/loopback.ts';

const names = { 'site.example': ['127.0.0.1'] };
const site = await issue({ name: 'site', dns: ['site.example'] });
const own = { cert: site.pem, key: site.keyPem };

/** The handshakes with a server, by what they offered. */
async function handshakesWith(options: TlsOptions): Promise<Partial<Record<Handshake['kind'], Handshake>>> {
  const seen = await look(`site.example:${await tlsServer({ ...own, ...options })}`, { names });
  const all = seen.observation.endpoints[0]?.handshakes ?? [];
  return Object.fromEntries(all.map((handshake) => [handshake.kind, handshake]));
}

test('a server that chose what current clients offer is not asked again', async () => {
  expect(Object.keys(await handshakesWith({}))).toEqual(['sni', 'no-sni']);
  expect(Object.keys(await handshakesWith({ maxVersion: 'TLSv1.2' }))).toEqual(['sni', 'no-sni']);
});

test('a server with Brainpool alone refuses what current clients offer', async () => {
  const seen = await handshakesWith({ ecdhCurve: 'brainpoolP256r1', maxVersion: 'TLSv1.2' });
  expect(seen.sni).toMatchObject({ completed: true, group: 'brainpoolP256r1' });
  expect(seen.mainstream).toMatchObject({
    sni: 'site.example',
    completed: false,
    failure: { code: 'alert', alert: 40 },
  });
});

test('a server that prefers Brainpool takes what current clients offer', async () => {
  const ecdhCurve = 'brainpoolP256r1:P-256';
  const seen = await handshakesWith({ ecdhCurve, honorCipherOrder: true, maxVersion: 'TLSv1.2' });
  expect(seen.sni?.group).toBe('brainpoolP256r1');
  expect(seen.mainstream).toMatchObject({ completed: true, group: 'secp256r1' });
});

test('a server with TLS 1.1 alone is not asked again: its version is told already', async () => {
  const seen = await handshakesWith({
    ecdhCurve: 'brainpoolP256r1',
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'ALL:@SECLEVEL=0',
  });
  expect(Object.keys(seen)).toEqual(['sni', 'no-sni']);
});
