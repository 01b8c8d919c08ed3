import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { alertSchema } from '../../../lib/observation/schema.ts';
import { decodeServerFlight } from '../../../lib/tls/decode.ts';
import type { Capture, ServerFlight } from '../../../lib/tls/flight.ts';
import { recognizeProtocol } from '../../../lib/tls/recognize.ts';
import { credential } from './support/credentials.ts';
import { nodeServer } from './support/servers.ts';
import { tappedHandshake } from './support/tapped-client.ts';
import {
  bytes,
  certificate13,
  clientHello,
  handshake,
  keylogLine,
  record,
  sealer,
  serverHello13,
  uint,
  vector,
} from './support/wire.ts';

/** Real conversations that the bytes to be spoilt come from. */
const captures: Capture[] = [];

beforeAll(async () => {
  const [rsa, ecdsa] = [credential('rsa'), credential('ecdsa')];
  const asking = { requestCert: true, rejectUnauthorized: false, ca: [ecdsa.cert], ALPNProtocols: ['h2'] };
  const staple = Buffer.from('staple');
  const ports = [
    await nodeServer({ ...rsa, ...asking, maxVersion: 'TLSv1' }, staple),
    await nodeServer({ ...rsa, ...asking, maxVersion: 'TLSv1.2' }, staple),
    await nodeServer({ ...ecdsa, maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256:@SECLEVEL=0' }),
    await nodeServer({ ...ecdsa, ...asking, ecdhCurve: 'P-384' }, staple),
    await nodeServer({ ...ecdsa, minVersion: 'TLSv1.3', ecdhCurve: 'P-521' }),
  ];
  for (const port of ports) {
    const client = { ecdhCurve: 'X25519:P-384:P-256', ALPNProtocols: ['h2'] };
    captures.push((await tappedHandshake(port, client)).capture);
  }
});

/** What must hold for whatever the decoder says, about any bytes. */
function expectSound(flight: ServerFlight, capture: Capture): void {
  for (const alert of flight.alerts) expect(alertSchema.safeParse(alert).success).toBe(true);
  if (flight.defect === null) return;
  expect(flight.defect.offset).toBeGreaterThanOrEqual(0);
  expect(flight.defect.offset).toBeLessThan(Math.max(1, capture.server.length));
}

const aCapture = fc
  .nat({ max: 4 })
  .map((index) => captures[index] ?? { server: bytes(), client: bytes(), keylog: [] });
const changes = fc.array(fc.record({ at: fc.nat({ max: 1 << 20 }), to: fc.nat({ max: 255 }) }), {
  maxLength: 8,
});

function changed(
  original: Uint8Array,
  list: readonly { readonly at: number; readonly to: number }[],
): Uint8Array {
  const copy = Buffer.from(original);
  for (const { at, to } of list) if (copy.length > 0) copy[at % copy.length] = to;
  return copy;
}

describe('whatever the bytes are, the decoder answers', () => {
  test('the conversations to be spoilt are real ones', () => {
    const said = captures
      .map((capture) => decodeServerFlight(capture))
      .map(({ version, finished }) => [version, finished]);
    const refused = [null, false];
    expect(said).toEqual([['TLSv1', true], ['TLSv1.2', true], ['TLSv1.2', true], ['TLSv1.3', true], refused]);
  });

  test('real conversations with single bytes changed in both directions', () => {
    fc.assert(
      fc.property(aCapture, changes, changes, (capture, inServer, inClient) => {
        const { keylog } = capture;
        const spoilt = {
          server: changed(capture.server, inServer),
          client: changed(capture.client, inClient),
          keylog,
        };
        expectSound(decodeServerFlight(spoilt), spoilt);
      }),
      { numRuns: 400 },
    );
  });

  test('real conversations cut off anywhere say what the whole one says, or nothing', () => {
    fc.assert(
      fc.property(aCapture, fc.double({ min: 0, max: 1, noNaN: true }), (capture, share) => {
        const server = capture.server.subarray(0, Math.floor(capture.server.length * share));
        const flight = decodeServerFlight({ ...capture, server });
        const whole = decodeServerFlight(capture);
        expectSound(flight, { ...capture, server });
        expect([null, whole.version]).toContain(flight.version);
        expect([null, whole.alpn]).toContain(flight.alpn);
        expect(['not-observed', whole.keyProof]).toContain(flight.keyProof);
        expect(flight.certificates ?? whole.certificates).toEqual(whole.certificates);
      }),
      { numRuns: 300 },
    );
  });

  test('real conversations with pieces left out, doubled and swapped', () => {
    const pieces = fc.array(fc.tuple(fc.nat({ max: 4000 }), fc.nat({ max: 600 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(aCapture, pieces, (capture, cuts) => {
        const server = bytes(...cuts.map(([at, length]) => capture.server.subarray(at, at + length)));
        expectSound(decodeServerFlight({ ...capture, server }), { ...capture, server });
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes at all, also behind a record header, and any key log', () => {
    const any = fc.uint8Array({ maxLength: 600 });
    const framed = fc
      .tuple(fc.integer({ min: 20, max: 24 }), any)
      .map(([type, content]) => record(type, content));
    const direction = fc.oneof(
      any,
      fc.array(framed, { maxLength: 6 }).map((list) => bytes(...list)),
    );
    fc.assert(
      fc.property(direction, direction, fc.array(fc.string()), (server, client, keylog) => {
        expectSound(decodeServerFlight({ server, client, keylog }), { server, client, keylog });
      }),
      { numRuns: 500 },
    );
  });

  test('any handshake messages behind a TLS 1.3 server’s encryption', () => {
    const secret = Buffer.alloc(32, 1);
    const keylog = [
      keylogLine('SERVER_HANDSHAKE_TRAFFIC_SECRET', secret),
      keylogLine('SERVER_TRAFFIC_SECRET_0', secret),
    ];
    const anyBody = fc.uint8Array({ maxLength: 60 });
    const sane = fc.constantFrom(
      certificate13([Buffer.from('leaf')]),
      handshake(8, vector(2)),
      handshake(13, vector(1), vector(2)),
      handshake(15, uint(2, 0x0403), vector(2)),
      handshake(20, Buffer.alloc(32)),
      handshake(24, uint(1, 0)),
    );
    const message = fc.oneof(
      sane,
      fc
        .tuple(fc.constantFrom(2, 4, 8, 11, 13, 15, 20, 22, 24, 25), anyBody)
        .map(([type, body]) => handshake(type, body)),
      fc.tuple(sane, changes).map(([original, list]) => changed(original, list)),
    );
    fc.assert(
      fc.property(fc.array(message, { maxLength: 8 }), fc.integer({ min: 1, max: 40 }), (messages, size) => {
        const seal = sealer(secret);
        const all = bytes(...messages);
        const parts: Uint8Array[] = [];
        for (let at = 0; at < all.length; at += size) parts.push(seal(22, all.subarray(at, at + size)));
        const capture = {
          server: bytes(record(22, serverHello13()), ...parts),
          client: record(22, clientHello()),
          keylog,
        };
        expectSound(decodeServerFlight(capture), capture);
      }),
      { numRuns: 500 },
    );
  });

  test('any bytes can be recognised, and their sample is short and printable', () => {
    const greeting = fc.constantFrom('220 ', 'HTTP/', '* OK', '0\x0c\x02\x01', 'E\0\0', '\x4a\0\0\0\x0a', '');
    fc.assert(
      fc.property(greeting, fc.uint8Array({ maxLength: 3000 }), (start, rest) => {
        const { sample } = recognizeProtocol(bytes(Buffer.from(start, 'latin1'), rest));
        expect(sample).toMatch(/^[\x20-\x7e]{0,120}$/);
      }),
      { numRuns: 300 },
    );
  });
});
