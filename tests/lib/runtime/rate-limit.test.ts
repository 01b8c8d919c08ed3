import { describe, expect, test } from 'vitest';
import { clientKey, createRateLimit } from '../../../lib/runtime/rate-limit.ts';
import { openStore, type Store } from '../../../lib/store/index.ts';
import { describeDatabases } from '../../support/databases.ts';

describeDatabases('the request limit', (emptyPlace) => {
  async function withStores<T>(use: (first: Store, second: Store) => Promise<T>): Promise<T> {
    const place = emptyPlace();
    const first = await openStore(place);
    const second = await openStore(place);
    try {
      return await use(first, second);
    } finally {
      await first.close();
      await second.close();
    }
  }

  test('two instances on one database let exactly the limit through, and say when to come back', async () => {
    await withStores(async (first, second) => {
      const limits = [createRateLimit(first.database, 6), createRateLimit(second.database, 6)];
      const tries = await Promise.allSettled(
        Array.from({ length: 10 }, async (_, i) => limits[i % 2]?.consume('192.0.2.1')),
      );
      const refused = tries.filter((result) => result.status === 'rejected').map((result) => result.reason);
      expect(refused).toHaveLength(4);
      for (const error of refused) {
        expect(error).toMatchObject({ code: 'rate-limited', status: 429 });
        expect(error.details.retryAfterSeconds).toBeGreaterThanOrEqual(1);
        expect(error.details.retryAfterSeconds).toBeLessThanOrEqual(60);
      }
    });
  });

  test('each client has its own count', async () => {
    await withStores(async (store) => {
      const limit = createRateLimit(store.database, 1);
      await limit.consume('192.0.2.1');
      await expect(limit.consume('192.0.2.1')).rejects.toMatchObject({ code: 'rate-limited' });
      await expect(limit.consume('192.0.2.2')).resolves.toBeUndefined();
    });
  });

  test('purging drops counters that have run out', async () => {
    await withStores(async (store) => {
      await createRateLimit(store.database, 5).consume('192.0.2.1');
      await store.purgeExpired(new Date(Date.now() + 120_000));
      expect(await store.database.db.selectFrom('rate_limit').selectAll().execute()).toEqual([]);
    });
  });

  test('a limit of 0 is no limit', async () => {
    await withStores(async (store) => {
      const limit = createRateLimit(store.database, 0);
      for (let i = 0; i < 100; i += 1) await limit.consume('192.0.2.1');
    });
  });
});

describe('who counts as one client', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['unknown', 'unknown'],
  ])('%s is %s', (address, key) => {
    expect(clientKey(address)).toBe(key);
  });

  test('the addresses of one IPv6 /64 are one client, those of the next are another', () => {
    const key = clientKey('2001:db8:1:2::1');
    expect(clientKey('2001:db8:1:2:ffff::9')).toBe(key);
    expect(clientKey('2001:0db8:0001:0002:0:0:0:1%eth0')).toBe(key);
    expect(clientKey('2001:db8:1:3::1')).not.toBe(key);
  });
});
