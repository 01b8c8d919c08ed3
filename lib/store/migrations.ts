import type { Kysely } from 'kysely';
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
};

const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };

/** Brings the database to this version's tables. On SQLite the caller holds the lock between processes. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined)
    throw new Error('The database could not be brought to this version.', { cause: error });
}
