import { beforeAll, describe, expect, test } from 'vitest';
import { readChannel } from '../../../lib/tls/channel.ts';
import { decodeServerFlight } from '../../../lib/tls/decode.ts';
import type { Capture } from '../../../lib/tls/flight.ts';
import { proveKey } from '../../../lib/tls/key-proof.ts';
import { handshakeType } from '../../../lib/tls/message-assembly.ts';
import { unreadable } from '../../../lib/tls/protection.ts';
import { credential } from './support/credentials.ts';
import { nodeServer } from './support/servers.ts';
import { tappedHandshake } from './support/tapped-client.ts';
import { bytes, certificate12, records } from './support/wire.ts';

describe.each([
  ['TLSv1', 'rsa'],
  ['TLSv1.1', 'ecdsa'],
  ['TLSv1.2', 'rsa'],
  ['TLSv1.2', 'ecdsa'],
] as const)('%s with a certificate of kind %s', (maxVersion, kind) => {
  let capture: Capture;

  beforeAll(async () => {
    const { key, cert } = credential(kind);
    capture = (await tappedHandshake(await nodeServer({ key, cert, maxVersion }))).capture;
  });

  /** Changes one byte of a direction, found by what stands before it. */
  function spoil(direction: 'server' | 'client', at: number): Capture {
    const copy = Buffer.from(capture[direction]);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return { ...capture, [direction]: copy };
  }

  test('as it was: verified', () => {
    expect(decodeServerFlight(capture).keyProof).toBe('verified');
  });

  test('another server random: failed', () => {
    expect(decodeServerFlight(spoil('server', 11)).keyProof).toBe('failed');
  });

  test('another client random: failed', () => {
    expect(decodeServerFlight(spoil('client', 11)).keyProof).toBe('failed');
  });

  test('another certificate of the same kind in front: failed', () => {
    const clear = { afterMessage: () => null, afterChangeCipherSpec: () => unreadable };
    const messages = readChannel(capture.server, clear).messages.map(({ type, raw }) =>
      type === handshakeType.certificate ? certificate12(credential(kind, 'other.example').der) : raw,
    );
    expect(decodeServerFlight({ ...capture, server: records(22, bytes(...messages), 9000) })).toMatchObject({
      keyProof: 'failed',
      version: maxVersion,
    });
  });

  test('without the client’s bytes nothing is proved', () => {
    expect(decodeServerFlight({ ...capture, client: Buffer.alloc(0) }).keyProof).toBe('not-observed');
  });
});

describe('a TLS 1.3 transcript', () => {
  test('a client hello that was changed on the way does not prove the key', async () => {
    const { key, cert } = credential('ecdsa');
    const { capture } = await tappedHandshake(await nodeServer({ key, cert }));
    const client = Buffer.from(capture.client);
    // A byte of the list of cipher suites: the random, which finds the secrets, stays.
    const suitesAt = 5 + 4 + 2 + 32 + 1 + 32 + 4;
    client[suitesAt] = (client[suitesAt] ?? 0) ^ 1;
    expect(decodeServerFlight(capture).keyProof).toBe('verified');
    expect(decodeServerFlight({ ...capture, client }).keyProof).toBe('failed');
  });
});

describe('signatures that cannot be checked prove nothing', () => {
  const data = Buffer.from('data');
  const signature = Buffer.alloc(64);

  test.each([
    ['an unknown scheme', credential('ecdsa').der, 0xfefe],
    ['a certificate that is none', Buffer.from('none'), 0x0403],
    ['an Ed25519 key before TLS 1.2', credential('ed25519').der, null],
  ])('%s', (_what, leaf, scheme) => {
    expect(proveKey({ leaf, scheme, data, signature })).toBe('not-observed');
  });

  test('an empty signature of a known scheme is a wrong one', () => {
    const { der } = credential('ecdsa');
    expect(proveKey({ leaf: der, scheme: 0x0403, data, signature: Buffer.alloc(0) })).toBe('failed');
  });
});
