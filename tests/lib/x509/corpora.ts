import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Conformance data is not part of the project: CERTWHY_CORPORA names the folder that holds it. */
export const corporaFolder = process.env.CERTWHY_CORPORA ?? null;

export const withoutCorpora = 'CERTWHY_CORPORA is not set: the conformance data is left out';

export function filesOf(folder: string): readonly (readonly [name: string, bytes: Uint8Array])[] {
  return readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))] as const);
}

export function jsonLines(file: string): readonly unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}
