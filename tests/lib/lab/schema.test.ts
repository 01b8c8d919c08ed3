import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type LabState, labStateFile, processIsAlive, readLabState } from '../../../lib/lab/schema.ts';

const directory = mkdtempSync(join(tmpdir(), 'certwhy-state-'));
afterAll(() => rmSync(directory, { recursive: true }));

const state: LabState = {
  pid: 4711,
  startedAt: '2026-11-23T12:00:00.000Z',
  roots: ['-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n'],
  servers: [
    {
      id: 'expired-leaf',
      host: 'expired-leaf.certwhy.test',
      port: 44310,
      addresses: ['127.0.0.1'],
      starttls: null,
      primary: 'expired',
      product: 'node',
      title: { en: 'The certificate expired', ja: '証明書の期限が切れた' },
    },
  ],
  services: [{ address: '127.0.0.1', port: 44300 }],
};

function stateFile(name: string, text: string): string {
  const file = join(directory, name);
  writeFileSync(file, text);
  return file;
}

const alive = () => true;

describe('readLabState', () => {
  it('reads the state of a lab whose process lives', () => {
    const file = stateFile('alive.json', JSON.stringify(state));
    expect(readLabState(file, (pid) => pid === 4711)).toEqual(state);
  });

  it('is null when the process is gone', () => {
    expect(readLabState(stateFile('dead.json', JSON.stringify(state)), () => false)).toBeNull();
  });

  it('is null without a file, and with one that is not JSON', () => {
    expect(readLabState(join(directory, 'absent.json'), alive)).toBeNull();
    expect(readLabState(stateFile('half.json', '{"pid": 47'), alive)).toBeNull();
  });

  it.each([
    ['a cause that does not exist', { servers: [{ ...state.servers[0], primary: 'bad-luck' }] }],
    ['a port out of range', { services: [{ address: '127.0.0.1', port: 70_000 }] }],
    ['a process id that would name a group', { pid: -1 }],
  ])('is null for %s', (_case, change) => {
    expect(readLabState(stateFile('wrong.json', JSON.stringify({ ...state, ...change })), alive)).toBeNull();
  });
});

describe('processIsAlive', () => {
  it('knows this process, and no process with an id that no system gives', () => {
    expect(processIsAlive(process.pid)).toBe(true);
    expect(processIsAlive(2 ** 30)).toBe(false);
  });
});

it('labStateFile lies in the data directory', () => {
  expect(labStateFile('/srv/data')).toBe('/srv/data/lab.json');
});
