import type { Answers } from '../../lib/guide/define.ts';
import type { GuideFrame } from '../../lib/i18n/guide.ts';
import { button } from '../ui/button.ts';
import { Icon } from '../ui/icon.tsx';

interface ErrorFormProps {
  readonly base: string;
  readonly text: string;
  readonly answers: Answers;
  readonly refused: boolean;
  readonly words: GuideFrame['errorForm'];
}

/** Takes what the client printed; it travels in the address and is kept nowhere. */
export function ErrorForm({ base, text, answers, refused, words }: ErrorFormProps) {
  return (
    <form method="get" action={base} className="mt-5 print:hidden" aria-label={words.heading}>
      <input type="hidden" name="step" value="error" />
      {Object.entries(answers).map(([id, option]) => (
        <input key={id} type="hidden" name={id} value={option} />
      ))}
      <label htmlFor="error" className="block text-meta font-medium text-text-2">
        {words.label}
      </label>
      <textarea
        key={text}
        id="error"
        name="error"
        rows={4}
        required
        defaultValue={text}
        spellCheck={false}
        autoComplete="off"
        aria-describedby="error-hint"
        className="mt-1.5 block w-full rounded-m border border-line-strong bg-surface px-3.5 py-2.5 font-mono text-code"
      />
      {refused ? (
        <p role="alert" className="mt-2 flex gap-2 text-meta text-found">
          <Icon name="suspected" className="mt-0.5 size-4" />
          {words.privateKey}
        </p>
      ) : null}
      <p className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <span id="error-hint" className="max-w-[48em] min-w-0 flex-1 text-meta text-text-3">
          {words.hint}
        </span>
        <button type="submit" className={button.normal}>
          {words.submit}
        </button>
      </p>
    </form>
  );
}
