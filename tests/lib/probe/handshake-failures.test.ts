import { createServer } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../lib/x509/fingerprint.ts';
import { issue } from './support/authority.ts';
import { handshakeOf, look } from './support/look.ts';
import { answeringServer, rawServer, tlsServer } from './support/loopback.ts';

const names = { 'site.example': ['127.0.0.1'] };
const site = await issue({ name: 'site', dns: ['site.example'] });

async function handshakeWith(port: number) {
  return handshakeOf(await look(`site.example:${port}`, { names }));
}

function record(type: number, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([type, 3, 3, body.length >> 8, body.length & 0xff]), body]);
}

function message(type: number, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([type, 0, body.length >> 8, body.length & 0xff]), body]);
}

/** ServerHello of TLS 1.2 with ECDHE-ECDSA-AES128-GCM-SHA256, without session and extensions. */
const serverHello = message(
  2,
  Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32, 7), Buffer.from([0, 0xc0, 0x2b, 0])]),
);
const helloDone = message(14, new Uint8Array(0));

describe('a peer that does not speak TLS', () => {
  test.each([
    [
      'http',
      'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n<html></html>',
      'HTTP/1.1 400 Bad Request',
    ],
    ['smtp', '220 mail.example ESMTP Postfix\r\n', '220 mail.example ESMTP Postfix'],
    ['ssh', 'SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n', 'SSH-2.0-OpenSSH_9.2p1 Debian-2'],
    ['imap', '* OK [CAPABILITY IMAP4rev1 STARTTLS] ready\r\n', '* OK [CAPABILITY IMAP4rev1'],
  ])('is recognised as %s by what it says first', async (spoke, greeting, sample) => {
    const port = await rawServer((socket) => socket.write(greeting));
    const handshake = await handshakeWith(port);
    expect(handshake).toMatchObject({ completed: false, version: null, chain: null });
    expect(handshake.failure).toMatchObject({ stage: 'tls', code: 'not-tls', spoke });
    expect(handshake.failure).toHaveProperty('sample', expect.stringContaining(sample));
  });

  test('is recognised when its greeting comes in pieces', async () => {
    const port = await rawServer((socket) => {
      socket.write('220 ma');
      setTimeout(() => socket.write('il.example ESMTP\r\n'), 30);
    });
    expect((await handshakeWith(port)).failure).toMatchObject({ code: 'not-tls', spoke: 'smtp' });
  });

  test('is recognised by its answer to the ClientHello', async () => {
    const port = await answeringServer('HTTP/1.1 400 Bad Request\r\n\r\n');
    expect((await handshakeWith(port)).failure).toMatchObject({ code: 'not-tls', spoke: 'http' });
  });

  test('is cut off when it floods', async () => {
    const port = await rawServer((socket) => {
      const flood = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 'x')));
      };
      socket.on('drain', flood);
      flood();
    });
    expect((await handshakeWith(port)).failure).toMatchObject({ code: 'not-tls', spoke: 'unknown' });
  });
});

describe('a peer that goes away', () => {
  test('by closing at once: closed', async () => {
    const port = await rawServer((socket) => socket.end());
    expect(await handshakeWith(port)).toMatchObject({
      failure: { stage: 'tls', code: 'closed', alert: null, spoke: null, detail: null },
      peerEnd: 'fin',
    });
  });

  test('by closing after the ClientHello: closed', async () => {
    const port = await rawServer((socket) => socket.once('data', () => socket.end()));
    expect(await handshakeWith(port)).toMatchObject({ failure: { code: 'closed' }, peerEnd: 'fin' });
  });

  test('in the middle of its flight: closed, with what had come', async () => {
    const port = await rawServer((socket) => socket.once('data', () => socket.end(record(22, serverHello))));
    expect(await handshakeWith(port)).toMatchObject({
      failure: { code: 'closed' },
      version: 'TLSv1.2',
      chain: null,
    });
  });

  test('by a reset: reset', async () => {
    const port = await rawServer((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await handshakeWith(port)).toMatchObject({ failure: { code: 'reset' }, peerEnd: 'reset' });
  });

  test('by an alert alone: that alert', async () => {
    const port = await answeringServer(record(21, Buffer.from([2, 112])));
    expect(await handshakeWith(port)).toMatchObject({
      failure: { code: 'alert', alert: 112 },
      alerts: [
        { direction: 'received', level: 'fatal', code: 112, name: 'unrecognized_name', phase: 'handshake' },
      ],
    });
  });

  test('by an alert for the lack of a common version: that alert', async () => {
    const port = await answeringServer(record(21, Buffer.from([2, 70])));
    expect((await handshakeWith(port)).failure).toMatchObject({ code: 'alert', alert: 70 });
  });
});

test('a refusal of our library that the wire does not explain is tried once more', async () => {
  // A ServerHello with a suite that was never offered, then a sound server for whoever comes back.
  const strange = Buffer.from(serverHello);
  strange.writeUInt16BE(0x1303, serverHello.length - 3);
  const sound = createServer({ cert: site.pem, key: site.keyPem }, (socket) => socket.on('error', () => {}));
  let connections = 0;
  const port = await rawServer((socket) => {
    connections += 1;
    if (connections > 2) return sound.emit('connection', socket);
    return socket.once('data', () => socket.write(record(22, strange)));
  });
  const handshake = await handshakeWith(port);
  expect(handshake).toMatchObject({ completed: true, failure: null, chain: [fingerprint(site.der)] });
  expect(connections).toBe(4);
});

test('a peer without a byte is silent, one with a byte now and then times out', async () => {
  const flight = record(22, serverHello);
  const silent = await rawServer((socket) => socket.resume());
  const dripping = await rawServer((socket) => {
    let sent = 0;
    const timer = setInterval(() => socket.write(flight.subarray(sent, ++sent)), 500);
    socket.once('close', () => clearInterval(timer));
  });
  const [first, second] = await Promise.all([handshakeWith(silent), handshakeWith(dripping)]);
  expect(first).toMatchObject({ failure: { stage: 'tls', code: 'silent' }, peerEnd: null, completed: false });
  expect(second).toMatchObject({
    failure: { stage: 'tls', code: 'timeout' },
    peerEnd: null,
    completed: false,
  });
}, 15_000);

describe('a peer whose messages our TLS library refuses', () => {
  test('of three thousand certificates a thousand are kept', async () => {
    const tiny = Buffer.concat(Array.from({ length: 3000 }, () => Buffer.from([0, 0, 1, 0x30])));
    const length = Buffer.from([0, tiny.length >> 8, tiny.length & 0xff]);
    const flood = message(11, Buffer.concat([length, tiny]));
    const port = await answeringServer(record(22, Buffer.concat([serverHello, flood, helloDone])));
    expect(handshakeOf(await look(`127.0.0.1:${port}`)).chain).toHaveLength(1000);
  });

  test('an empty Certificate message is seen as a chain of none', async () => {
    const empty = message(11, Buffer.from([0, 0, 0]));
    const port = await answeringServer(record(22, Buffer.concat([serverHello, empty, helloDone])));
    const handshake = await handshakeWith(port);
    expect(handshake).toMatchObject({
      completed: false,
      version: 'TLSv1.2',
      chain: [],
      failure: { code: 'local' },
    });
    expect(handshake.failure).toHaveProperty('detail', expect.stringContaining('SSL routines'));
    expect(handshake.alerts).toMatchObject([{ direction: 'sent', level: 'fatal' }]);
  });

  test('a certificate that is no DER is kept as it was sent', async () => {
    const garbage = Buffer.from('this is no certificate');
    const entry = Buffer.concat([Buffer.from([0, 0, garbage.length]), garbage]);
    const certificate = message(11, Buffer.concat([Buffer.from([0, 0, entry.length]), entry]));
    const port = await answeringServer(record(22, Buffer.concat([serverHello, certificate, helloDone])));
    const seen = await look(`site.example:${port}`, { names });
    expect(handshakeOf(seen)).toMatchObject({ failure: { code: 'local' }, chain: [fingerprint(garbage)] });
    expect(seen.observation.certificates[fingerprint(garbage)]).toBe(garbage.toString('base64'));
  });

  test('a message that breaks its own lengths is malformed', async () => {
    const port = await answeringServer(record(22, message(2, Buffer.from([3, 3, 1, 2, 3]))));
    expect((await handshakeWith(port)).failure).toMatchObject({ code: 'malformed' });
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('200 KB of certificates are all seen in %s', async (version) => {
    const copies = Math.ceil(200_000 / site.der.length);
    const cert = site.pem + site.pem.repeat(copies);
    const port = await tlsServer({ cert, key: site.keyPem, minVersion: version, maxVersion: version });
    const handshake = await handshakeWith(port);
    expect(handshake.chain).toHaveLength(copies + 1);
    expect(handshake.failure).toMatchObject({ code: 'local' });
  });

  test('more certificates than are captured are oversize', async () => {
    const cert = site.pem + site.pem.repeat(Math.ceil(700_000 / site.der.length));
    const port = await tlsServer({ cert, key: site.keyPem });
    expect(await handshakeWith(port)).toMatchObject({
      failure: { code: 'oversize' },
      version: 'TLSv1.3',
      chain: null,
    });
  });
});
