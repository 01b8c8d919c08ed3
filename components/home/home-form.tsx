'use client';

import { type FormEvent, useState } from 'react';
import { keepCa } from '../check/handover.ts';
import { button } from '../ui/button.ts';
import { Icon } from '../ui/icon.tsx';
import { HomeOptions } from './home-options.tsx';

export interface HomeFormWords {
  readonly label: string;
  readonly placeholder: string;
  readonly hint: string;
  readonly submit: string;
  readonly options: string;
  readonly sniLabel: string;
  readonly sniHint: string;
  readonly starttlsLabel: string;
  readonly starttlsHint: string;
  readonly starttlsByPort: string;
  readonly starttlsChoices: readonly { readonly id: string; readonly name: string }[];
  readonly caLabel: string;
  readonly caHint: string;
}

interface HomeFormProps {
  readonly language: string;
  readonly target: string;
  readonly fault: string | null;
  /** Said when a private key is typed: it must not reach a URL. */
  readonly privateKey: string;
  readonly words: HomeFormWords;
}

/** Without scripts it posts, and the answer leads to the report. */
export function HomeForm({ language, target, fault, privateKey, words }: HomeFormProps) {
  const [problem, setProblem] = useState(fault);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [host, sni, starttls, ca] = ['target', 'sni', 'starttls', 'ca'].map((name) =>
      String(data.get(name) ?? '').trim(),
    );
    if ([host, sni, ca].some((text) => text?.includes('PRIVATE KEY'))) {
      event.currentTarget.reset();
      return setProblem(privateKey);
    }
    const query = new URLSearchParams({ target: host ?? '' });
    if (sni) query.set('sni', sni);
    if (starttls) query.set('starttls', starttls);
    if (ca) {
      keepCa(ca);
      query.set('ca', 'tab');
    }
    location.assign(`/${language}/check?${query}`);
  }

  return (
    <form method="post" action="/api/v1/reports" onSubmit={submit} className="mt-8">
      <input type="hidden" name="lang" value={language} />
      <div
        className={`rounded-xl border-[1.5px] bg-surface focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent ${problem === null ? 'border-line-strong' : 'border-found'}`}
      >
        <label htmlFor="target" className="block px-[18px] pt-3.5 text-meta font-medium text-text-2">
          {words.label}
        </label>
        <input
          id="target"
          name="target"
          type="text"
          required
          defaultValue={target}
          placeholder={words.placeholder}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? 'target-hint' : 'target-fault'}
          onInput={() => setProblem(null)}
          className="block w-full px-[18px] pt-1 pb-3 font-mono text-[16px] leading-[26px] outline-none placeholder:text-text-3"
        />
        <div className="flex flex-wrap items-center gap-2 border-t border-line py-2.5 pr-2.5 pl-[18px]">
          <span id="target-hint" className="min-w-0 flex-1 text-meta text-text-3">
            {words.hint}
          </span>
          <button
            type="submit"
            className={`${button.primary} order-first w-full wide:order-none wide:w-auto`}
          >
            {words.submit}
          </button>
        </div>
      </div>
      <p id="target-fault" role="alert" className="text-meta text-found empty:hidden">
        {problem === null ? null : (
          <span className="mt-2.5 flex gap-2">
            <Icon name="suspected" className="mt-0.5 size-4" />
            <span className="wrap-anywhere">{problem}</span>
          </span>
        )}
      </p>
      <HomeOptions words={words} />
    </form>
  );
}
