import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** How long a statement waits for another process's write; writes here take milliseconds. */
const BUSY_TIMEOUT_MS = 5000;
/** How long a start waits for another process that is bringing the tables up to date. */
const OPENING_TIMEOUT_MS = 30_000;
const OPENING_RETRY_MS = 50;

export interface SqliteDatabase {
  readonly kind: 'sqlite';
  readonly db: Kysely<Tables>;
  readonly client: Sqlite.Database;
}

/** Opens `certwhy.sqlite` in the data directory, made where it is missing and readable by its owner alone. */
export async function openSqlite(dataDir: string): Promise<SqliteDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lockOpening(join(dataDir, 'opening.lock'));
  try {
    const client = connect(join(dataDir, 'certwhy.sqlite'));
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: client }) });
    await migrate(db);
    return { kind: 'sqlite', db, client };
  } finally {
    unlock();
  }
}

function connect(file: string): Sqlite.Database {
  const client = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS });
  client.pragma('journal_mode = WAL');
  // FULL: every commit is on the disk before it is acknowledged; NORMAL would lose the last ones in WAL mode.
  client.pragma('synchronous = FULL');
  return client;
}

/**
 * One process at a time: an exclusive transaction on a database of its own, which the system takes back
 * from a killed process. Tried again from the event loop, since a waiting statement would block it.
 */
async function lockOpening(file: string): Promise<() => void> {
  const lock = new Sqlite(file, { timeout: 0 });
  const giveUpAt = Date.now() + OPENING_TIMEOUT_MS;
  while (!tryLock(lock)) {
    if (Date.now() > giveUpAt) {
      lock.close();
      throw new Error(
        `Another process has been opening the database for ${OPENING_TIMEOUT_MS / 1000} s (${file}).`,
      );
    }
    await sleep(OPENING_RETRY_MS);
  }
  return () => lock.close();
}

function tryLock(lock: Sqlite.Database): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}
