import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Bench } from '../define.ts';
import { privateKeyPem } from '../pki/keys.ts';
import type { Chain } from './https.ts';
import { listen } from './listen.ts';
import { programPath } from './programs.ts';

export interface OpensslPlan {
  readonly chain: Chain;
  /** More arguments for `openssl s_server`; `write` puts a file beside the certificate and names it. */
  readonly args?: (write: (name: string, text: string) => string) => readonly string[];
}

/**
 * OpenSSL's own server. `s_server` serves one connection after the other, and somebody's open `s_client`
 * would hold up everyone else: so each connection gets a process of its own behind a plain TCP relay.
 */
export function serveOpenssl(bench: Bench, plan: OpensslPlan): Promise<number> {
  const command = commandLine(bench, plan);
  const running = new Set<ChildProcess>();
  bench.onStop(() => {
    for (const child of running) child.kill('SIGKILL');
  });
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (client) => {
    const child = spawn(programPath('openssl'), command, { stdio: ['ignore', 'pipe', 'ignore'] });
    running.add(child);
    child.on('exit', () => running.delete(child));
    child.on('error', () => client.destroy());
    client.on('close', () => child.kill('SIGKILL'));
    onAccepting(child, (port) => relay(client, port));
  });
  return listen(server, bench);
}

function commandLine(bench: Bench, plan: OpensslPlan): readonly string[] {
  const directory = bench.directory();
  const write = (name: string, text: string): string => {
    const file = join(directory, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };
  const [leaf, ...others] = plan.chain;
  const credentials = [
    '-cert',
    write('leaf.pem', leaf.pem),
    '-key',
    write('leaf.key', privateKeyPem(leaf.keys)),
  ];
  const rest = others.map((certificate) => certificate.pem).join('');
  const chain = rest === '' ? [] : ['-cert_chain', write('chain.pem', rest)];
  const place = ['s_server', '-accept', '127.0.0.1:0', '-naccept', '1', '-www'];
  return [...place, ...credentials, ...chain, ...(plan.args?.(write) ?? [])];
}

/** s_server prints `ACCEPT 127.0.0.1:40123` once it listens. */
function onAccepting(child: ChildProcess, then: (port: number) => void): void {
  let said = '';
  let accepting = false;
  child.stdout?.on('data', (chunk: Buffer) => {
    if (accepting) return;
    said += chunk.toString('latin1');
    const port = /^ACCEPT [\d.]+:(\d+)\s/m.exec(said)?.[1];
    if (port === undefined) return;
    accepting = true;
    then(Number(port));
  });
}

function relay(client: Socket, port: number): void {
  const backend = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  backend.on('error', () => client.destroy());
  backend.on('close', () => client.end());
  client.on('close', () => backend.destroy());
  client.pipe(backend);
  backend.pipe(client);
}
