import { createSecureServer as createHttp2 } from 'node:http2';
import { createServer, type TLSSocket, type TlsOptions } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { issue } from './support/authority.ts';
import { handshakeOf, look } from './support/look.ts';
import { listen } from './support/loopback.ts';

const names = { 'site.example': ['127.0.0.1'] };
const root = await issue({ name: 'Test Root', ca: true });
const site = await issue({ name: 'site', issuer: root, dns: ['site.example'] });
const own = { cert: site.pem + root.pem, key: site.keyPem };
const asking = { ...own, requestCert: true, rejectUnauthorized: false, ca: [root.pem] };
const versions = ['TLSv1.2', 'TLSv1.3'] as const;

/** A TLS server that does with each request what the test says; the requests that it got. */
async function server(options: TlsOptions, onRequest: (socket: TLSSocket) => void) {
  const requests: string[] = [];
  const port = await listen(
    createServer(options, (socket) => {
      socket.on('error', () => {});
      socket.on('data', (chunk: Buffer) => {
        requests.push(chunk.toString('latin1'));
        onRequest(socket);
      });
    }).on('tlsClientError', () => {}),
  );
  return { port, requests };
}

async function answerOf(port: number, input = `site.example:${port}`) {
  return handshakeOf(await look(input, { names })).clientAuth?.http;
}

describe('a server that asks for a client certificate in the handshake', () => {
  test.each(versions)('is asked for / once in %s, by its name', async (version) => {
    const only = { minVersion: version, maxVersion: version };
    const { port, requests } = await server({ ...asking, ...only }, (socket) =>
      socket.end('HTTP/1.1 403 Forbidden\r\nServer: test\r\nContent-Length: 0\r\n\r\n'),
    );
    const handshake = handshakeOf(await look(`site.example:${port}`, { names }));
    expect(handshake.clientAuth).toMatchObject({
      request: 'handshake',
      http: { status: 403, says: null, server: 'test', alert: null, end: 'answered' },
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatch(/^GET \/ HTTP\/1\.1\r\nHost: site\.example:\d+\r\n/);
    // What the request brought about is no part of the handshake's own record.
    expect(handshake).toMatchObject({ completed: true, failure: null, alerts: [], peerEnd: null });
  });

  test('with nginx’ words is understood, also when they come in pieces', async () => {
    const body = '<title>400 No required SSL certificate was sent</title>';
    const { port } = await server(asking, (socket) => {
      socket.write(`HTTP/1.1 400 Bad Request\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`);
      setTimeout(() => socket.write(body.slice(20)), 20);
    });
    expect(await answerOf(port)).toMatchObject({ status: 400, says: 'none-sent' });
  });

  test('and speaks HTTP/2 is asked over HTTP/1.1 on another connection', async () => {
    const http2 = createHttp2({ ...asking, allowHTTP1: true }, (_request, response) => {
      response.writeHead(496);
      response.end();
    });
    const port = await listen(http2.on('tlsClientError', () => {}).on('sessionError', () => {}));
    const handshake = handshakeOf(await look(`site.example:${port}`, { names }));
    expect(handshake).toMatchObject({ alpn: 'h2', clientAuth: { http: { status: 496, says: 'none-sent' } } });
  });

  test('and refuses in the handshake is asked for nothing', async () => {
    const { port, requests } = await server({ ...asking, rejectUnauthorized: true }, () => {});
    expect(await answerOf(port)).toBeNull();
    expect(requests).toEqual([]);
  });

  test('and is no web server is asked for nothing', async () => {
    const { port, requests } = await server(asking, () => {});
    expect(await answerOf(port, `imaps://site.example:${port}`)).toBeNull();
    expect(requests).toEqual([]);
  });
});

test('a server that asks for no certificate gets no request', async () => {
  const { port, requests } = await server(own, () => {});
  expect(handshakeOf(await look(`site.example:${port}`, { names })).clientAuth).toBeNull();
  expect(requests).toEqual([]);
});

describe('an answer that is none', () => {
  test('silence is waited for in vain, and not for long', async () => {
    const { port } = await server(asking, () => {});
    expect(await answerOf(port)).toMatchObject({ status: null, end: 'silent' });
  });

  test('a drip by the byte is cut off, with the status as far as it came', async () => {
    const { port } = await server(asking, (socket) => {
      const text = `HTTP/1.1 403 No\r\nContent-Length: 9999\r\n\r\n${'x'.repeat(9999)}`;
      let at = 0;
      const timer = setInterval(() => socket.write(text.slice(at, ++at)), 1);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await answerOf(port)).toMatchObject({ status: 403, says: null, end: 'answered' });
  });

  test('a flood is read no further than its limit', async () => {
    let written = 0;
    const { port } = await server(asking, (socket) => {
      socket.write('HTTP/1.1 403 No\r\n\r\n');
      const pour = () => {
        for (let turn = 0; turn < 16 && !socket.destroyed; turn += 1) {
          written += 65_536;
          if (!socket.write(Buffer.alloc(65_536, 0x78))) break;
        }
        if (!socket.destroyed) socket.once('drain', pour);
      };
      pour();
    });
    expect(await answerOf(port)).toMatchObject({ status: 403, says: null });
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  test('a head without an end is no answer', async () => {
    const { port } = await server(asking, (socket) => socket.write(`HTTP/1.1 ${'9'.repeat(70_000)}`));
    expect(await answerOf(port)).toMatchObject({ status: null, end: 'other' });
  });

  test('another protocol is named as such', async () => {
    const { port } = await server(asking, (socket) => socket.write('220 mail.example ESMTP\r\n'));
    expect(await answerOf(port)).toMatchObject({ status: null, end: 'other' });
  });

  test('a connection that is closed is told apart', async () => {
    const { port } = await server(asking, (socket) => socket.end());
    expect(await answerOf(port)).toMatchObject({ status: null, end: 'closed', alert: null });
  });
});
