'use client';

import { useEffect, useState } from 'react';
import type { LookingText } from '../../lib/i18n/looking.ts';
import { Spinner } from '../ui/icon.tsx';
import { VerdictSlot } from '../ui/verdict-slot.tsx';
import {
  currentStage,
  decidingFailure,
  type LookingState,
  leadingEvidence,
  stageOrder,
  stagesDone,
} from './looking-state.ts';

/** Tenths of a second are shown. */
const TICK_MS = 100;

/** The verdict's place while there is none: what is known now, in the same words as later. */
export function LookingVerdict({
  state,
  words,
}: {
  readonly state: LookingState;
  readonly words: LookingText;
}) {
  const seconds = useSeconds();
  const stage = currentStage(state);
  const [headline, lede] = headlineOf(state, words);
  return (
    <>
      <VerdictSlot
        icon={<Spinner className="text-accent" />}
        kicker={
          <span className="tabular-nums">{words.kicker(stagesDone(state), stageOrder.length, seconds)}</span>
        }
        headline={headline}
        lede={lede}
      />
      {/* Stages are announced, milliseconds are not. */}
      <p className="sr-only" role="status">
        {words.stages[stage].name}: {words.states[state.stages[stage].state]}. {headline}
      </p>
    </>
  );
}

function useSeconds(): string {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - start), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return (elapsed / 1000).toFixed(1);
}

function headlineOf(state: LookingState, words: LookingText): readonly [string, string] {
  const { headline, failure } = words;
  if (state.stages.store.state === 'done') return headline.finished;
  const evidence = leadingEvidence(state);
  const stage = currentStage(state);
  if (evidence !== null)
    return headline.answered(evidence.certificatesSent, evidence.leaf?.nameMatches ?? null, stage);
  const failed = decidingFailure(state);
  if (failed !== null) return headline.failing(failure(failed));
  if (state.connected.length > 0) return headline.asking;
  return state.addresses.length > 0 ? headline.connecting(state.addresses.length) : headline.resolving;
}
