import { join } from 'node:path';
import { type Config, checkFiles, describeProblems, readConfig } from '../config/index.ts';
import type { Terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

const projectRoot = join(import.meta.dirname, '..', '..');

/** CERTWHY_CA_FILES and CERTWHY_DATA mean the same here as for the dashboard; the rest is not asked for. */
export function environmentConfig({ environment }: Terminal): Pick<Config, 'caFiles' | 'dataDir'> {
  const { CERTWHY_CA_FILES, CERTWHY_DATA } = environment;
  const read = readConfig({ CERTWHY_CA_FILES, CERTWHY_DATA: CERTWHY_DATA ?? join(projectRoot, '.data') });
  const problems = read.ok ? checkFiles(read.config) : read.problems;
  if (!read.ok || problems.length > 0) throw new WrongUse(() => describeProblems(problems));
  return read.config;
}
