import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startPostgres } from '../support/postgres.ts';
import { labServer } from './lab-server.ts';

interface Dashboard {
  readonly origin: string;
  readonly process: ChildProcess;
}

/** The server process itself, on a port of its own: the one that is killed must be the one that stored. */
async function serve(dataDir: string, databaseUrl: string): Promise<Dashboard> {
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      CERTWHY_DATA: dataDir,
      DATABASE_URL: databaseUrl,
      CERTWHY_ALLOW: '127.0.0.0/8',
      CERTWHY_LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    const ready = /ready: (http:\/\/\S+)/.exec(printed)?.[1];
    if (ready !== undefined) resolve(ready);
  });
  child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  return { origin: await promise, process: child };
}

async function kill({ process: child }: Dashboard): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function survives(databaseUrl: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'certwhy-kill-'));
  try {
    for (let round = 0; round < 2; round += 1) {
      const first = await serve(dataDir, databaseUrl);
      const port = labServer('expired-leaf').split(':').at(-1);
      const response = await fetch(`${first.origin}/api/v1/reports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ target: `127.0.0.1:${port}`, options: { sni: 'expired-leaf.certwhy.test' } }),
      });
      expect(response.status).toBe(201);
      const { id } = await response.json();
      await kill(first);
      const second = await serve(dataDir, databaseUrl);
      const again = await fetch(`${second.origin}/api/v1/reports/${id}`);
      expect(again.status).toBe(200);
      expect((await again.json()).primary).toBe('expired');
      await kill(second);
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

test('a report that was acknowledged survives kill -9 of the server, on SQLite', async () => {
  await survives('');
});

test('a report that was acknowledged survives kill -9 of the server, on PostgreSQL', async () => {
  const postgres = await startPostgres();
  try {
    await survives(postgres.createDatabase());
  } finally {
    postgres.stop();
  }
});
