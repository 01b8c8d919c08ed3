import { setImmediate } from 'node:timers/promises';
import { product } from './judge.ts';
import { Memory } from './memory.ts';
import { type Corpus, mutantOf } from './mutant.ts';
import { signedParts } from './scenario.ts';
import { Tally } from './tally.ts';
import { type Trial, trialOf } from './trial.ts';

/** No mutant may take more of the processor, whatever it is: on a busy machine a clock would accuse the wrong ones. */
export const TRIAL_MAX_MS = 2000;

/** Mutants between two looks at what they may have left behind. */
const PAUSE = 250;

export interface Job {
  readonly corpus: Corpus;
  readonly seed: number;
  /** Numbers of the first mutant, and of the one after the last. */
  readonly from: number;
  readonly until: number;
  readonly memory: SharedArrayBuffer;
}

export interface Failure {
  readonly index: number;
  readonly problems: readonly string[];
}

/** Tries mutants one after the other; what must not happen is told at once. */
export async function work(job: Job, tell: (failure: Failure) => void): Promise<void> {
  const { corpus, seed, from, until } = job;
  const tally = new Tally(job.memory);
  const signed = signedParts([...corpus.own, ...corpus.foreign]);
  const memory = new Memory(corpus.own, signed, product);
  process.on('unhandledRejection', (reason) => {
    tally.fail();
    tell({ index: tally.index, problems: [`unhandled rejection, here or shortly before: ${reason}`] });
  });
  for (let index = from; index < until; index += 1) {
    tally.begin(index);
    const before = process.threadCpuUsage();
    const trial = trialOf(mutantOf(corpus, seed, index), signed, product);
    const milliseconds = cpuMilliseconds(before);
    const timely = withTime(trial, milliseconds);
    tally.end(index, timely, milliseconds);
    if (timely.problems.length > 0) tell({ index, problems: timely.problems });
    if (index % PAUSE !== 0 && index + 1 < until) continue;
    const forgotten = memory.problems();
    if (forgotten.length > 0) {
      tally.fail();
      tell({ index, problems: forgotten });
    }
    // Rejections without a handler are only noticed between turns.
    await setImmediate();
  }
}

function cpuMilliseconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

function withTime(trial: Trial, milliseconds: number): Trial {
  if (milliseconds <= TRIAL_MAX_MS) return trial;
  return { ...trial, problems: [...trial.problems, `takes ${Math.round(milliseconds)} ms`] };
}
