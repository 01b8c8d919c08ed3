import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerOptions } from 'node:https';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Certificate } from '../../../lab/pki/certificate.ts';
import { newEcKeys, privateKeyPem } from '../../../lab/pki/keys.ts';
import { makeWorld, type World } from '../../../lab/pki/world.ts';
import { listen } from '../../../lab/servers/listen.ts';

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** A folder to work in, a private CA whose root lies there as `root.pem`, and a shell. */
export interface Workshop {
  readonly folder: string;
  readonly world: World;
  readonly write: (name: string, text: string, mode?: number) => string;
  /** A program in front of all others in the PATH. */
  readonly stub: (name: string, script: string) => void;
  readonly run: (lines: readonly string[], options?: RunOptions) => Promise<Outcome>;
  readonly serve: (chain: readonly Certificate[], options?: ServerOptions) => Promise<number>;
  readonly onStop: (stop: () => unknown) => void;
  /** Servers may still write while they end, so the folder goes after them. */
  readonly stop: () => Promise<void>;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly shell?: readonly [string, ...string[]];
}

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'certwhy-remedies-'));
  const stubs = join(folder, 'stubs');
  mkdirSync(stubs);
  mkdirSync(join(folder, 'home'));
  const world = makeWorld(new Date());
  const stops: (() => unknown)[] = [];
  const write: Workshop['write'] = (name, text, mode = 0o644) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  };
  const stub: Workshop['stub'] = (name, script) => {
    write(join('stubs', name), `#!/bin/sh\n${script}\n`, 0o755);
  };
  // The tests run as whoever runs them; what sudo would add is the right to write to the system's folders.
  stub('sudo', 'exec "$@"');
  write('root.pem', world.root.pem);
  const onStop = (stop: () => unknown): void => void stops.push(stop);
  return {
    folder,
    world,
    write,
    stub,
    run: (lines, options = {}) => run(folder, stubs, lines, options),
    serve: (chain, options = {}) => listen(httpsServer(chain, options), { wantedPort: 0, onStop }),
    onStop,
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A server certificate for this machine, straight from the root. */
export function localLeaf(world: World): Certificate {
  return world.leaf({ names: ['localhost', '127.0.0.1'] }, world.root);
}

/** The certificate of a person or program, for servers that ask for one. */
export function clientLeaf(world: World): { readonly certificate: Certificate; readonly key: string } {
  const keys = newEcKeys();
  const certificate = world.leaf(
    { names: [], commonName: 'batch-02', purposes: ['clientAuth'], keys },
    world.privateRoot,
  );
  return { certificate, key: privateKeyPem(keys) };
}

const repository = '0123456789abcdef0123456789abcdef01234567\trefs/heads/main\n';

/** Answers everything; where git asks for the references of a repository it gets one. */
function httpsServer(chain: readonly Certificate[], options: ServerOptions): Server {
  const [leaf] = chain;
  if (leaf === undefined) throw new Error('A chain begins with a leaf.');
  const cert = chain.map(({ pem }) => pem).join('');
  return createServer({ cert, key: privateKeyPem(leaf.keys), ...options }, (request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', connection: 'close' });
    response.end(request.url?.includes('/info/refs') ? repository : 'all is well\n');
  });
}

/** Nothing that these programs do here takes long; one that hangs must not hang the tests. */
const RUN_BUDGET_MS = 25_000;

function run(folder: string, stubs: string, lines: readonly string[], options: RunOptions): Promise<Outcome> {
  const [command, ...words] = options.shell ?? ['bash'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...words, '-c', lines.join('\n')], {
      cwd: folder,
      // Without a terminal of their own, programs read passwords from standard input.
      detached: true,
      env: { ...cleanEnvironment(folder, stubs), ...options.env },
    });
    const deadline = setTimeout(() => endGroup(child.pid), RUN_BUDGET_MS);
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(deadline);
      resolve({ code, output });
    });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

function endGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

/** The machine's own settings for proxies and CAs must not decide a test. */
function cleanEnvironment(folder: string, stubs: string): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'test',
    PATH: [stubs, dirname(process.execPath), process.env.PATH ?? '', '/usr/sbin'].join(delimiter),
    HOME: join(folder, 'home'),
    LANG: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
}
