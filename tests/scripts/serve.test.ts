import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { temporaryFolders } from '../support/databases.ts';

const newFolder = temporaryFolders();

/** A start that is expected to be refused. */
async function serve(
  environment: Record<string, string>,
): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, NODE_ENV: 'production' as const, CERTWHY_DATA: newFolder(), ...environment };
  const child = spawn(process.execPath, [resolve('scripts/serve.ts')], { env });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, out, err };
}

test('a wrong variable refuses the start and says what would be right', async () => {
  const { code, out, err } = await serve({ PORT: 'http', CERTWHY_ALLOW: '10/8' });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('PORT=http\n    wanted: a whole number from 0 to 65535');
  expect(err).toContain('CERTWHY_ALLOW=10/8');
});

test('a CA file that is not there refuses the start', async () => {
  const { code, err } = await serve({ PORT: '0', CERTWHY_CA_FILES: '/does/not/exist.pem' });
  expect(code).toBe(1);
  expect(err).toContain('CERTWHY_CA_FILES=/does/not/exist.pem');
});

test('a port that is taken refuses the start and names another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, err } = await serve({ PORT: String(port) });
  other.close();
  expect(code).toBe(1);
  expect(err).toContain(`Port ${port} on 127.0.0.1 is in use`);
  expect(err).toContain(`PORT=${port + 1} npm start`);
});

test('a database that can not be reached refuses the start, without its password', async () => {
  const { code, err } = await serve({ PORT: '0', DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/x' });
  expect(code).toBe(1);
  expect(err).toContain("Certwhy can't start");
  expect(err).not.toContain('hunter2');
});
