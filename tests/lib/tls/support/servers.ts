import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll } from 'vitest';
import type { Credential } from './credentials.ts';

/** What is started here lives until the test file that imports it is done. */
const cleanups: (() => unknown)[] = [];
afterAll(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** A Node TLS server that greets and ends each connection. */
export async function nodeServer(options: tls.TlsOptions, staple?: Uint8Array): Promise<number> {
  const server = tls.createServer(
    { minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0', ...options },
    (socket) => {
      socket.on('error', () => {});
      // Not at once: OpenSSL leaves out the close_notify when it is asked for inside the handshake's callback.
      setImmediate(() => socket.end('greeting'));
    },
  );
  server.on('tlsClientError', () => {});
  if (staple !== undefined) {
    server.on('OCSPRequest', (_certificate, _issuer, callback) => callback(null, Buffer.from(staple)));
  }
  return listen(server);
}

/** A TCP server whose connections are handled by `talk`. */
export function rawServer(talk: (socket: net.Socket) => void): Promise<number> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    talk(socket);
  });
  return listen(server);
}

function listen(server: net.Server): Promise<number> {
  cleanups.push(() => server.close());
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(portOf(server)));
  });
}

function portOf(server: net.Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

export interface ProgramServer {
  readonly port: number;
  readonly process: ChildProcess;
}

/** OpenSSL's s_server with a certificate in files; `files` puts more of them beside it. */
export async function opensslServer(
  { key, cert }: Credential,
  args: readonly string[],
  files: Readonly<Record<string, Uint8Array | string>> = {},
): Promise<ProgramServer> {
  const folder = workFolder({ ...files, 'key.pem': key, 'cert.pem': cert });
  const port = await freePort();
  const basics = ['s_server', '-accept', `127.0.0.1:${port}`, '-key', 'key.pem', '-cert', 'cert.pem'];
  return started(spawn('openssl', [...basics, ...args], { cwd: folder }), port);
}

/** GnuTLS's server: another library than the one that the decoder's captures come from. */
export async function gnutlsServer(
  { key, cert }: Credential,
  args: readonly string[],
): Promise<ProgramServer> {
  const folder = workFolder({ 'key.pem': key, 'cert.pem': cert });
  const port = await freePort();
  const basics = ['--http', '--quiet', `--port=${port}`, '--x509keyfile=key.pem', '--x509certfile=cert.pem'];
  return started(spawn('gnutls-serv', [...basics, ...args], { cwd: folder }), port);
}

function workFolder(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'certwhy-tls-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** These programs can't say which port they took, so one is taken and let go before they start. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const port = portOf(probe);
      probe.close(() => resolve(port));
    });
  });
}

async function started(process: ChildProcess, port: number): Promise<ProgramServer> {
  cleanups.push(() => process.kill('SIGKILL'));
  process.stdout?.on('data', () => {});
  process.stderr?.resume();
  await accepting(port);
  return { port, process };
}

async function accepting(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await canConnect(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`nothing listens on port ${port}`);
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('connect', () => socket.destroy());
    socket.on('close', (hadError) => resolve(!hadError));
    socket.on('error', () => {});
  });
}
