import type { NotesText } from '../../lib/i18n/case.ts';
import type { Note } from '../../lib/report/note.ts';
import { Icon } from '../ui/icon.tsx';
import type { Todo } from './step-notes.tsx';

interface NoteViewProps {
  readonly note: Note | null;
  readonly todos: readonly Todo[];
  readonly words: NotesText;
}

/** A note as others read it; nothing here needs a script. */
export function NoteView({ note, todos, words }: NoteViewProps) {
  const ticks = new Set(note?.ticks);
  const text = note?.text ?? '';
  return (
    <>
      {ticks.size === 0 || todos.length === 0 ? null : (
        <ul className="mt-2 grid gap-1 text-table">
          {todos
            .filter(({ id }) => ticks.has(id))
            .map(({ id, label }) => (
              <li key={id} className="flex gap-2">
                <Icon name="yes" className="mt-1 size-4 text-ok" />
                <span className="wrap-anywhere">{label}</span>
              </li>
            ))}
        </ul>
      )}
      {text === '' ? (
        <p className="mt-2 text-table text-text-2">{words.empty}</p>
      ) : (
        <p className="mt-2 rounded-m border border-line bg-surface px-3.5 py-3 text-table whitespace-pre-wrap wrap-anywhere">
          {text}
        </p>
      )}
      <p className="mt-1.5 text-label text-text-3">{words.readers}</p>
    </>
  );
}
