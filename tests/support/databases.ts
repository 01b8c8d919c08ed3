import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { hasPostgres, startPostgres, type TestPostgres } from './postgres.ts';

export interface Place {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

/** Runs the same tests on both databases; each call of `emptyPlace` gives a database with nothing in it. */
export function describeDatabases(name: string, tests: (emptyPlace: () => Place) => void): void {
  describe(`${name} on SQLite`, () => {
    const newFolder = temporaryFolders();
    tests(() => ({ databaseUrl: null, dataDir: newFolder() }));
  });
  describe.skipIf(!hasPostgres())(`${name} on PostgreSQL`, () => {
    const newFolder = temporaryFolders();
    let server: TestPostgres | undefined;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server?.stop());
    tests(() => ({ databaseUrl: server?.createDatabase() ?? '', dataDir: newFolder() }));
  });
}

/** Folders that are gone after the tests. */
export function temporaryFolders(): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'certwhy-test-'));
    made.push(folder);
    return folder;
  };
}
