import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStore } from '../../../lib/store/index.ts';
import { describeDatabases, type Place } from '../../support/databases.ts';

const program = fileURLToPath(new URL('./store-process.ts', import.meta.url));
const KILLS = 3;
const IDS_BEFORE_KILL = 25;

function start(place: Place, mode: 'open' | 'insert'): ChildProcess {
  const args = [program, mode, place.dataDir, place.databaseUrl ?? ''];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Kills the process without warning once it has acknowledged so many reports; all that it acknowledged. */
async function insertUntilKilled(place: Place): Promise<string[]> {
  const child = start(place, 'insert');
  const ids: string[] = [];
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface(child.stdout)) {
    ids.push(line);
    if (ids.length === IDS_BEFORE_KILL) child.kill('SIGKILL');
  }
  return ids;
}

describeDatabases('several processes', (emptyPlace) => {
  test('four that open an empty database at once all succeed', async () => {
    const place = emptyPlace();
    const children = Array.from({ length: 4 }, () => start(place, 'open'));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
    expect(codes).toEqual([0, 0, 0, 0]);
  });

  test('kill -9 right after an acknowledgement loses no acknowledged report', async () => {
    const place = emptyPlace();
    const ids: string[] = [];
    for (let round = 0; round < KILLS; round += 1) ids.push(...(await insertUntilKilled(place)));
    expect(ids.length).toBeGreaterThanOrEqual(KILLS * IDS_BEFORE_KILL);
    const store = await openStore(place);
    try {
      const missing = [];
      for (const id of ids) if ((await store.find(id)) === null) missing.push(id);
      expect(missing).toEqual([]);
    } finally {
      await store.close();
    }
  });
});
