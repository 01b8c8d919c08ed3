import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { fingerprint } from '../../../lib/x509/fingerprint.ts';
import { issue } from './support/authority.ts';
import { clearServer, smtpUntilStarttls } from './support/clear-server.ts';
import { handshakeOf, look } from './support/look.ts';
import { httpServer, rawServer, tlsServer } from './support/loopback.ts';

const names = { 'mail.example': ['127.0.0.1'] };
const ca = await issue({ name: 'Mail CA', ca: true });
const leaf = await issue({ name: 'mail', dns: ['mail.example'], issuer: ca });
const credential = { pem: leaf.pem + ca.pem, keyPem: leaf.keyPem };

/** Protocol 10, version 8.0, the flag for TLS; nothing else of it is read. */
const mysqlGreeting = Buffer.alloc(40);
mysqlGreeting.writeUInt8(36, 0);
mysqlGreeting.write('\x0a8.0\0', 4, 'latin1');
mysqlGreeting.writeUInt16LE(0x800, 22);
const SSL_REQUEST_BYTES = 36;

function lookAt(scheme: string, port: number, sni: string | null = null) {
  return look(`${scheme}://mail.example:${port}`, { names }, sni);
}

async function failureAt(scheme: string, port: number) {
  const seen = await lookAt(scheme, port);
  const [endpoint] = seen.observation.endpoints;
  expect(endpoint?.handshakes).toHaveLength(1);
  return handshakeOf(seen).failure;
}

describe('a server that agrees to TLS', () => {
  test('is looked at as one with TLS from the first byte is, and what came before it is recorded', async () => {
    const { port } = await clearServer(credential, async (clear) => {
      await smtpUntilStarttls(clear);
      await clear.say('220 go\r\n');
      clear.secure();
    });
    const seen = await lookAt('smtp', port);
    const handshake = handshakeOf(seen);
    expect(handshake).toMatchObject({
      completed: true,
      failure: null,
      version: 'TLSv1.3',
      alpn: null,
      keyProof: 'verified',
      starttls: { dialogue: 'smtp', greeting: '220 mail.example ESMTP' },
      chain: [fingerprint(leaf.der), fingerprint(ca.der)],
    });
    const { connected, firstByte, secured } = handshake.timing;
    expect(handshake.starttls?.ms).toBeLessThanOrEqual((firstByte ?? 0) - (connected ?? 0) + 1);
    expect(secured).toBeGreaterThanOrEqual(firstByte ?? Number.POSITIVE_INFINITY);
    expect(handshakeOf(seen, 'no-sni')).toMatchObject({ completed: true, sni: null });
  });

  test('is understood a byte at a time', async () => {
    const { port } = await clearServer(credential, async ({ say, heard, secure }) => {
      await say('* OK ready\r\n', 1);
      await heard();
      await say('* CAPABILITY IMAP4rev1 STARTTLS\r\na1 OK\r\n', 1);
      await heard();
      await say('a2 OK begin\r\n', 1);
      secure();
    });
    expect(handshakeOf(await lookAt('imap', port))).toMatchObject({
      completed: true,
      starttls: { dialogue: 'imap', greeting: '* OK ready' },
    });
  });

  test('hears one connection after the other', async () => {
    const steps: string[] = [];
    const { port } = await clearServer(credential, async (clear) => {
      steps.push('came');
      await clear.heard();
      steps.push('asked');
      await clear.say('S');
      clear.secure();
    });
    expect((await lookAt('postgres', port)).observation.endpoints[0]?.handshakes).toHaveLength(2);
    expect(steps).toEqual(['came', 'asked', 'came', 'asked']);
  });

  test('is asked by XMPP for the domain that the option names', async () => {
    const heard: string[] = [];
    const { port } = await clearServer(null, async (clear) => {
      heard.push(await clear.heard());
      await clear.say('<stream:error/>');
    });
    await lookAt('xmpp', port, 'chat.example');
    expect(heard[0]).toContain("to='chat.example'");
  });

  test('and counts failed logins, as MySQL does, is met once', async () => {
    const tlsPort = await tlsServer({ cert: credential.pem, key: credential.keyPem });
    const { port, connections } = await clearServer(null, async ({ say, heard, socket }) => {
      await say(mysqlGreeting);
      const request = Buffer.from(await heard(), 'latin1');
      const behind = connect(tlsPort, '127.0.0.1');
      behind.on('error', () => socket.destroy());
      // TLS begins at once, so its first bytes may have come along.
      behind.write(request.subarray(SSL_REQUEST_BYTES));
      socket.pipe(behind).pipe(socket);
    });
    const handshake = handshakeOf(await lookAt('mysql', port));
    expect(handshake).toMatchObject({ completed: true, starttls: { greeting: '8.0' } });
    expect(connections()).toBe(1);
  });

  test('after keeping its client waiting for the greeting is waited for', async () => {
    const { port } = await clearServer(credential, async (clear) => {
      await wait(2_500);
      await smtpUntilStarttls(clear);
      await clear.say('220 go\r\n');
      clear.secure();
    });
    const handshake = handshakeOf(await lookAt('smtp', port));
    expect(handshake).toMatchObject({ completed: true });
    expect(handshake.starttls?.ms).toBeGreaterThan(2_400);
  });
});

describe('a server that says no', () => {
  test('ends the look at once, with its words, and without a second connection', async () => {
    const { port, connections } = await clearServer(null, async (clear) => {
      await smtpUntilStarttls(clear);
      await clear.say('454 4.7.0 TLS \u001b[31mnot\u202e available\r\n');
    });
    expect(await failureAt('smtp', port)).toEqual({
      stage: 'starttls',
      dialogue: 'smtp',
      code: 'refused',
      step: 'starttls',
      spoke: null,
      reply: '454 4.7.0 TLS [31mnot available',
      afterMs: expect.any(Number),
    });
    expect(connections()).toBe(1);
  });

  test('by not offering TLS is told apart', async () => {
    const { port } = await clearServer(null, async ({ say, heard }) => {
      await heard();
      await say('N');
    });
    expect(await failureAt('postgres', port)).toMatchObject({ code: 'not-offered', step: 'starttls' });
  });

  test('after MySQL’s SSLRequest, for which there is no go-ahead, has refused', async () => {
    const { port } = await clearServer(null, async ({ say, heard }) => {
      await say(mysqlGreeting);
      await heard();
      await say(Buffer.from('\x10\0\0\x02\xff\x13\x04Bad handshake', 'latin1'));
    });
    expect(await failureAt('mysql', port)).toMatchObject({
      stage: 'starttls',
      code: 'refused',
      step: 'handshake',
      reply: 'Bad handshake',
    });
  });
});

describe('a server that lies', () => {
  test('by sending plain text along with the go-ahead is found out before TLS begins', async () => {
    const heard: string[] = [];
    const { port } = await clearServer(credential, async (clear) => {
      await smtpUntilStarttls(clear);
      await clear.say('220 go\r\n250 2.0.0 Ok\r\n');
      heard.push(await clear.heard());
    });
    expect(await failureAt('smtp', port)).toMatchObject({
      stage: 'starttls',
      code: 'injected',
      reply: '250 2.0.0 Ok',
    });
    await vi.waitFor(() => expect(heard).toEqual(['']));
  });

  test('by sending plain text where its ServerHello belongs is found out as well', async () => {
    const { port } = await clearServer(credential, async (clear) => {
      await smtpUntilStarttls(clear);
      await clear.say('220 go\r\n');
      await clear.heard();
      await clear.say('500 5.5.2 Error: command not recognized\r\n');
    });
    const { handshakes } = (await lookAt('smtp', port)).observation.endpoints[0] ?? {};
    expect(handshakes?.[0]).toMatchObject({
      starttls: { dialogue: 'smtp' },
      failure: {
        stage: 'starttls',
        code: 'injected',
        step: 'handshake',
        reply: '500 5.5.2 Error: command not recognized',
      },
    });
  });

  test('by never coming to an end of its reply is cut off', async () => {
    const { port } = await clearServer(null, async ({ say, socket }) => {
      while (!socket.destroyed) {
        await say('220-and so on\r\n'.repeat(100));
        await wait(1);
      }
    });
    expect(await failureAt('smtp', port)).toMatchObject({ code: 'oversize', step: 'greeting' });
  });

  test('by flooding is cut off', async () => {
    const port = await rawServer((socket) => {
      const flood = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 'x')));
      };
      socket.on('drain', flood);
      flood();
    });
    expect(await failureAt('imap', port)).toMatchObject({ code: 'oversize', spoke: null });
  });
});

describe('a server that goes away', () => {
  test.each([
    ['closes', (socket: { end: () => void }) => socket.end(), 'closed'],
    ['resets', (socket: { resetAndDestroy: () => void }) => socket.resetAndDestroy(), 'reset'],
  ] as const)('and %s the connection in the middle of the dialogue', async (_how, go, code) => {
    const { port } = await clearServer(null, async ({ say, heard, socket }) => {
      await say('220 mail.example ESMTP\r\n');
      await heard();
      go(socket);
    });
    expect(await failureAt('smtp', port)).toMatchObject({ stage: 'starttls', code, step: 'capabilities' });
  });

  test('without a word, before and after it was asked whether it wants TLS', async () => {
    const port = await rawServer((socket) => socket.end());
    expect(await failureAt('ldap', port)).toMatchObject({ code: 'closed', step: 'starttls' });
  });

  test('right after the go-ahead: its handshake failed', async () => {
    const { port } = await clearServer(null, async (clear) => {
      await smtpUntilStarttls(clear);
      await clear.say('220 go\r\n');
      clear.socket.end();
    });
    const handshake = handshakeOf(await lookAt('smtp', port));
    expect(handshake.starttls).not.toBeNull();
    expect(handshake.failure).toMatchObject({ stage: 'tls', code: 'closed' });
  });
});

describe('a port of another kind', () => {
  test('that waits for TLS from the first byte is recognised by that', async () => {
    const port = await tlsServer({ cert: leaf.pem, key: leaf.keyPem });
    expect(await failureAt('smtp', port)).toMatchObject({
      stage: 'starttls',
      code: 'tls-at-once',
      step: 'greeting',
    });
  });

  test('that answers a request in the clear with an alert is recognised by that', async () => {
    const port = await rawServer((socket) =>
      socket.once('data', () => socket.end(Buffer.from([21, 3, 1, 0, 2, 2, 70]))),
    );
    expect(await failureAt('ldap', port)).toMatchObject({ code: 'tls-at-once' });
  });

  test('that hangs up on what is no ClientHello is asked whether it wants one', async () => {
    const port = await tlsServer({ cert: leaf.pem, key: leaf.keyPem });
    expect(await failureAt('postgres', port)).toMatchObject({ code: 'tls-at-once' });
  });

  test('that waits for HTTP is recognised by its answer to a ClientHello', async () => {
    const port = await httpServer((_request, response) => response.end());
    expect(await failureAt('imap', port)).toMatchObject({ code: 'unexpected', spoke: 'http' });
  });

  test('that greets in another protocol is recognised at once', async () => {
    const port = await rawServer((socket) => socket.write('SSH-2.0-OpenSSH_9.2p1\r\n'));
    expect(await failureAt('smtp', port)).toMatchObject({
      code: 'unexpected',
      spoke: 'ssh',
      reply: 'SSH-2.0-OpenSSH_9.2p1',
    });
  });

  test('that greets alike and then hangs up is recognised by its greeting', async () => {
    const { port } = await clearServer(null, async ({ say, heard, socket }) => {
      await say('220 ProFTPD Server (Debian)\r\n');
      await heard();
      socket.end();
    });
    expect(await failureAt('smtp', port)).toMatchObject({ code: 'unexpected', spoke: 'ftp' });
  });
});

describe('a server that takes too long', () => {
  // Side by side: each of them takes all the time that it is given.
  test('is silent, or too slow in the middle, or drips', async () => {
    const silent = await rawServer(() => {});
    const halting = await rawServer((socket) => socket.write('220 mail.example ESMTP\r\n'));
    const { port: dripping } = await clearServer(null, async ({ say, socket }) => {
      while (!socket.destroyed) await say('220-and so on\r\n', 50);
    });
    const [first, second, third] = await Promise.all(
      [silent, halting, dripping].map((port) => lookAt('smtp', port)),
    );
    if (first === undefined || second === undefined || third === undefined) throw new Error('no look');
    expect(handshakeOf(first).failure).toMatchObject({ code: 'silent', step: 'greeting' });
    expect(handshakeOf(second).failure).toMatchObject({ code: 'timeout', step: 'capabilities' });
    expect(handshakeOf(third).failure).toMatchObject({ code: 'timeout', step: 'greeting' });
    for (const { observation } of [first, second, third]) expect(observation.durationMs).toBeLessThan(10_000);
  });
});

describe('what the caller is told meanwhile', () => {
  test('a failure of the dialogue belongs to the handshake, of a connection that stood', async () => {
    const { port } = await clearServer(null, async ({ say }) => say('554 no\r\n'));
    const { events } = await lookAt('smtp', port);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'failure',
        address: '127.0.0.1',
        failure: expect.objectContaining({ stage: 'starttls', code: 'refused' }),
      }),
    );
    const stages = events.flatMap((event) =>
      event.type === 'stage' ? [`${event.stage} ${event.state}`] : [],
    );
    expect(stages).toEqual(expect.arrayContaining(['connect done', 'handshake failed']));
  });
});
