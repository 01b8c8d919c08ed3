import type { Analyzer } from '../analyze/analyzer.ts';
import { type Config, describeProblems, readConfig } from '../config/index.ts';
import { type LabState, labStateFile, processIsAlive, readLabState } from '../lab/schema.ts';
import { openStore, type Store } from '../store/index.ts';
import { createGate, type Gate } from './gate.ts';
import { createLogger, describeError, type Logger } from './logger.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';

/** Expired reports are never shown; how soon their rows go is of no consequence. */
const PURGE_EVERY_MS = 60 * 60 * 1000;

/** Everything that a request needs and that lives as long as the process. */
export interface Runtime {
  readonly config: Config;
  readonly store: Store;
  readonly analyzer: Analyzer;
  readonly rateLimit: RateLimit;
  readonly gate: Gate;
  readonly log: Logger;
  readonly startedAt: Date;
  readonly now: () => Date;
  /** The lab that runs now beside this dashboard, or null. */
  lab(): LabState | null;
  close(): Promise<void>;
}

/** Pages, routes and proxy are bundled apart, each with its own copy of this module: the process has one. */
const holder: { [key: symbol]: Promise<Runtime> | undefined } = globalThis as never;
const key = Symbol.for('certwhy.runtime');

/** The process's runtime, made at the first call; a failed start is tried again at the next. */
export function getRuntime(): Promise<Runtime> {
  const current = holder[key];
  if (current !== undefined) return current;
  const made = createRuntime(readEnvironment());
  holder[key] = made;
  made.catch(() => {
    if (holder[key] === made) holder[key] = undefined;
  });
  return made;
}

/** Puts a runtime in place of the process's own: for tests, and to take it away again with null. */
export function setRuntime(runtime: Runtime | null): void {
  holder[key] = runtime === null ? undefined : Promise.resolve(runtime);
}

/** Ends the runtime when there is one; the next call of getRuntime would make a new one. */
export async function closeRuntime(): Promise<void> {
  const current = holder[key];
  holder[key] = undefined;
  const runtime = await current?.catch(() => null);
  await runtime?.close();
}

function readEnvironment(): Config {
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(describeProblems(read.problems));
  return read.config;
}

async function createRuntime(config: Config): Promise<Runtime> {
  const log = createLogger(config.logLevel);
  const store = await openStore({
    ...config,
    onError: (error) => log.warn({ event: 'database-connection-lost', error: describeError(error) }),
  });
  try {
    // Loaded when it is needed: it brings everything that judges along.
    const { createAnalyzer } = await import('../analyze/analyzer.ts');
    const analyzer = await createAnalyzer({
      vantage: 'dashboard',
      allow: config.allow,
      allowAll: false,
      caFiles: config.caFiles,
      dataDir: config.dataDir,
    });
    return assemble(config, store, analyzer, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** A runtime of the given parts; tests bring their own analyzer. */
export function assemble(config: Config, store: Store, analyzer: Analyzer, log: Logger): Runtime {
  const now = () => new Date();
  const purge = () => {
    store
      .purgeExpired(now())
      .catch((error) => log.warn({ event: 'purge-failed', error: describeError(error) }));
  };
  const timer = setInterval(purge, PURGE_EVERY_MS).unref();
  purge();
  return {
    config,
    store,
    analyzer,
    rateLimit: createRateLimit(store.database, config.rateLimit),
    gate: createGate(config.concurrency),
    log,
    startedAt: now(),
    now,
    lab: () => readLabState(labStateFile(config.dataDir), processIsAlive),
    async close() {
      clearInterval(timer);
      await store.close();
    },
  };
}
