/**
 * `npm run fuzz -- [--seed N] [--count N] [--from N]`: mutants of certificates, chains and lists through the
 * reader and the search, by every profile. What must not happen is written to standard output, a JSON line
 * each, with all bytes as hex; progress to standard error. Ends with 1 when there was any.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { makeCorpus } from './corpus.ts';
import { mutantOf } from './mutant.ts';
import { Tally } from './tally.ts';
import { type Failure, type Job, work } from './worker.ts';

/** A worker that has been at one mutant for so long is not slow: it hangs. */
const HANG_MS = 10_000;
const WATCH_MS = 250;
const PROGRESS_MS = 5000;

if (isMainThread) await main();
else await work(workerData, (failure) => parentPort?.postMessage(failure));

interface Options {
  readonly seed: number;
  readonly count: number;
  readonly from: number;
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options !== null) return supervise(options);
  console.error('Usage: npm run fuzz -- [--seed N] [--count N] [--from N]');
  process.exitCode = 64;
}

function readOptions(): Options | null {
  const text = (otherwise: number) => ({ type: 'string', default: String(otherwise) }) as const;
  const seed = text(Math.floor(Math.random() * 0x7fff_ffff));
  try {
    const { values } = parseArgs({ options: { seed, count: text(100_000), from: text(0) } });
    const options = { seed: Number(values.seed), count: Number(values.count), from: Number(values.from) };
    const whole = Object.values(options).every((value) => Number.isSafeInteger(value) && value >= 0);
    return whole ? options : null;
  } catch {
    return null;
  }
}

async function supervise({ seed, count, from }: Options): Promise<void> {
  const corpus = makeCorpus();
  const tally = new Tally();
  const until = from + count;
  console.error(
    `Seed ${seed}; ${corpus.own.length} scenarios of our own, ${corpus.foreign.length} of others (CERTWHY_CORPORA)`,
  );
  let next = from;
  while (next < until) {
    const job = { corpus, seed, from: next, until, memory: tally.memory };
    const hung = await watched(job, tally);
    if (hung === null) break;
    tally.fail();
    report(job, { index: hung, problems: [`hangs: no end after ${HANG_MS} ms`] });
    next = hung + 1;
  }
  console.log(`${count} mutants, seed ${seed}: ${tally}`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
}

/** Runs a worker to its end, or ends it at a mutant that hangs: the answer is that one's number. */
function watched(job: Job, tally: Tally): Promise<number | null> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: job });
  worker.on('message', (failure: Failure) => report(job, failure));
  return new Promise((resolve, reject) => {
    let at = { index: -1, since: Date.now() };
    let told = Date.now();
    let hung: number | null = null;
    const watch = setInterval(() => {
      const now = Date.now();
      if (tally.index !== at.index) at = { index: tally.index, since: now };
      if (now - at.since > HANG_MS) {
        hung = at.index;
        void worker.terminate();
      }
      if (now - told < PROGRESS_MS) return;
      told = now;
      console.error(`At mutant ${tally.index}: ${tally}`);
    }, WATCH_MS);
    worker.on('error', reject);
    worker.on('exit', () => {
      clearInterval(watch);
      resolve(hung);
    });
  });
}

/** The mutant as a whole, so that it can be tried again without the corpus. */
function report({ corpus, seed }: Job, { index, problems }: Failure): void {
  const { label, sent, anchors, crls, now, host } = mutantOf(corpus, seed, index);
  const hex = (list: readonly Uint8Array[]) => list.map((bytes) => Buffer.from(bytes).toString('hex'));
  const bytes = { sent: hex(sent), anchors: hex(anchors), crls: hex(crls) };
  console.log(JSON.stringify({ index, seed, problems, label, now, host, ...bytes }));
}
