import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';

/** Listens on a free port of a loopback address until the test is over. */
export async function listen(server: Server, address = '127.0.0.1', port = 0): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // Peers that go away in the middle are what these tests are about.
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('not listening on a port');
  return bound.port;
}

/** A server that does with each raw connection what the test says. */
export function rawServer(onConnection: (socket: Socket) => void, address?: string): Promise<number> {
  return listen(createTcpServer({ allowHalfOpen: true }, onConnection), address);
}

/** Answers the first bytes of each connection, the ClientHello, with given bytes, and leaves it open. */
export function answeringServer(answer: Uint8Array | string): Promise<number> {
  return rawServer((socket) => socket.once('data', () => socket.write(answer)));
}

export function tlsServer(options: TlsOptions, address?: string, port?: number): Promise<number> {
  const server = createTlsServer(options, (socket) => socket.on('error', () => {}).resume());
  server.on('tlsClientError', () => {});
  return listen(server, address, port);
}

export function httpServer(onRequest: RequestListener): Promise<number> {
  return listen(createHttpServer(onRequest));
}
