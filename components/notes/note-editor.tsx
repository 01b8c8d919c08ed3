'use client';

import { type ReactNode, useState } from 'react';
import type { NotesText } from '../../lib/i18n/case.ts';
import { useToken } from '../report/use-token.ts';
import { button } from '../ui/button.ts';
import type { SaveTarget } from './save-note.ts';
import type { Todo } from './step-notes.tsx';
import { type Saving, useSaving } from './use-saving.ts';

/** As lib/report/note.ts has it, which a browser need not load for it. */
const MAX_NOTE_CHARACTERS = 4000;

interface NoteEditorProps extends Omit<SaveTarget, 'token'> {
  readonly text: string;
  readonly ticks: readonly string[];
  readonly todos: readonly Todo[];
  readonly words: NotesText;
  /** What those see who can't write. */
  readonly children: ReactNode;
}

/** In place of the note, where this browser made the report: saves by itself, and says so. */
export function NoteEditor({ children, ...editor }: NoteEditorProps) {
  const token = useToken(editor.reportId);
  return token === null ? children : <Editing {...editor} token={token} />;
}

function Editing({
  text,
  ticks,
  todos,
  words,
  ...target
}: Omit<NoteEditorProps, 'children'> & { readonly token: string }) {
  const { saving, change, flush } = useSaving(target);
  const [ticked, setTicked] = useState(ticks);

  function tick(id: string, on: boolean) {
    const next = on ? [...ticked, id] : ticked.filter((other) => other !== id);
    setTicked(next);
    change({ ticks: next });
    flush();
  }

  return (
    <>
      {todos.length === 0 ? null : (
        <fieldset className="mt-2 grid gap-1 text-table">
          <legend className="sr-only">{words.todos}</legend>
          {todos.map(({ id, label }) => (
            <label key={id} className="flex min-h-6 gap-2">
              <input
                type="checkbox"
                className="mt-1 size-4 accent-accent-solid"
                checked={ticked.includes(id)}
                onChange={(event) => tick(id, event.currentTarget.checked)}
              />
              <span className="wrap-anywhere">{label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <textarea
        aria-labelledby={`notes-${target.step}`}
        aria-describedby={`note-${target.step}`}
        defaultValue={text}
        maxLength={MAX_NOTE_CHARACTERS}
        rows={4}
        onInput={(event) => change({ text: event.currentTarget.value })}
        onBlur={flush}
        className="mt-2 block w-full rounded-m border border-line-strong bg-surface px-3.5 py-3 text-table print:border-line"
      />
      <p id={`note-${target.step}`} className="mt-1.5 text-label text-text-3">
        {words.writer}
      </p>
      <SavingState saving={saving} words={words} retry={flush} />
    </>
  );
}

interface SavingStateProps {
  readonly saving: Saving;
  readonly words: NotesText;
  readonly retry: () => void;
}

/** It keeps its line, so that nothing moves when it speaks. */
function SavingState({ saving, words, retry }: SavingStateProps) {
  const failed = saving.state === 'failed' || saving.state === 'private-key';
  return (
    <p
      role="status"
      className={`mt-1 flex min-h-8 flex-wrap items-center gap-2 text-meta print:hidden ${failed ? 'text-found' : 'text-text-2'}`}
    >
      {textOf(saving, words)}
      {saving.state === 'failed' ? (
        <button type="button" className={button.small} onClick={retry}>
          {words.again}
        </button>
      ) : null}
    </p>
  );
}

function textOf(saving: Saving, words: NotesText): string {
  if (saving.state === 'idle') return '';
  if (saving.state === 'private-key') return words.privateKey;
  if (saving.state !== 'failed') return words[saving.state];
  return saving.reason === null ? words.lost : `${words.failed} ${saving.reason}`;
}
