import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { rootCertificates } from 'node:tls';
import { expect, test } from 'vitest';
import { reportSchema } from '../../../lib/report/schema.ts';
import { temporaryFolders } from '../../support/databases.ts';

const newFolder = temporaryFolders();

/** A port on which nothing listens: it was ours a moment ago. */
function closedPort(): Promise<number> {
  const { promise, resolve: done } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    server.close(() => done(port));
  });
  return promise;
}

function certwhy(args: readonly string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, CERTWHY_DATA: newFolder(), ...environment };
  return spawnSync(process.execPath, [resolve('scripts/run.mjs'), 'lib/cli/main.ts', ...args], {
    encoding: 'utf8',
    env,
  });
}

test('a port that refuses is code 2, and with --json standard output is one report and nothing else', async () => {
  const ran = certwhy(['check', `127.0.0.1:${await closedPort()}`, '--json']);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toBe('');
  const report = reportSchema.parse(JSON.parse(ran.stdout));
  expect(report).toMatchObject({ outcome: 'not-looked', primary: 'network-blocked' });
  expect(report.observation.vantage).toBe('command-line');
});

test('with --allow for another range loopback is refused, and that is code 2 as well', async () => {
  const ran = certwhy(['check', `127.0.0.1:${await closedPort()}`, '--json', '--allow', '10.0.0.0/8']);
  expect(ran.status).toBe(2);
  expect(JSON.parse(ran.stdout).observation.endpoints[0].failure).toMatchObject({
    stage: 'policy',
    range: 'loopback',
  });
});

test('wrong use is code 64 with an empty standard output', () => {
  const ran = certwhy(['check', '--json']);
  expect(ran).toMatchObject({ status: 64, stdout: '' });
  expect(ran.stderr).toContain('certwhy check');
});

test('under npm, CA files are looked for where the person is, not in the project’s folder', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'ca.pem'), rootCertificates[0] ?? '');
  const args = ['check', `127.0.0.1:${await closedPort()}`, '--json', '--ca', 'ca.pem'];
  const ran = certwhy(args, { INIT_CWD: folder, npm_lifecycle_event: 'certwhy' });
  expect(ran.status).toBe(2);
  expect(JSON.parse(ran.stdout).stores).toContainEqual(
    expect.objectContaining({ id: 'request', anchors: 1 }),
  );
  expect(certwhy(args).status).toBe(64);
});
