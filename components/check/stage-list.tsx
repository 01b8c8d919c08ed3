import type { LookingText, StageState } from '../../lib/i18n/looking.ts';
import type { Stage } from '../../lib/observation/progress.ts';
import { protocolName } from '../report/protocol.ts';
import { Icon, type IconName, Spinner } from '../ui/icon.tsx';
import { commonName } from './common-name.ts';
import { failuresAt, type LookingState, stageOrder } from './looking-state.ts';

interface StageListProps {
  readonly state: LookingState;
  readonly words: LookingText;
  /** The look ended without a report: what ran is not running any more. */
  readonly stopped: boolean;
}

const icons: Readonly<
  Record<Exclude<StageState, 'running'>, { readonly name: IconName; readonly look: string }>
> = {
  waiting: { name: 'waiting', look: 'text-text-3' },
  done: { name: 'ruled-out', look: 'text-ok' },
  failed: { name: 'found', look: 'text-found' },
  skipped: { name: 'absent', look: 'text-text-3' },
};

/** The stages in order, each in a row that has its final height from the start. */
export function StageList({ state, words, stopped }: StageListProps) {
  return (
    <ol className="py-2">
      {stageOrder.map((stage) => {
        const progress = state.stages[stage];
        const shown = stopped && progress.state === 'running' ? 'waiting' : progress.state;
        const quiet = shown === 'waiting' || shown === 'skipped';
        return (
          <li
            key={stage}
            className={`grid min-h-[62px] grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-3 px-4 py-[9px] text-table wide:px-6 ${quiet ? 'text-text-3' : ''}`}
          >
            <span className="mt-0.5 *:size-[18px]">
              {shown === 'running' ? (
                <Spinner className="text-accent" />
              ) : (
                <Icon name={icons[shown].name} className={icons[shown].look} />
              )}
            </span>
            <span>
              <span className="block font-medium">
                {words.stages[stage].name}
                <span className="sr-only"> ({words.states[shown]})</span>
              </span>
              <span className={`block text-meta wrap-anywhere ${quiet ? '' : 'text-text-2'}`}>
                {detailOf(stage, shown, state, words)}
              </span>
            </span>
            <span className="font-mono text-[13px] text-text-3 tabular-nums">
              {duration(progress.startedAt, progress.endedAt)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function duration(start: number | null, end: number | null): string {
  return start === null || end === null ? '' : `${Math.max(0, Math.round(end - start))} ms`;
}

function detailOf(stage: Stage, shown: StageState, state: LookingState, words: LookingText): string {
  if (shown === 'waiting') return words.stages[stage].plan;
  const failed = failuresAt(state, stage).map(({ address, failure }) =>
    address === null || state.addresses.length < 2
      ? words.failure(failure)
      : words.detail.at(address, words.failure(failure)),
  );
  const done = doneText(stage, shown, state, words);
  const unique = [...new Set([done, ...failed])].filter((text) => text !== '');
  return unique.length === 0 ? words.stages[stage].plan : unique.map(capital).join(' · ');
}

function doneText(stage: Stage, shown: StageState, state: LookingState, { detail }: LookingText): string {
  if (stage === 'resolve') return state.addresses.join(', ');
  if (stage === 'connect')
    return state.connected.length === 0
      ? ''
      : detail.connected(state.connected.length, state.addresses.length);
  if (stage === 'handshake') {
    const versions = [
      ...new Set(state.evidence.flatMap(({ version }) => (version === null ? [] : [protocolName(version)]))),
    ];
    return versions.length === 0
      ? ''
      : detail.handshake(
          versions,
          state.evidence.some((each) => each.asksForClientCertificate),
        );
  }
  if (stage !== 'complete-chain') return '';
  if (state.fetching !== null) return detail.fetching(state.fetching);
  const last = state.fetched.at(-1);
  if (last !== undefined)
    return last.ok
      ? detail.fetched(last.subject === null ? null : commonName(last.subject))
      : detail.fetchFailed(last.url);
  return shown === 'running' ? '' : detail.nothingToFetch;
}

/** Reasons are written to stand within a sentence. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
