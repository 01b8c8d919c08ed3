import { expect, test } from 'vitest';
import { openStore, reportIdPattern, type StoreOptions } from '../../../lib/store/index.ts';
import { describeDatabases, type Place } from '../../support/databases.ts';
import { sampleReport } from '../../support/report.ts';

const NOON = new Date('2026-11-23T12:00:00.000Z');
const NEXT_DAY = new Date('2026-11-24T12:00:00.000Z');

describeDatabases('the store', (emptyPlace) => {
  async function withStore<T>(
    use: (store: Awaited<ReturnType<typeof openStore>>, place: Place) => Promise<T>,
    options: Partial<StoreOptions> = {},
  ): Promise<T> {
    const place = emptyPlace();
    const store = await openStore({ ...place, now: () => NOON, ...options });
    try {
      return await use(store, place);
    } finally {
      await store.close();
    }
  }

  test('a stored report is found again, equal in every part', async () => {
    await withStore(async (store) => {
      const report = sampleReport({ primary: 'expired', outcome: 'fault' });
      const { id } = await store.insert(report, { expiresAt: NEXT_DAY });
      expect(await store.find(id)).toEqual({ report, expiresAt: NEXT_DAY, ca: [] });
    });
  });

  test('names with NUL, lone surrogates and 4-byte characters come back unchanged', async () => {
    await withStore(async (store) => {
      const report = sampleReport({ checkedName: 'a\u0000b\ud800c🔐"\\' });
      const { id } = await store.insert(report, { expiresAt: NEXT_DAY });
      expect((await store.find(id))?.report.checkedName).toBe('a\u0000b\ud800c🔐"\\');
    });
  });

  test('ids are of 26 characters and never the same', async () => {
    await withStore(async (store) => {
      const ids = new Set<string>();
      for (let i = 0; i < 20; i += 1)
        ids.add((await store.insert(sampleReport(), { expiresAt: NEXT_DAY })).id);
      expect(ids.size).toBe(20);
      expect([...ids].every((id) => reportIdPattern.test(id))).toBe(true);
    });
  });

  test('unknown and malformed ids find nothing', async () => {
    await withStore(async (store) => {
      for (const id of ['a'.repeat(26), '', "' or 1=1 --", 'A'.repeat(26), '../../etc/passwd', '\u0000']) {
        expect(await store.find(id)).toBeNull();
      }
    });
  });

  test('an expired report is not found, though its row is still there', async () => {
    await withStore(async (store) => {
      const { id } = await store.insert(sampleReport(), { expiresAt: NOON });
      expect(await store.find(id)).toBeNull();
    });
  });

  test('purging drops expired reports and keeps the others', async () => {
    await withStore(async (store) => {
      await store.insert(sampleReport(), { expiresAt: new Date('2026-11-23T11:59:59.999Z') });
      await store.insert(sampleReport(), { expiresAt: NOON });
      const { id } = await store.insert(sampleReport(), { expiresAt: NEXT_DAY });
      expect(await store.purgeExpired(NOON)).toBe(2);
      expect(await store.purgeExpired(NOON)).toBe(0);
      expect(await store.find(id)).not.toBeNull();
    });
  });

  test('only the token of a report deletes it', async () => {
    await withStore(async (store) => {
      const one = await store.insert(sampleReport(), { expiresAt: NEXT_DAY });
      const other = await store.insert(sampleReport(), { expiresAt: NEXT_DAY });
      expect(await store.remove(one.id, other.deleteToken)).toBe(false);
      expect(await store.remove(one.id, '')).toBe(false);
      expect(await store.remove(one.id, one.deleteToken)).toBe(true);
      expect(await store.find(one.id)).toBeNull();
      expect(await store.remove(one.id, one.deleteToken)).toBe(false);
      expect(await store.find(other.id)).not.toBeNull();
    });
  });

  test('the delete token itself is nowhere in the database', async () => {
    await withStore(async (store) => {
      const { deleteToken } = await store.insert(sampleReport(), { expiresAt: NEXT_DAY });
      const rows = await store.database.db.selectFrom('report').selectAll().execute();
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain(deleteToken);
    });
  });

  test('a stored document that is no report is an error, not a report', async () => {
    await withStore(async (store) => {
      const { id } = await store.insert(sampleReport(), { expiresAt: NEXT_DAY });
      await store.database.db.updateTable('report').set({ document: '{"schemaVersion":1}' }).execute();
      await expect(store.find(id)).rejects.toThrow();
    });
  });

  test('opening again keeps what is there', async () => {
    await withStore(async (store, place) => {
      const { id } = await store.insert(sampleReport(), { expiresAt: NEXT_DAY });
      const again = await openStore({ ...place, now: () => NOON });
      try {
        expect(await again.find(id)).not.toBeNull();
      } finally {
        await again.close();
      }
    });
  });

  test('a closed store does not answer pings', async () => {
    const store = await openStore(emptyPlace());
    await expect(store.ping()).resolves.toBeUndefined();
    await store.close();
    await expect(store.ping()).rejects.toThrow();
  });
});
