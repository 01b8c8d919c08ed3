import type { LookingText } from '../../lib/i18n/looking.ts';
import { button } from '../ui/button.ts';
import { Icon } from '../ui/icon.tsx';
import { VerdictSlot } from '../ui/verdict-slot.tsx';

interface NoScriptFormProps {
  readonly language: string;
  readonly target: string;
  readonly starttls: string | null;
  readonly retestOf: string | null;
  readonly words: LookingText;
}

/** The same check without stages: the form is answered with the report. */
export function NoScriptForm({ language, target, starttls, retestOf, words }: NoScriptFormProps) {
  const [headline, lede] = words.noScript;
  return (
    <VerdictSlot
      icon={<Icon name="waiting" className="text-text-3" />}
      kicker={target}
      headline={headline}
      lede={lede}
    >
      <form method="post" action="/api/v1/reports" className="mt-5">
        <input type="hidden" name="lang" value={language} />
        {retestOf === null ? (
          <input type="hidden" name="target" value={target} />
        ) : (
          <input type="hidden" name="retestOf" value={retestOf} />
        )}
        {starttls === null ? null : <input type="hidden" name="starttls" value={starttls} />}
        <button type="submit" className={button.primary}>
          {words.noScriptButton}
        </button>
      </form>
    </VerdictSlot>
  );
}
