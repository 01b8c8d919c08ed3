import { expect, test } from 'vitest';
import { openStore, type Store } from '../../../lib/store/index.ts';
import { describeDatabases } from '../../support/databases.ts';
import { sampleReport } from '../../support/report.ts';

const NOON = '2026-11-23T12:00:00.000Z';
const expiresAt = new Date('2026-11-24T12:00:00.000Z');

describeDatabases('notes in the store', (emptyPlace) => {
  /** A store with one report in it; `at` moves its clock. */
  async function withReport(
    use: (store: Store, id: string, token: string, at: (iso: string) => void) => Promise<void>,
  ): Promise<void> {
    let now = new Date(NOON);
    const store = await openStore({ ...emptyPlace(), now: () => now });
    try {
      const { id, deleteToken } = await store.insert(sampleReport(), { expiresAt });
      await use(store, id, deleteToken, (iso) => {
        now = new Date(iso);
      });
    } finally {
      await store.close();
    }
  }

  test('a note is found under its step, unchanged down to NUL and lone surrogates', async () => {
    await withReport(async (store, id, token) => {
      const text = 'a\u0000b\ud800c🔐\n"\\\' or 1=1 --';
      const note = { step: 'server', text, ticks: ['reload', 'copy'], updatedAt: NOON };
      expect(await store.writeNote(id, token, { step: 'server', text, ticks: ['reload', 'copy'] })).toEqual(
        note,
      );
      expect(await store.notesOf(id)).toEqual([note]);
    });
  });

  test('what is not given stays: ticks keep the text, text keeps the ticks', async () => {
    await withReport(async (store, id, token, at) => {
      await store.writeNote(id, token, { step: 'network', text: 'asked the network team' });
      at('2026-11-23T12:01:00.000Z');
      await store.writeNote(id, token, { step: 'network', ticks: ['port'] });
      expect(await store.notesOf(id)).toEqual([
        {
          step: 'network',
          text: 'asked the network team',
          ticks: ['port'],
          updatedAt: '2026-11-23T12:01:00.000Z',
        },
      ]);
    });
  });

  test('notes come in the order in which they were last changed', async () => {
    await withReport(async (store, id, token, at) => {
      await store.writeNote(id, token, { step: 'error', text: 'one' });
      at('2026-11-23T12:01:00.000Z');
      await store.writeNote(id, token, { step: 'client', text: 'two' });
      at('2026-11-23T12:02:00.000Z');
      await store.writeNote(id, token, { step: 'error', text: 'one again' });
      expect((await store.notesOf(id))?.map(({ text }) => text)).toEqual(['two', 'one again']);
    });
  });

  test('a note that is emptied is gone', async () => {
    await withReport(async (store, id, token) => {
      await store.writeNote(id, token, { step: 'error', text: 'one', ticks: ['a'] });
      await store.writeNote(id, token, { step: 'error', text: '' });
      expect(await store.notesOf(id)).toHaveLength(1);
      await store.writeNote(id, token, { step: 'error', ticks: [] });
      expect(await store.notesOf(id)).toEqual([]);
    });
  });

  test('only the report’s own token writes', async () => {
    await withReport(async (store, id) => {
      const other = await store.insert(sampleReport(), { expiresAt });
      const change = { step: 'error', text: 'mine' } as const;
      expect(await store.writeNote(id, other.deleteToken, change)).toBeNull();
      expect(await store.writeNote(id, '', change)).toBeNull();
      expect(await store.writeNote('a'.repeat(26), other.deleteToken, change)).toBeNull();
      expect(await store.writeNote('../x', other.deleteToken, change)).toBeNull();
      expect(await store.notesOf(id)).toEqual([]);
    });
  });

  test('a report takes its notes along, whether it is deleted or expires', async () => {
    await withReport(async (store, id, token, at) => {
      const other = await store.insert(sampleReport(), { expiresAt });
      await store.writeNote(id, token, { step: 'error', text: 'one' });
      await store.writeNote(other.id, other.deleteToken, { step: 'error', text: 'two' });
      const rows = () => store.database.db.selectFrom('note').select('report_id').execute();
      await store.remove(id, token);
      expect(await rows()).toEqual([{ report_id: other.id }]);
      at('2026-11-25T12:00:00.000Z');
      expect(await store.notesOf(other.id)).toBeNull();
      expect(await store.writeNote(other.id, other.deleteToken, { step: 'error', text: 'x' })).toBeNull();
      await store.purgeExpired(new Date('2026-11-25T12:00:00.000Z'));
      expect(await rows()).toEqual([]);
    });
  });
});
