import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  RateLimiterSQLite,
} from 'rate-limiter-flexible';
import { AppError } from '../errors/app-error.ts';
import { parseAddress } from '../probe/address-ranges.ts';
import type { Database } from '../store/store.ts';

const WINDOW_SECONDS = 60;

export interface RateLimit {
  /** Counts one look of this client; throws `rate-limited` when there were too many. */
  consume(clientAddress: string): Promise<void>;
}

/** `perMinute` looks for each client, counted in the reports' database; 0 = no limit. */
export function createRateLimit(database: Database, perMinute: number): RateLimit {
  if (perMinute === 0) return { consume: async () => {} };
  const limiter = limiterOn(database, perMinute);
  return {
    async consume(clientAddress) {
      try {
        await limiter.consume(clientKey(clientAddress));
      } catch (rejection) {
        if (!(rejection instanceof RateLimiterRes)) throw rejection;
        const retryAfterSeconds = Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
        throw new AppError('rate-limited', { retryAfterSeconds });
      }
    },
  };
}

function limiterOn(database: Database, points: number): RateLimiterAbstract {
  const options = {
    keyPrefix: 'look',
    points,
    duration: WINDOW_SECONDS,
    tableName: 'rate_limit',
    tableCreated: true,
    // Its own timer would outlive the database; the store's purge clears this table too.
    clearExpiredByTimeout: false,
    // Counting goes on in this process while the database does not answer.
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: 'look', points, duration: WINDOW_SECONDS }),
  };
  return database.kind === 'postgres'
    ? new RateLimiterPostgres({ ...options, storeClient: database.client })
    : new RateLimiterSQLite({ ...options, storeClient: database.client, storeType: 'better-sqlite3' });
}

/** IPv4 addresses one by one; IPv6 by /64, since a single household or server owns that many addresses. */
export function clientKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const parsed = parseAddress(plain);
  if (parsed?.kind() !== 'ipv6') return plain;
  return Buffer.from(parsed.toByteArray().slice(0, 8)).toString('hex');
}
