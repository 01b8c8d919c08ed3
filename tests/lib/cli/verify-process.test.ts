import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { derToPem } from '../../../lib/x509/pem.ts';
import * as forge from '../x509/forge.ts';

const folder = mkdtempSync(join(tmpdir(), 'certwhy-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = forge.authority('Process Root');
const leaf = forge.server(root);
const sound = {
  peer_pem: derToPem(leaf.der),
  trusted_pem: [derToPem(root.der)],
  validation_time: '2026-06-15T12:00:00Z',
};
const command = [resolve('scripts/run.mjs'), 'lib/cli/main.ts', 'verify', '--jsonl'];
const line = (id: string) => `${JSON.stringify({ id, ...sound })}\n`;

test('cases in a file give verdicts in a file, one for each, in order, and code 0', () => {
  const ids = Array.from({ length: 300 }, (_, index) => `case ${index}`);
  const input = ids.map((id, index) => (index % 3 === 0 ? `{"id":"${id}"}\n` : line(id))).join('');
  const file = join(folder, 'cases.jsonl');
  writeFileSync(file, input);
  const ran = spawnSync(process.execPath, command, { stdio: [openSync(file, 'r'), 'pipe', 'pipe'] });
  expect(ran).toMatchObject({ status: 0, stderr: Buffer.from('') });
  const said = ran.stdout.toString().trimEnd().split('\n');
  expect(said.map((text) => JSON.parse(text).id)).toEqual(ids);
  expect(said.map((text) => JSON.parse(text).verdict)).toEqual(
    ids.map((_, index) => (index % 3 === 0 ? 'skip' : 'accept')),
  );
});

test('a line is answered while standard input stays open', async () => {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const id of ['first', 'second', 'third']) {
    child.stdin.write(line(id));
    const { value } = await answers.next();
    expect(JSON.parse(value ?? 'null')).toEqual({ id, verdict: 'accept', codes: [] });
  }
  child.stdin.end();
  expect(await answers.next()).toMatchObject({ done: true });
  expect((await once(child, 'exit'))[0] ?? child.exitCode).toBe(0);
});

test('when nobody reads the answers any more it ends, without a complaint', async () => {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'pipe'] });
  const complaints: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  // It goes away before everything is written, so writing may fail.
  child.stdin.on('error', () => {});
  const ended = once(child, 'exit');
  child.stdin.write(line('first'));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const feed = setInterval(() => child.stdin.write(line('more')), 5);
  expect((await ended)[0]).toBe(0);
  clearInterval(feed);
  expect(complaints).toEqual([]);
});

test('memory does not grow with the number of cases', () => {
  const file = join(folder, 'many.jsonl');
  // Each with a certificate of its own, so that nothing is known from before: 40 MB in all.
  const padded = (index: number) =>
    `${JSON.stringify({ id: `${index}`, ...sound, peer_pem: `${index} ${sound.peer_pem}`, note: 'x'.repeat(8000) })}\n`;
  writeFileSync(file, Array.from({ length: 4000 }, (_, index) => padded(index)).join(''));
  const small = ['--max-old-space-size=64', ...command];
  const ran = spawnSync(process.execPath, small, {
    stdio: [openSync(file, 'r'), 'pipe', 'inherit'],
    maxBuffer: 10_000_000,
  });
  expect(ran.status).toBe(0);
  expect(ran.stdout.toString().match(/"accept"/g)).toHaveLength(4000);
});

test('wrong use is code 64, with an empty standard output', () => {
  const ran = spawnSync(process.execPath, [...command, '--profile', 'lax'], { input: '', encoding: 'utf8' });
  expect(ran).toMatchObject({ status: 64, stdout: '' });
  expect(ran.stderr).toContain('--profile');
});
