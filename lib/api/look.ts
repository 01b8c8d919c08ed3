import { AppError } from '../errors/app-error.ts';
import type { OnProgress } from '../observation/progress.ts';
import type { Report } from '../report/schema.ts';
import type { Runtime } from '../runtime/index.ts';
import type { LookInput, Wanted } from './look-input.ts';

/** The analyzer ends by itself after 10 s; this only ends what has gone wrong. */
const LAST_RESORT_MS = 30_000;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface Look {
  readonly input: Wanted;
  /** Address of whoever asked, for the request limit. */
  readonly client: string;
  readonly signal: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** A stored report, as its creator is told of it. */
export interface Created {
  readonly id: string;
  readonly deleteToken: string;
  readonly expiresAt: string;
  readonly report: Report;
}

/** Looks at a target and stores the report: when this returns, the report is on the disk. */
export async function look(runtime: Runtime, asked: Look): Promise<Created> {
  const { client, signal, onProgress } = asked;
  await runtime.rateLimit.consume(client);
  const started = performance.now();
  const input = await inputOf(runtime, asked.input);
  const judged = await lookOnce(runtime, input, signal, onProgress);
  const report: Report = { ...judged, retestOf: input.retestOf };
  const refusal = refusalOf(report);
  if (refusal !== null) throw new AppError('address-refused', refusal);
  const atMs = () => performance.now() - started;
  onProgress?.({ type: 'stage', stage: 'store', state: 'running', atMs: atMs() });
  const expiresAt = new Date(runtime.now().getTime() + runtime.config.reportDays * DAY_MS);
  const stored = await runtime.store.insert(report, { expiresAt, ca: input.ca });
  onProgress?.({ type: 'stage', stage: 'store', state: 'done', atMs: atMs() });
  runtime.log.info({
    event: 'look',
    outcome: report.outcome,
    primary: report.primary,
    ms: Math.round(atMs()),
  });
  return { ...stored, expiresAt: expiresAt.toISOString(), report };
}

/** A retest looks at what the earlier report was about, with the options that it was made with. */
async function inputOf({ store }: Runtime, wanted: Wanted): Promise<LookInput> {
  if ('target' in wanted) return wanted;
  const before = await store.find(wanted.retestOf);
  if (before === null) throw new AppError('not-found', {});
  const { target, observation } = before.report;
  return { target, sni: observation.sniOption, ca: before.ca, retestOf: wanted.retestOf };
}

async function lookOnce(
  runtime: Runtime,
  { target, sni, ca }: LookInput,
  asked: AbortSignal,
  onProgress: OnProgress | undefined,
): Promise<Report> {
  const leave = await runtime.gate.enter(`${target.host}:${target.port}`, asked);
  const signal = AbortSignal.any([asked, AbortSignal.timeout(LAST_RESORT_MS)]);
  try {
    const hooks = { signal, ...(onProgress === undefined ? {} : { onProgress }) };
    const report = await Promise.race([
      runtime.analyzer.analyze(target, { sni, ca }, hooks),
      aborted(signal),
    ]);
    signal.throwIfAborted();
    return report;
  } finally {
    leave();
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** The address, its range and what CERTWHY_ALLOW needs, when nothing but the address policy kept this dashboard from looking. */
export function refusalOf(report: Report): { address: string; range: string; allow: string } | null {
  if (report.outcome !== 'not-looked') return null;
  const { endpoints, resolution } = report.observation;
  const failures = [resolution.failure, ...endpoints.map((endpoint) => endpoint.failure)];
  const refusals = failures.filter((failure) => failure?.stage === 'policy');
  const refused = refusals[0];
  if (refused === undefined || endpoints.some((endpoint) => endpoint.failure?.stage !== 'policy'))
    return null;
  const { address, range } = refused;
  return { address, range, allow: address };
}
