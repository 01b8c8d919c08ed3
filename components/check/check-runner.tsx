'use client';

import { useEffect, useReducer, useRef, useState } from 'react';
import type { Language } from '../../lib/i18n/types.ts';
import { deleteTokenKey } from '../report/delete-token.ts';
import { button } from '../ui/button.ts';
import { GrowingChain } from './growing-chain.tsx';
import { readCa } from './handover.ts';
import { KnownSoFar } from './known-so-far.tsx';
import { type LookEnd, look } from './look.ts';
import { learn, nothingKnown } from './looking-state.ts';
import { LookingVerdict } from './looking-verdict.tsx';
import { ProblemView } from './problem-view.tsx';
import { StageList } from './stage-list.tsx';
import { lookingWords } from './words.ts';

interface CheckRunnerProps {
  readonly language: Language;
  /** As typed; it goes back into the form. */
  readonly target: string;
  /** As understood: `host:port`. */
  readonly shown: string;
  readonly scheme: string;
  readonly sni: string | null;
  /** The dialogue before TLS that was asked for apart from the target. */
  readonly starttls: string | null;
  /** CA certificates wait in this tab. */
  readonly withCa: boolean;
  /** Id of the report that is looked at again, else null. */
  readonly retestOf: string | null;
}

export type Ending =
  | Exclude<LookEnd, { end: 'report' }>
  | { readonly end: 'stopped' }
  | { readonly end: 'ca-missing' };

/** Looks once, shows every stage as it happens, then makes way for the report. */
export function CheckRunner({
  language,
  target,
  shown,
  scheme,
  sni,
  starttls,
  withCa,
  retestOf,
}: CheckRunnerProps) {
  const words = lookingWords[language];
  const [state, tell] = useReducer(learn, nothingKnown);
  const [ending, setEnding] = useState<Ending | null>(null);
  const abort = useRef<AbortController | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    abort.current = controller;
    void run(controller.signal);
    return () => controller.abort();

    async function run(signal: AbortSignal) {
      const ca = withCa ? readCa() : null;
      if (withCa && ca === null) return setEnding({ end: 'ca-missing' });
      const result = await look({ target, sni, starttls, ca, retestOf, language }, signal, tell);
      if (signal.aborted) return;
      if (result.end !== 'report') return setEnding(result);
      rememberToken(result.id, result.deleteToken);
      // In place of this page, so that Back leads to the form.
      location.replace(`/${language}/r/${result.id}`);
    }
  }, [language, target, sni, starttls, withCa, retestOf]);

  function stop() {
    abort.current?.abort();
    setEnding({ end: 'stopped' });
  }

  const form = `/${language}?${new URLSearchParams({ target })}`;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 pt-3.5 pb-2.5 text-meta text-text-2 wide:py-5">
        <span className="font-mono text-[15px] leading-6 font-medium text-text wrap-anywhere">{shown}</span>
        <span>{scheme}</span>
        <span className="min-w-20">
          {state.addresses.length > 0 ? words.addresses(state.addresses.length) : ''}
        </span>
        {ending === null ? (
          <button type="button" className={`${button.small} ml-auto`} onClick={stop}>
            {words.stop}
          </button>
        ) : null}
      </div>
      {ending === null ? (
        <LookingVerdict state={state} words={words} />
      ) : (
        <ProblemView ending={ending} words={words} form={form} />
      )}
      {ending === null || state.stages.resolve.state !== 'waiting' ? (
        <div className="grid grid-cols-[minmax(0,1fr)] rounded-xl border border-line bg-surface wide:grid-cols-[minmax(0,1fr)_400px]">
          <StageList state={state} words={words} stopped={ending !== null} />
          <KnownSoFar state={state} words={words} />
        </div>
      ) : null}
      <GrowingChain state={state} words={words} stopped={ending !== null} />
    </>
  );
}

/** Storage can be switched off: then the report is there all the same, and nobody can delete it from here. */
function rememberToken(id: string, token: string): void {
  try {
    localStorage.setItem(deleteTokenKey(id), token);
  } catch {
    // Nothing to do: the report expires by itself.
  }
}
