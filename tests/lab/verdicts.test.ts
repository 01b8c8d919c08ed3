import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../lib/analyze/analyzer.ts';
import { labTarget } from '../../lib/lab/lab-target.ts';
import { labStateFile } from '../../lib/lab/schema.ts';
import { reportSchema } from '../../lib/report/schema.ts';
import { parseTarget } from '../../lib/target/parse.ts';
import { type RunningLab, startLab } from './lab.ts';
import { scenarios } from './scenarios/index.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'certwhy-verdicts-'));
let lab: RunningLab;
let analyzer: Analyzer;

beforeAll(async () => {
  lab = await startLab({ stateFile: labStateFile(dataDir) });
  analyzer = await createAnalyzer({ vantage: 'dashboard', allow: [], allowAll: false, caFiles: [], dataDir });
});

afterAll(async () => {
  await lab.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function serverOf(id: string) {
  const server = lab.servers.find((candidate) => candidate.id === id);
  if (server === undefined) throw new Error(`${id} is left out: ${JSON.stringify(lab.leftOut)}`);
  return server;
}

test.each(scenarios.map((scenario) => [scenario.id, scenario.primary, scenario.also] as const))(
  '%s leads with %s',
  async (id, primary, also) => {
    const parsed = parseTarget(labTarget(serverOf(id)));
    if (!parsed.ok) throw new Error(parsed.fault.code);
    const report = await analyzer.analyze(parsed.target, { sni: null, ca: [] });
    expect(report.primary).toBe(primary);
    expect(report.outcome === 'sound').toBe(primary === null);
    const told = report.causes
      .filter(({ status }) => status === 'found' || status === 'suspected')
      .map((cause) => cause.id);
    expect(told).toEqual(expect.arrayContaining([...also]));
    // What is stored must be readable again.
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(
      JSON.parse(JSON.stringify(report)),
    );
  },
);

test('without the lab running the dashboard refuses its loopback addresses', async () => {
  const { host, port } = serverOf('sound');
  const elsewhere = await createAnalyzer({
    vantage: 'dashboard',
    allow: [],
    allowAll: false,
    caFiles: [],
    dataDir: '/nonexistent',
  });
  const parsed = parseTarget(`127.0.0.1:${port}`);
  if (!parsed.ok) throw new Error(host);
  const report = await elsewhere.analyze(parsed.target, { sni: null, ca: [] });
  expect(report).toMatchObject({ outcome: 'not-looked', primary: null });
  expect(report.observation.endpoints[0]?.failure).toMatchObject({ stage: 'policy', range: 'loopback' });
});

test('a CA given with the request makes a private chain trusted', async () => {
  const { host, port } = serverOf('sound');
  const own = await createAnalyzer({
    vantage: 'command-line',
    allow: [],
    allowAll: true,
    caFiles: [],
    dataDir: '/nonexistent',
  });
  const parsed = parseTarget(`127.0.0.1:${port}`);
  if (!parsed.ok) throw new Error(host);
  const without = await own.analyze(parsed.target, { sni: host, ca: [] });
  expect(without.primary).toBe('untrusted-root');
  const given = await own.analyze(parsed.target, { sni: host, ca: lab.roots });
  expect(given.primary).toBeNull();
  expect(given.paths[0]?.stores).toEqual(['request']);
});
