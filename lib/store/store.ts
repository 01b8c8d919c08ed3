import { sql } from 'kysely';
import type { Note, NoteChange } from '../report/note.ts';
import type { Report } from '../report/schema.ts';
import { type CaseMember, caseIdFor, membersOf, readGiven, writeGiven } from './cases.ts';
import { readDocument, writeDocument } from './document.ts';
import { readNotes, writeNote } from './notes.ts';
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
  /** PEM texts of the CAs that were given with the request: for a retest, not for readers. */
  readonly ca: readonly string[];
}

interface InsertOptions {
  readonly expiresAt: Date;
  readonly ca?: readonly string[];
}

export interface Store {
  readonly kind: Database['kind'];
  /** For the request limits, which live in the same database. */
  readonly database: Database;
  /** The report is on the disk when the promise is kept. */
  insert(report: Report, options: InsertOptions): Promise<{ id: string; deleteToken: string }>;
  /** null for an id that is unknown, malformed or expired. */
  find(id: string): Promise<StoredReport | null>;
  /** All reports that are connected by retests, oldest first; empty for an id that is unknown. */
  caseOf(id: string): Promise<readonly CaseMember[]>;
  /** null for an id that is unknown. */
  notesOf(id: string): Promise<readonly Note[] | null>;
  /** null when the id is unknown or the token is not the one that came with it. */
  writeNote(id: string, deleteToken: string, change: NoteChange): Promise<Note | null>;
  /** false when the id is unknown or the token is not the one that came with it. */
  remove(id: string, deleteToken: string): Promise<boolean>;
  /** Drops expired reports, their notes, and request counters; how many reports went. */
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

  /** Whether there is such a report, with this token where one is given. */
  async function isThere(id: string, deleteToken?: string): Promise<boolean> {
    if (!reportIdPattern.test(id)) return false;
    const there = db
      .selectFrom('report')
      .select('id')
      .where('id', '=', id)
      .where('expires_at', '>', now().toISOString());
    const wanted =
      deleteToken === undefined ? there : there.where('delete_hash', '=', hashToken(deleteToken));
    return (await wanted.executeTakeFirst()) !== undefined;
  }

  return {
    kind: database.kind,
    database,
    async insert(report, { expiresAt, ca = [] }) {
      const id = newReportId();
      const deleteToken = newDeleteToken();
      const row = {
        id,
        created_at: report.createdAt,
        expires_at: expiresAt.toISOString(),
        delete_hash: hashToken(deleteToken),
        document: writeDocument(report),
        case_id: await caseIdFor(db, id, report.retestOf),
        outcome: report.outcome,
        primary_cause: report.primary,
        given: writeGiven(ca),
      };
      await db.insertInto('report').values(row).execute();
      return { id, deleteToken };
    },
    async find(id) {
      if (!reportIdPattern.test(id)) return null;
      const row = await db
        .selectFrom('report')
        .select(['document', 'expires_at', 'given'])
        .where('id', '=', id)
        .where('expires_at', '>', now().toISOString())
        .executeTakeFirst();
      if (row === undefined) return null;
      const { document, expires_at, given } = row;
      return { report: readDocument(document), expiresAt: new Date(expires_at), ca: readGiven(given) };
    },
    async caseOf(id) {
      return reportIdPattern.test(id) ? membersOf(db, id, now()) : [];
    },
    async notesOf(id) {
      return (await isThere(id)) ? readNotes(db, id) : null;
    },
    async writeNote(id, deleteToken, change) {
      return (await isThere(id, deleteToken)) ? writeNote(db, id, change, now()) : null;
    },
    async remove(id, deleteToken) {
      if (!reportIdPattern.test(id)) return false;
      const { numDeletedRows } = await db
        .deleteFrom('report')
        .where('id', '=', id)
        .where('delete_hash', '=', hashToken(deleteToken))
        .executeTakeFirst();
      if (numDeletedRows === 0n) return false;
      await db.deleteFrom('note').where('report_id', '=', id).execute();
      return true;
    },
    async purgeExpired(at) {
      await db.deleteFrom('rate_limit').where('expire', '<', at.getTime()).execute();
      const { numDeletedRows } = await db
        .deleteFrom('report')
        .where('expires_at', '<=', at.toISOString())
        .executeTakeFirst();
      // Those of the reports that went just now, and of any whose deletion was cut short.
      await db
        .deleteFrom('note')
        .where('report_id', 'not in', (of) => of.selectFrom('report').select('id'))
        .execute();
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
