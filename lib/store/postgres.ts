import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** Below PostgreSQL's default of 100 connections even with several instances of the dashboard. */
const MAX_CONNECTIONS = 10;
/** A person is waiting for a page: rather an error than a hang. */
const CONNECT_TIMEOUT_MS = 5000;
const STATEMENT_TIMEOUT_MS = 15_000;

export interface PostgresDatabase {
  readonly kind: 'postgres';
  readonly db: Kysely<Tables>;
  readonly client: Pool;
}

/** Connects by URL and brings the tables up to date. `onError` hears of idle connections that break. */
export async function openPostgres(
  databaseUrl: string,
  onError: (error: Error) => void,
): Promise<PostgresDatabase> {
  const { default: pg } = await import('pg');
  const client = new pg.Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'certwhy',
  });
  // Without a listener, a restart of the database would end this process.
  client.on('error', onError);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: client }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { kind: 'postgres', db, client };
}
