import { collectGarbage } from './garbage.ts';
import { processorTime } from './processor.ts';

/** Does one unit of work; asynchronous where the peer is. */
export type Work = () => unknown;

export interface Plan {
  readonly rounds: number;
  /** Warms a contender up; the answer is how many units it does in a round. */
  readonly prepare: (work: Work) => Promise<number>;
}

/**
 * Microseconds of the processor per unit, by contender: the median of rounds in which all take turns, so that
 * what disturbs the machine falls on all of them alike.
 */
export async function inTurns<Name extends string>(
  contenders: Readonly<Record<Name, Work>>,
  { rounds, prepare }: Plan,
): Promise<(name: Name) => number> {
  const entries = Object.entries<Work>(contenders);
  const taken = new Map<string, number[]>();
  const sizes = new Map<string, number>();
  for (const [name, work] of entries) {
    sizes.set(name, await prepare(work));
    taken.set(name, []);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of entries) {
      collectGarbage();
      taken.get(name)?.push(await timeOf(work, sizes.get(name) ?? 1));
    }
  }
  return (name) => median(taken.get(name) ?? []);
}

/** Rounds of some length: what is fast does more in each, so that timing it costs nothing. */
export function byTime(warmUpMs: number, roundMs: number): Plan['prepare'] {
  return async (work) => {
    const start = performance.now();
    let done = 0;
    for (; performance.now() - start < warmUpMs; done += 1) await repeat(work, 1);
    // Timed after the warm-up: code gets faster in it.
    const perUnit = await timeOf(work, Math.ceil(done / 10));
    return Math.max(1, Math.round((roundMs * 1000) / perUnit));
  };
}

/** For work of which there is only so much. */
export function byCount(warmUp: number, perRound: number): Plan['prepare'] {
  return async (work) => {
    await repeat(work, warmUp);
    return perRound;
  };
}

async function timeOf(work: Work, times: number): Promise<number> {
  const start = processorTime();
  await repeat(work, times);
  return (processorTime() - start) / times;
}

async function repeat(work: Work, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    const doing = work();
    if (doing instanceof Promise) await doing;
  }
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
