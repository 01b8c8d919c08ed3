import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMessages } from '../../lib/i18n/index.ts';
import { type Language, languages } from '../../lib/i18n/types.ts';
import type { Observation } from '../../lib/observation/schema.ts';
import { judge } from '../../lib/report/judge.ts';
import { type FiledNote, recordOf } from '../../lib/report/record.ts';
import { recordMarkdown } from '../../lib/report/record-markdown.ts';
import { storeFromPem } from '../../lib/roots/from-pem.ts';
import { inputFile, inputSchema } from './cases.ts';

const folder = 'tests/golden/records';

/** The kinds of end that a case has. */
export const recordNames = ['mended', 'open', 'could-not-look', 'sound'] as const;
export type RecordName = (typeof recordNames)[number];

export const recordCases = recordNames.flatMap((name) => languages.map((language) => ({ name, language })));

export function recordFile(name: RecordName, language: Language): string {
  return join(folder, `${name}.${language}.md`);
}

export function recordedFiles(): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [];
}

/** The record of a case that is made of stored observations, as the download has it. */
export function goldenRecord(name: RecordName, language: Language): string {
  const reports = observations(name).map(({ observation, roots }, index) => ({
    id: `report-${index + 1}`,
    report: judge(observation, [storeFromPem('lab', 'roots of the lab', roots.join('\n'))]),
  }));
  const record = recordOf({
    reports,
    notes: name === 'mended' ? notes : [],
    messages: getMessages(language),
  });
  if (record === null) throw new Error(`no report: ${name}`);
  return recordMarkdown(record, (id) => `https://certwhy.example/r/${id}`);
}

interface Seen {
  readonly observation: Observation;
  readonly roots: readonly string[];
}

function observations(name: RecordName): readonly Seen[] {
  if (name === 'sound') return [stored('sound')];
  if (name === 'open') return [stored('two-addresses-one-stale')];
  const broken = stored('intermediate-missing');
  const { observation } = broken;
  const later = { ...observation, startedAt: '2026-11-24T08:30:00.000Z' };
  if (name === 'mended') return [broken, { ...broken, observation: completed(later) }];
  const failure = { stage: 'tcp', code: 'refused', afterMs: 1 } as const;
  const endpoints = later.endpoints.map((endpoint) => ({ ...endpoint, failure, handshakes: [] }));
  return [broken, { ...broken, observation: { ...later, endpoints, fetches: [] } }];
}

function stored(id: string): Seen {
  return inputSchema.parse(JSON.parse(readFileSync(inputFile(id), 'utf8')));
}

/** The same server once it sends what had to be fetched. */
function completed(observation: Observation): Observation {
  const fetched = observation.fetches.flatMap(({ certificates }) => certificates);
  const endpoints = observation.endpoints.map((endpoint) => ({
    ...endpoint,
    handshakes: endpoint.handshakes.map((handshake) => ({
      ...handshake,
      chain: handshake.chain === null ? null : [...handshake.chain, ...fetched],
    })),
  }));
  return { ...observation, endpoints, fetches: [] };
}

/** Written by somebody who knows Markdown, and by somebody who pastes. */
const notes: readonly FiledNote[] = [
  {
    reportId: 'report-1',
    step: 'certificate',
    text: 'web-01: 1 certificate only\n```\n# not a heading\n```\n<b>not bold</b>',
    ticks: [],
    updatedAt: '2026-11-24T08:10:00.000Z',
  },
  {
    reportId: 'report-1',
    step: 'server',
    text: '',
    ticks: ['install', 'reload'],
    updatedAt: '2026-11-24T08:20:00.000Z',
  },
];
