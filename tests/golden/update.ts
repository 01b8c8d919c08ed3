/**
 * `npm run golden`: judges the stored observations anew and writes their reports and the records of
 * cases made of them, to be read as a diff.
 * `npm run golden -- --observe` first looks at the lab again.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createAnalyzer } from '../../lib/analyze/analyzer.ts';
import { labTarget } from '../../lib/lab/lab-target.ts';
import { labStateFile } from '../../lib/lab/schema.ts';
import { parseTarget } from '../../lib/target/parse.ts';
import { startLab } from '../lab/lab.ts';
import { folder, goldenIds, goldenReport, inputFile, inputSchema, reportFile } from './cases.ts';
import { goldenRecord, recordCases, recordFile } from './records.ts';

function write(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}

async function observeLab(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'certwhy-golden-'));
  const lab = await startLab({ stateFile: labStateFile(dataDir), only: goldenIds });
  try {
    const analyzer = await createAnalyzer({
      vantage: 'dashboard',
      allow: [],
      allowAll: false,
      caFiles: [],
      dataDir,
    });
    for (const server of lab.servers) {
      const place = labTarget(server);
      const parsed = parseTarget(place);
      if (!parsed.ok) throw new Error(`${place}: ${parsed.fault.code}`);
      const { observation } = await analyzer.analyze(parsed.target, { sni: null, ca: [] });
      write(inputFile(server.id), { observation, roots: lab.roots });
    }
  } finally {
    await lab.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

mkdirSync(folder, { recursive: true });
if (process.argv.includes('--observe')) await observeLab();
for (const id of goldenIds) {
  const input = inputSchema.parse(JSON.parse(readFileSync(inputFile(id), 'utf8')));
  write(reportFile(id), goldenReport(input));
  console.log(reportFile(id));
}
mkdirSync(dirname(recordFile('mended', 'en')), { recursive: true });
for (const { name, language } of recordCases) {
  const file = recordFile(name, language);
  writeFileSync(file, goldenRecord(name, language));
  console.log(file);
}
