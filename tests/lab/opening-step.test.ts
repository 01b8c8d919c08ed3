import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Analyzer, createAnalyzer } from '../../lib/analyze/analyzer.ts';
import type { StepId } from '../../lib/guide/ids.ts';
import { guideView, openingStep, parseGuideState } from '../../lib/guide/index.ts';
import { labTarget } from '../../lib/lab/lab-target.ts';
import { labStateFile } from '../../lib/lab/schema.ts';
import { parseTarget } from '../../lib/target/parse.ts';
import { type RunningLab, startLab } from './lab.ts';
import { scenarios } from './scenarios/index.ts';

/** Scenarios by the step at which the guide opens for them. What isn't listed is mended on the server. */
const elsewhere: Readonly<Record<'network' | 'client', readonly string[]>> = {
  network: [
    'closed-at-once',
    'intercepting-ca',
    'plain-http',
    'port-refused',
    'reset-at-once',
    'silent',
    'smtp-banner',
    'ssh-banner',
    'starttls-injected',
    'starttls-not-offered',
    'starttls-wrong-mode',
    'unknown-name',
  ],
  client: [
    'apache-client-cert',
    'apache-client-cert-page',
    'apache-client-cert-renegotiation',
    'ca-as-leaf',
    'client-cert-asked',
    'client-cert-required-tls12',
    'client-cert-required-tls13',
    'duplicates-and-strangers',
    'nginx-client-cert',
    'nginx-client-cert-forbidden',
    'nginx-client-cert-http2',
    'nginx-client-cert-optional',
    'nginx-sound',
    'no-sni-other-certificate',
    'openssl-sound',
    'private-root-not-sent',
    'private-root-sent',
    'smtp-sound',
    'sound',
    'sound-ip',
    'sound-root-included',
    'sound-rsa',
    'sound-tls12',
    'sound-wildcard',
  ],
};

function expectedStep(id: string): StepId {
  if (elsewhere.network.includes(id)) return 'network';
  return elsewhere.client.includes(id) ? 'client' : 'server';
}

const dataDir = mkdtempSync(join(tmpdir(), 'certwhy-opening-'));
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

test('the table names scenarios that exist', () => {
  const ids = scenarios.map(({ id }) => id);
  for (const id of [...elsewhere.network, ...elsewhere.client]) expect(ids).toContain(id);
});

test.each(scenarios.map(({ id }) => [id, expectedStep(id)] as const))(
  'the guide of %s opens at %s, with what mends it',
  async (id, step) => {
    const server = lab.servers.find((candidate) => candidate.id === id);
    if (server === undefined) throw new Error(`${id} is left out: ${JSON.stringify(lab.leftOut)}`);
    const parsed = parseTarget(labTarget(server));
    if (!parsed.ok) throw new Error(parsed.fault.code);
    const report = await analyzer.analyze(parsed.target, { sni: null, ca: [] });
    expect(openingStep(report)).toBe(step);
    const view = guideView({ report, state: parseGuideState({}) });
    expect(view.step).toBe(step);
    expect(view.fix).not.toBeNull();
    expect(view.question.options.length).toBeGreaterThan(1);
  },
);
