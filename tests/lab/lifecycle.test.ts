import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { labStateFile, processIsAlive, readLabState } from '../../lib/lab/schema.ts';
import { nodeSays } from './client.ts';
import { startLab } from './lab.ts';
import { scenarios } from './scenarios/index.ts';
import { freePort } from './servers/free-port.ts';

const command = fileURLToPath(new URL('./main.ts', import.meta.url));
let directory: string;
let children: ChildProcess[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'certwhy-lifecycle-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(directory, { recursive: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
}

async function runLab(...args: readonly string[]): Promise<Run> {
  const base = String(await freePort(0));
  const env = { ...process.env, CERTWHY_DATA: directory, TMPDIR: directory, CERTWHY_LAB_BASE: base };
  const child = spawn(process.execPath, [command, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = once(child, 'exit').then(() => child.exitCode);
  return { child, out: () => out, err: () => err, ended };
}

function state() {
  return readLabState(labStateFile(directory), processIsAlive);
}

const patience = { timeout: 20_000, interval: 50 };

async function untilRunning() {
  return vi.waitFor(() => {
    const running = state();
    if (running === null) throw new Error('The lab does not run yet.');
    return running;
  }, patience);
}

function isOpen(port: number | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port ?? 0, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('npm run lab', () => {
  it('writes its state and its root, and ends with SIGTERM without leaving anything', async () => {
    const lab = await runLab('--only', 'sound,nginx-sound,openssl-sound');
    const running = await untilRunning();
    await vi.waitFor(() => expect(lab.out()).toContain('lab-roots.pem'), patience);
    expect(running.servers.map(({ id }) => id)).toEqual(['nginx-sound', 'openssl-sound', 'sound']);
    expect(readFileSync(join(directory, 'lab-roots.pem'), 'utf8')).toBe(running.roots.join(''));
    for (const one of running.servers) expect(await nodeSays(one, running.roots)).toMatch(/ 200/);
    lab.child.kill('SIGTERM');
    expect(await lab.ended).toBe(0);
    expect(readdirSync(directory)).toEqual([]);
    for (const { port } of running.servers) expect(await isOpen(port)).toBe(false);
  });

  it('leaves no nginx behind when it is killed outright, and its state counts no more', async () => {
    const lab = await runLab('--only', 'nginx-sound');
    const running = await untilRunning();
    lab.child.kill('SIGKILL');
    await lab.ended;
    await vi.waitFor(async () => expect(await isOpen(running.servers[0]?.port)).toBe(false), patience);
    expect(existsSync(labStateFile(directory))).toBe(true);
    expect(state()).toBeNull();
  });

  it('prints the state as one JSON text when asked', async () => {
    const lab = await runLab('--only', 'port-refused', '--json');
    await vi.waitFor(() => expect(JSON.parse(lab.out())).toMatchObject({ pid: lab.child.pid }), patience);
    expect(JSON.parse(lab.out()).servers).toHaveLength(1);
  });

  it('refuses to run beside another lab of the same data directory', async () => {
    await runLab('--only', 'silent');
    const { pid } = await untilRunning();
    const second = await runLab('--only', 'sound');
    expect(await second.ended).toBe(1);
    expect(second.err()).toContain(`process ${pid}`);
    expect(state()?.pid).toBe(pid);
  });

  it.each([
    [['--only', 'sound,nonsense'], /no server named nonsense/],
    [['--nonsense'], /Usage:/],
    [['--lang', 'fr'], /Usage:/],
  ])('answers wrong use %j with what would be right', async (args, expected) => {
    const lab = await runLab(...args);
    expect(await lab.ended).toBe(64);
    expect(lab.err()).toMatch(expected);
  });
});

describe('startLab', () => {
  it('gives a scenario the same port whichever others are started', async () => {
    const base = await freePort(0);
    const lab = await startLab({ only: ['sound'], basePort: base });
    await lab.stop();
    const offset = scenarios.findIndex(({ id }) => id === 'sound');
    expect(lab.servers[0]?.port).toBe(base + 1 + offset);
    expect(lab.services[0]?.port).toBe(base);
  });

  it.each(['sound', 'nginx-sound', 'openssl-sound', 'two-addresses-one-stale'])(
    'steps over a port that is taken: %s',
    async (id) => {
      const base = await freePort(0);
      const wanted = base + 1 + scenarios.findIndex((scenario) => scenario.id === id);
      const squatter = createServer().listen(wanted, '127.0.0.1');
      await once(squatter, 'listening');
      const lab = await startLab({ only: [id], basePort: base });
      const [server] = lab.servers;
      const said = server && (await nodeSays(server, lab.roots));
      await lab.stop();
      squatter.close();
      expect(server?.port).toBe(wanted + 100);
      expect(said).toMatch(/ 200/);
    },
  );

  it('leaves a scenario out, and says why, where its program is missing', async () => {
    vi.stubEnv('PATH', directory);
    const lab = await startLab({ only: ['openssl-sound', 'sound'] });
    await lab.stop();
    expect(lab.servers.map(({ id }) => id)).toEqual(['sound']);
    expect(lab.leftOut).toMatchObject([{ id: 'openssl-sound', reason: { en: 'openssl is not installed' } }]);
    vi.unstubAllEnvs();
  });

  it('refuses an id that it does not know', async () => {
    await expect(startLab({ only: ['nonsense'] })).rejects.toThrow(/nonsense/);
  });

  it('stops once, however often it is told to', async () => {
    const lab = await startLab({ only: ['silent'], stateFile: labStateFile(directory) });
    expect(state()?.servers).toHaveLength(1);
    await Promise.all([lab.stop(), lab.stop()]);
    expect(state()).toBeNull();
    expect(await isOpen(lab.servers[0]?.port)).toBe(false);
  });
});
