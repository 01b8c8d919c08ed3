import type { StageState } from '../../lib/i18n/looking.ts';
import type { ProbeFailure } from '../../lib/observation/failure.ts';
import type { ProgressEvent, Stage } from '../../lib/observation/progress.ts';

/** As `stages` of lib/observation/progress.ts, which a browser need not load for it. */
export const stageOrder = [
  'resolve',
  'connect',
  'handshake',
  'complete-chain',
  'judge',
  'store',
] as const satisfies readonly Stage[];

export type Evidence = Extract<ProgressEvent, { type: 'evidence' }>;

export interface StageProgress {
  readonly state: StageState;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

/** Everything that is known while a look is under way. */
export interface LookingState {
  readonly stages: Readonly<Record<Stage, StageProgress>>;
  readonly addresses: readonly string[];
  readonly connected: readonly string[];
  readonly failures: readonly { readonly address: string | null; readonly failure: ProbeFailure }[];
  readonly evidence: readonly Evidence[];
  readonly fetching: string | null;
  readonly fetched: readonly {
    readonly url: string;
    readonly ok: boolean;
    readonly subject: string | null;
  }[];
}

const waiting: StageProgress = { state: 'waiting', startedAt: null, endedAt: null };

export const nothingKnown: LookingState = {
  stages: {
    resolve: waiting,
    connect: waiting,
    handshake: waiting,
    'complete-chain': waiting,
    judge: waiting,
    store: waiting,
  },
  addresses: [],
  connected: [],
  failures: [],
  evidence: [],
  fetching: null,
  fetched: [],
};

/** What is known after one more event. */
export function learn(state: LookingState, event: ProgressEvent): LookingState {
  switch (event.type) {
    case 'stage':
      return {
        ...state,
        stages: { ...state.stages, [event.stage]: stageAfter(state.stages[event.stage], event) },
      };
    case 'addresses':
      return { ...state, addresses: event.addresses };
    case 'connected':
      return state.connected.includes(event.address)
        ? state
        : { ...state, connected: [...state.connected, event.address] };
    case 'failure':
      return { ...state, failures: [...state.failures, { address: event.address, failure: event.failure }] };
    case 'evidence':
      return { ...state, evidence: [...state.evidence, event] };
    case 'fetching':
      return { ...state, fetching: event.url };
    case 'fetched':
      return {
        ...state,
        fetching: null,
        fetched: [...state.fetched, { url: event.url, ok: event.ok, subject: event.subject }],
      };
  }
}

function stageAfter(before: StageProgress, event: Extract<ProgressEvent, { type: 'stage' }>): StageProgress {
  if (event.state === 'running') return { state: 'running', startedAt: event.atMs, endedAt: null };
  return { state: event.state, startedAt: before.startedAt, endedAt: event.atMs };
}

/** The stage that is under way, else the next one. */
export function currentStage(state: LookingState): Stage {
  const running = stageOrder.findLast((stage) => state.stages[stage].state === 'running');
  return running ?? stageOrder.find((stage) => state.stages[stage].state === 'waiting') ?? 'store';
}

export function stagesDone(state: LookingState): number {
  return stageOrder.filter(
    (stage) => state.stages[stage].state !== 'waiting' && state.stages[stage].state !== 'running',
  ).length;
}

/** The first answer to the host's own name; without one the first answer at all. */
export function leadingEvidence(state: LookingState): Evidence | null {
  return state.evidence.find(({ sni }) => sni !== null) ?? state.evidence[0] ?? null;
}

/** The failure to tell of, once no address is left that could still answer. */
export function decidingFailure(state: LookingState): ProbeFailure | null {
  if (state.evidence.length > 0) return null;
  const failed = new Set(state.failures.map(({ address }) => address));
  const open = state.addresses.some((address) => !failed.has(address));
  return open ? null : (state.failures[0]?.failure ?? null);
}

/** What happened at one stage, by the stage at which a failure belongs. */
export function failuresAt(state: LookingState, stage: Stage): LookingState['failures'] {
  const wanted =
    stage === 'resolve'
      ? ['dns']
      : stage === 'connect'
        ? ['tcp', 'policy']
        : stage === 'handshake'
          ? ['starttls', 'tls']
          : [];
  return state.failures.filter(({ failure }) => wanted.includes(failure.stage));
}
