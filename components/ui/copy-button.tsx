'use client';

import { type MouseEvent, useState } from 'react';
import { button } from './button.ts';
import { Icon, type IconName } from './icon.tsx';

/** How long the answer stands before the button says again what it does. */
const ANSWER_MS = 2000;

interface CopyButtonProps {
  readonly label: string;
  readonly done: string;
  readonly failed: string;
  /** What is copied: a path of this site, made absolute; else the wanted lines of the code block around it. */
  readonly path?: string;
  readonly icon?: IconName;
  readonly look?: keyof typeof button;
}

/** Copies, and says so for two seconds at the same width. */
export function CopyButton({ label, done, failed, path, icon = 'copy', look = 'bare' }: CopyButtonProps) {
  const [answer, setAnswer] = useState<'done' | 'failed' | null>(null);

  async function copy(event: MouseEvent<HTMLButtonElement>) {
    const text = path === undefined ? wantedLines(event.currentTarget) : new URL(path, location.href).href;
    setAnswer(await write(text));
    setTimeout(() => setAnswer(null), ANSWER_MS);
  }

  const answers = [
    { state: null, icon, word: label },
    { state: 'done', icon: 'yes', word: done },
    { state: 'failed', icon: 'no', word: failed },
  ] as const;
  return (
    <button type="button" className={`needs-script ${button[look]}`} onClick={copy}>
      {/* All three answers lie on one another, so that the button keeps the width of the longest. */}
      <span
        className={`grid *:col-start-1 *:row-start-1 ${look === 'bare' ? 'justify-items-end' : 'justify-items-center'}`}
      >
        {answers.map(({ state, icon: shape, word }) => (
          <span
            key={word}
            className={`inline-flex items-center gap-2 ${state === answer ? '' : 'invisible'}`}
            aria-hidden={state !== answer}
          >
            <Icon name={shape} />
            {word}
          </span>
        ))}
      </span>
      <span className="sr-only" role="status">
        {answers.find(({ state }) => state === answer && state !== null)?.word}
      </span>
    </button>
  );
}

function wantedLines(inside: HTMLElement): string {
  const lines = inside.closest('[data-code]')?.querySelectorAll('[data-wanted]') ?? [];
  return Array.from(lines, (line) => line.textContent ?? '').join('\n');
}

/** Browsers offer the clipboard in secure contexts alone: elsewhere the answer is that it failed. */
async function write(text: string): Promise<'done' | 'failed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'done';
  } catch {
    return 'failed';
  }
}
