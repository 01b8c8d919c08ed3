import { corporaFolder } from '../lib/x509/corpora.ts';
import { foreignScenarios } from './foreign-scenarios.ts';
import type { Corpus } from './mutant.ts';
import { ownScenarios } from './own-scenarios.ts';

/** Keys and signatures are new each time, but lengths and places stay, so that a seed still aims at the same spots. */
export function makeCorpus(folder: string | null = corporaFolder): Corpus {
  return { own: ownScenarios(), foreign: folder === null ? [] : foreignScenarios(folder) };
}
