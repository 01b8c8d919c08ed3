import { sql } from 'kysely';
import type { Report } from '../report/schema.ts';
import { readDocument, writeDocument } from './document.ts';
import { openPostgres, type PostgresDatabase } from './postgres.ts';
import { hashToken, newDeleteToken, newReportId, reportIdPattern } from './secrets.ts';
import { openSqlite, type SqliteDatabase } from './sqlite.ts';

export type Database = SqliteDatabase | PostgresDatabase;

export interface StoreOptions {
  /** null = the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly now?: () => Date;
  /** Hears of connections that break while idle. */
  readonly onError?: (error: Error) => void;
}

interface StoredReport {
  readonly report: Report;
  readonly expiresAt: Date;
}

export interface Store {
  readonly kind: Database['kind'];
  /** For the request limits, which live in the same database. */
  readonly database: Database;
  /** The report is on the disk when the promise is kept. */
  insert(report: Report, options: { readonly expiresAt: Date }): Promise<{ id: string; deleteToken: string }>;
  /** null for an id that is unknown, malformed or expired. */
  find(id: string): Promise<StoredReport | null>;
  /** false when the id is unknown or the token is not the one that came with it. */
  remove(id: string, deleteToken: string): Promise<boolean>;
  /** Drops expired reports and request counters; how many reports went. */
  purgeExpired(now: Date): Promise<number>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export async function openStore(options: StoreOptions): Promise<Store> {
  const database =
    options.databaseUrl === null
      ? await openSqlite(options.dataDir)
      : await openPostgres(options.databaseUrl, options.onError ?? (() => {}));
  return storeOn(database, options.now ?? (() => new Date()));
}

function storeOn(database: Database, now: () => Date): Store {
  const { db } = database;
  return {
    kind: database.kind,
    database,
    async insert(report, { expiresAt }) {
      const id = newReportId();
      const deleteToken = newDeleteToken();
      const row = {
        id,
        created_at: report.createdAt,
        expires_at: expiresAt.toISOString(),
        delete_hash: hashToken(deleteToken),
        document: writeDocument(report),
      };
      await db.insertInto('report').values(row).execute();
      return { id, deleteToken };
    },
    async find(id) {
      if (!reportIdPattern.test(id)) return null;
      const row = await db
        .selectFrom('report')
        .select(['document', 'expires_at'])
        .where('id', '=', id)
        .where('expires_at', '>', now().toISOString())
        .executeTakeFirst();
      if (row === undefined) return null;
      return { report: readDocument(row.document), expiresAt: new Date(row.expires_at) };
    },
    async remove(id, deleteToken) {
      if (!reportIdPattern.test(id)) return false;
      const { numDeletedRows } = await db
        .deleteFrom('report')
        .where('id', '=', id)
        .where('delete_hash', '=', hashToken(deleteToken))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async purgeExpired(at) {
      await db.deleteFrom('rate_limit').where('expire', '<', at.getTime()).execute();
      const { numDeletedRows } = await db
        .deleteFrom('report')
        .where('expires_at', '<=', at.toISOString())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    async ping() {
      await sql`select 1`.execute(db);
    },
    async close() {
      await db.destroy();
      // Kysely closes a database only once it has been used; better-sqlite3 takes a second close.
      if (database.kind === 'sqlite') database.client.close();
    },
  };
}
