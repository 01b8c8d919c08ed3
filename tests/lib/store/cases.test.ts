import { expect, test } from 'vitest';
import { openStore, type Store } from '../../../lib/store/index.ts';
import { describeDatabases, type Place } from '../../support/databases.ts';
import { sampleReport } from '../../support/report.ts';

const NOON = new Date('2026-11-23T12:00:00.000Z');
const expiresAt = new Date('2026-11-24T12:00:00.000Z');

describeDatabases('cases in the store', (emptyPlace) => {
  async function withStore<T>(use: (store: Store, place: Place) => Promise<T>): Promise<T> {
    const place = emptyPlace();
    const store = await openStore({ ...place, now: () => NOON });
    try {
      return await use(store, place);
    } finally {
      await store.close();
    }
  }

  /** Stores a report of that minute. */
  async function insert(store: Store, minute: number, retestOf: string | null = null): Promise<string> {
    const createdAt = `2026-11-23T11:${String(minute).padStart(2, '0')}:00.000Z`;
    const primary = minute % 2 === 0 ? 'expired' : null;
    const outcome = primary === null ? 'sound' : 'fault';
    return (await store.insert(sampleReport({ createdAt, retestOf, primary, outcome }), { expiresAt })).id;
  }

  test('a report alone is a case of one', async () => {
    await withStore(async (store) => {
      const id = await insert(store, 0);
      await insert(store, 1);
      expect(await store.caseOf(id)).toEqual([
        { id, createdAt: '2026-11-23T11:00:00.000Z', outcome: 'fault', primary: 'expired' },
      ]);
    });
  });

  test('retests of retests and of the first report are one case, oldest first, from wherever it is asked', async () => {
    await withStore(async (store) => {
      const first = await insert(store, 0);
      const second = await insert(store, 1, first);
      const fourth = await insert(store, 4, second);
      const third = await insert(store, 3, first);
      const ids = [first, second, third, fourth];
      for (const id of ids) expect((await store.caseOf(id)).map((member) => member.id)).toEqual(ids);
      expect((await store.caseOf(third)).map(({ primary }) => primary)).toEqual([
        'expired',
        null,
        null,
        'expired',
      ]);
    });
  });

  test('a case outlives its first report', async () => {
    await withStore(async (store) => {
      const { id: first, deleteToken } = await store.insert(sampleReport(), { expiresAt });
      const second = await insert(store, 1, first);
      await store.remove(first, deleteToken);
      const third = await insert(store, 2, second);
      const late = await insert(store, 3, first);
      expect((await store.caseOf(third)).map(({ id }) => id)).toEqual([second, third, late]);
      expect(await store.caseOf(first)).toEqual([]);
    });
  });

  test('expired reports, unknown and malformed ids have no case', async () => {
    await withStore(async (store) => {
      const { id } = await store.insert(sampleReport(), { expiresAt: NOON });
      const second = await insert(store, 1, id);
      expect((await store.caseOf(second)).map((member) => member.id)).toEqual([second]);
      for (const none of [id, 'a'.repeat(26), '', '../x', '\u0000'])
        expect(await store.caseOf(none)).toEqual([]);
    });
  });

  test('CA certificates given with a request are kept for its retest', async () => {
    await withStore(async (store) => {
      const ca = ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'];
      const { id } = await store.insert(sampleReport(), { expiresAt, ca });
      expect((await store.find(id))?.ca).toEqual(ca);
    });
  });

  test('a database from before cases is brought up to date, and its reports can be retested', async () => {
    await withStore(async (store, place) => {
      const old = await insert(store, 0);
      const { db } = store.database;
      await db.schema.dropIndex('report_case_id').execute();
      for (const column of ['case_id', 'outcome', 'primary_cause', 'given']) {
        await db.schema.alterTable('report').dropColumn(column).execute();
      }
      await db.schema.dropTable('note').execute();
      await forget(store, '0003-cases', '0004-notes');
      const again = await openStore({ ...place, now: () => NOON });
      try {
        const retest = await insert(again, 1, old);
        expect(await again.caseOf(retest)).toEqual([
          { id: old, createdAt: '2026-11-23T11:00:00.000Z', outcome: 'fault', primary: 'expired' },
          { id: retest, createdAt: '2026-11-23T11:01:00.000Z', outcome: 'sound', primary: null },
        ]);
        expect((await again.find(old))?.ca).toEqual([]);
      } finally {
        await again.close();
      }
    });
  });
});

test('on SQLite a step that was killed half way is run again', async () => {
  const { mkdtempSync, rmSync } = await import('node:fs');
  const dataDir = mkdtempSync('/tmp/certwhy-half-');
  try {
    const store = await openStore({ databaseUrl: null, dataDir });
    await store.database.db.schema.dropIndex('report_case_id').execute();
    await store.database.db.schema.alterTable('report').dropColumn('given').execute();
    await forget(store, '0003-cases', '0004-notes');
    await store.close();
    const again = await openStore({ databaseUrl: null, dataDir });
    const { id } = await again.insert(sampleReport(), {
      expiresAt: new Date(Date.now() + 60_000),
      ca: ['x'],
    });
    expect((await again.find(id))?.ca).toEqual(['x']);
    await again.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});

/** As if these steps had never been recorded. */
async function forget(store: Store, ...names: readonly string[]): Promise<void> {
  const { sql } = await import('kysely');
  for (const name of names)
    await sql`delete from kysely_migration where name = ${name}`.execute(store.database.db);
}
