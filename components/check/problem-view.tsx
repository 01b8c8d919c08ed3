'use client';

import { useEffect, useState } from 'react';
import type { LookingText } from '../../lib/i18n/looking.ts';
import { button } from '../ui/button.ts';
import { Icon } from '../ui/icon.tsx';
import { VerdictSlot } from '../ui/verdict-slot.tsx';
import type { Ending } from './check-runner.tsx';

interface ProblemViewProps {
  readonly ending: Ending;
  readonly words: LookingText;
  /** The form, with what was typed. */
  readonly form: string;
}

/** Why there is no report, and what to do next: in the verdict's own place. */
export function ProblemView({ ending, words, form }: ProblemViewProps) {
  const [headline, lede] = textOf(ending, words);
  const wait = useCountdown(ending.end === 'problem' ? (ending.problem.retryAfterSeconds ?? 0) : 0);
  return (
    <div role="alert">
      <VerdictSlot
        icon={<Icon name="suspected" className="text-suspect" />}
        kicker={ending.end === 'stopped' ? words.problem.stoppedKicker : words.problem.kicker}
        headline={headline}
        lede={lede}
      >
        <p className="mt-5 flex flex-wrap gap-3">
          {canTryAgain(ending) ? (
            <button
              type="button"
              className={`${button.primary} tabular-nums`}
              disabled={wait > 0}
              onClick={() => location.reload()}
            >
              {wait > 0 ? words.problem.againIn(wait) : words.again}
            </button>
          ) : null}
          <a href={form} className={canTryAgain(ending) ? button.normal : button.primary}>
            {words.back}
          </a>
        </p>
      </VerdictSlot>
    </div>
  );
}

/** Trying again changes nothing about a refused address, or an input that isn't understood. */
const final: readonly string[] = [
  'address-refused',
  'invalid-target',
  'invalid-request',
  'private-key-refused',
  'body-too-large',
];

function canTryAgain(ending: Ending): boolean {
  if (ending.end === 'ca-missing') return false;
  return ending.end !== 'problem' || !final.includes(ending.problem.code);
}

function textOf(ending: Ending, { problem }: LookingText): readonly [string, string] {
  if (ending.end === 'problem') return [ending.problem.title, ending.problem.detail];
  if (ending.end === 'stopped') return problem.stopped;
  return ending.end === 'lost' ? problem.lost : problem.caMissing;
}

function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}
