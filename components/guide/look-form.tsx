import type { GuideFrame } from '../../lib/i18n/guide.ts';
import { button } from '../ui/button.ts';

interface LookFormProps {
  readonly language: string;
  /** The server that the message names; empty = it names none. */
  readonly place: string;
  readonly words: GuideFrame['lookForm'];
}

/** What the guide lacks without a report: a look at the server. */
export function LookForm({ language, place, words }: LookFormProps) {
  return (
    <section className="mt-7 rounded-xl border border-line bg-surface px-4 py-4 wide:px-6 print:hidden">
      <h2 className="text-body">{words.heading}</h2>
      <p className="mt-1 text-table text-text-2">{words.text}</p>
      <form method="get" action={`/${language}/check`} className="mt-3 flex flex-wrap items-end gap-2">
        <label className="min-w-[200px] flex-1 text-meta font-medium text-text-2">
          {words.label}
          <input
            type="text"
            name="target"
            required
            defaultValue={place}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="api.example.co.jp:443"
            className="mt-1 block min-h-10 w-full rounded-m border border-line-strong bg-surface px-3 font-mono text-[15px] text-text placeholder:text-text-3"
          />
        </label>
        <button type="submit" className={button.normal}>
          {words.submit}
        </button>
      </form>
    </section>
  );
}
