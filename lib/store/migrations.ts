import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import type { Tables } from './tables.ts';

/**
 * Every step says `if not exists`: SQLite's steps run outside a transaction here, so a step that was
 * killed half way is run again.
 */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-reports': {
    async up(db) {
      await db.schema
        .createTable('report')
        .ifNotExists()
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .addColumn('delete_hash', 'text', (column) => column.notNull())
        .addColumn('document', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('report_expires_at')
        .ifNotExists()
        .on('report')
        .column('expires_at')
        .execute();
    },
  },
  '0002-rate-limit': {
    async up(db) {
      await db.schema
        .createTable('rate_limit')
        .ifNotExists()
        .addColumn('key', 'varchar(255)', (column) => column.primaryKey())
        .addColumn('points', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('expire', 'bigint')
        .execute();
    },
  },
  '0003-cases': {
    async up(db) {
      for (const name of ['case_id', 'outcome', 'primary_cause', 'given']) await addToReport(db, name);
      await db.schema.createIndex('report_case_id').ifNotExists().on('report').column('case_id').execute();
      // A report from before is a case of its own until it is retested.
      await sql`update report set case_id = id where case_id is null`.execute(db);
    },
  },
  '0004-notes': {
    async up(db) {
      await db.schema
        .createTable('note')
        .ifNotExists()
        .addColumn('report_id', 'text', (column) => column.notNull())
        .addColumn('step', 'text', (column) => column.notNull())
        .addColumn('updated_at', 'text', (column) => column.notNull())
        .addColumn('document', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('note_key', ['report_id', 'step'])
        .execute();
    },
  },
};

/** SQLite has no `if not exists` for columns; where steps run in a transaction, no column is left half way. */
async function addToReport(db: Kysely<unknown>, name: string): Promise<void> {
  const { adapter } = db.getExecutor();
  if (!adapter.supportsTransactionalDdl) {
    const report = (await db.introspection.getTables()).find((table) => table.name === 'report');
    if (report?.columns.some((column) => column.name === name)) return;
  }
  await db.schema.alterTable('report').addColumn(name, 'text').execute();
}

const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };

/** Brings the database to this version's tables. On SQLite the caller holds the lock between processes. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined)
    throw new Error('The database could not be brought to this version.', { cause: error });
}
