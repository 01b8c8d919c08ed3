import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { observationSchema } from '../../lib/observation/schema.ts';
import { judge } from '../../lib/report/judge.ts';
import type { Report } from '../../lib/report/schema.ts';
import { storeFromPem } from '../../lib/roots/from-pem.ts';

export const folder = 'tests/golden/reports';

/** The scenarios whose observations are kept: one of each kind of answer. */
export const goldenIds = [
  'sound',
  'expired-leaf',
  'intermediate-missing',
  'self-signed-leaf',
  'two-addresses-one-stale',
  'plain-http',
  'client-cert-required-tls13',
];

export const inputSchema = z.object({ observation: observationSchema, roots: z.array(z.string()) });
export type GoldenInput = z.infer<typeof inputSchema>;

export function inputFile(id: string): string {
  return join(folder, `${id}.observation.json`);
}

export function reportFile(id: string): string {
  return join(folder, `${id}.report.json`);
}

export function readGolden(id: string): { readonly input: GoldenInput; readonly report: unknown } {
  const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  return { input: inputSchema.parse(read(inputFile(id))), report: read(reportFile(id)) };
}

export function recorded(): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder).flatMap((file) => /^(.*)\.report\.json$/.exec(file)?.[1] ?? [])
    : [];
}

/** The report of a golden observation, without what stands in the observation already. */
export function goldenReport({ observation, roots }: GoldenInput): Omit<Report, 'observation'> {
  const { observation: _seen, ...report } = judge(observation, [
    storeFromPem('lab', 'roots of the lab', roots.join('\n')),
  ]);
  return JSON.parse(JSON.stringify(report)) as Omit<Report, 'observation'>;
}
