import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { E2E_PORT } from '../../playwright.config.ts';

/** A build on two cores can take a minute or two; a lab and a started dashboard take seconds. */
const READY_MS = 300_000;

/** Starts the lab and the dashboard as a newcomer would, on a database of their own; returns what ends them. */
export default async function startAll(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'certwhy-browser-'));
  const env = {
    ...process.env,
    CERTWHY_DATA: dataDir,
    PORT: String(E2E_PORT),
    HOST: '127.0.0.1',
    DATABASE_URL: '',
    // Servers of single tests; 127.0.0.1 stays refused, as it is for a newcomer.
    CERTWHY_ALLOW: '127.0.0.9',
    // The suite looks more often in a minute than a person does.
    CERTWHY_RATE_LIMIT: '600',
  };
  const lab = run(['scripts/run.mjs', 'tests/lab/main.ts', '--json'], env);
  const dashboard = run(['scripts/start.mjs'], env);
  const all = [lab, dashboard];
  const stop = async () => {
    await Promise.all(all.map(end));
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    process.env.CERTWHY_E2E_LAB = JSON.stringify(JSON.parse(await printed(lab, /^\}$/m)));
    await printed(dashboard, /http:\/\/127\.0\.0\.1:\d+/);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** What a process prints up to and with a sign. */
function printed(child: ChildProcess, sign: RegExp): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let text = '';
  const timer = setTimeout(() => reject(new Error(`not ready in time: ${text}`)), READY_MS);
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (sign.test(text)) resolve(text);
  });
  child.once('exit', (code) => reject(new Error(`ended with ${code}: ${text}`)));
  return promise.finally(() => clearTimeout(timer));
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  return promise;
}
