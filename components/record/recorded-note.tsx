import type { RecordText } from '../../lib/i18n/case.ts';
import type { RecordedNote as Note } from '../../lib/report/record.ts';
import { formatInstant } from '../report/instant.ts';
import { Icon } from '../ui/icon.tsx';
import { Prose } from '../ui/prose.tsx';

interface RecordedNoteProps {
  readonly note: Note;
  readonly words: RecordText;
}

/** What was ticked off and written at a step. */
export function RecordedNote({ note, words }: RecordedNoteProps) {
  return (
    <div className="mt-3">
      <h3 className="text-body">
        {note.step}{' '}
        <span className="text-meta font-normal text-text-3 tabular-nums">{formatInstant(note.at)}</span>
      </h3>
      {note.ticks.length === 0 ? null : (
        <ul aria-label={words.ticked} className="mt-1 text-table">
          {note.ticks.map((tick) => (
            <li key={tick} className="flex gap-2">
              <Icon name="yes" className="mt-[3px] size-4 text-ok" />
              <span className="wrap-anywhere">
                <Prose text={tick} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {note.text === '' ? null : (
        <p className="mt-1 rounded-m border border-line bg-surface px-3.5 py-2.5 text-table whitespace-pre-wrap wrap-anywhere">
          {note.text}
        </p>
      )}
    </div>
  );
}
