import type { StepId } from '../../lib/guide/ids.ts';
import { getCaseTexts } from '../../lib/i18n/case.ts';
import type { Language } from '../../lib/i18n/types.ts';
import type { Note } from '../../lib/report/note.ts';
import { NoteEditor } from './note-editor.tsx';
import { NoteView } from './note-view.tsx';

/** A thing to do that can be ticked off. */
export interface Todo {
  readonly id: string;
  readonly label: string;
}

interface StepNotesProps {
  readonly reportId: string;
  readonly step: StepId;
  readonly language: Language;
  /** What was written at this step; null = nothing yet. */
  readonly note: Note | null;
  /** Absent = ticks are not shown, and stay as they are. */
  readonly todos?: readonly Todo[];
}

/** What the creator noted at a step. Everyone reads it; the browser that holds the report's token writes it. */
export function StepNotes({ reportId, step, language, note, todos = [] }: StepNotesProps) {
  const { notes: words } = getCaseTexts(language);
  return (
    <section className="mt-8" aria-labelledby={`notes-${step}`}>
      <h2 id={`notes-${step}`} className="text-body">
        {words.heading}
      </h2>
      <NoteEditor
        key={`${reportId}-${step}`}
        reportId={reportId}
        step={step}
        language={language}
        text={note?.text ?? ''}
        ticks={note?.ticks ?? []}
        todos={todos}
        words={words}
      >
        <NoteView note={note} todos={todos} words={words} />
      </NoteEditor>
    </section>
  );
}
