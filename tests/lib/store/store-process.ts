/** Run as a process of its own: `open` opens and closes a store; `insert` stores until it is killed. */
import { writeSync } from 'node:fs';
import { openStore } from '../../../lib/store/index.ts';
import { sampleReport } from '../../support/report.ts';

const [mode, dataDir = '', databaseUrl = ''] = process.argv.slice(2);
const store = await openStore({ dataDir, databaseUrl: databaseUrl === '' ? null : databaseUrl });

const expiresAt = new Date(Date.now() + 24 * 60 * 60 * 1000);
while (mode === 'insert') {
  const { id } = await store.insert(sampleReport(), { expiresAt });
  // Written before the next insert begins: an id that was read was acknowledged.
  writeSync(1, `${id}\n`);
}
await store.close();
