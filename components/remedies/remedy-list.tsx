import type { CauseId } from '../../lib/causes/ids.ts';
import { getRemedyTexts, type RemedyText } from '../../lib/i18n/remedies.ts';
import type { Language } from '../../lib/i18n/types.ts';
import { remedyContext, type StatedTarget, statedContext } from '../../lib/remedies/context.ts';
import type { RemedyKind } from '../../lib/remedies/define.ts';
import { remediesFor } from '../../lib/remedies/index.ts';
import type { Report } from '../../lib/report/schema.ts';
import { Icon } from '../ui/icon.tsx';
import { RemedySteps } from './remedy-steps.tsx';
import { RemedyWarnings } from './remedy-warnings.tsx';

interface RemedyListProps {
  /** Step 3, 4 or 5 of the guide. */
  readonly kind: RemedyKind;
  readonly report: Report | null;
  readonly language: Language;
  /** Only what mends one of these is shown; with none, everything of that kind. */
  readonly causes: readonly CauseId[];
  /** What a person said about the server, where there is no report. */
  readonly target?: StatedTarget | null;
}

/** One line per product or system; opening one closes the others, without any script. */
export function RemedyList({ kind, report, language, causes, target = null }: RemedyListProps) {
  const shown = remediesFor(kind, causes);
  if (shown.length === 0) return null;
  const texts = getRemedyTexts(language);
  const context = report === null ? statedContext(target) : remedyContext(report);
  return (
    <div className="divide-y divide-line rounded-xl border border-line bg-surface">
      {shown.map(({ id, steps, warnings }) => {
        const text: RemedyText<string> = texts.of[id];
        return (
          <details key={id} id={`remedy-${id}`} name={`remedies-${kind}`} className="text-table">
            <summary className="flex items-center gap-3 px-4 py-3 hover:bg-hover">
              <Icon name="chevron" className="size-4 shrink-0 text-text-3 fold-mark print:hidden" />
              <span className="font-medium wide:min-w-[200px]">{text.name}</span>
              <span className="hidden min-w-0 truncate text-text-2 wide:block">{text.gist}</span>
            </summary>
            <div className="px-4 pt-1 pb-5 wide:pl-11">
              <RemedySteps steps={steps(context)} text={text} context={context} language={language} />
              <RemedyWarnings ids={warnings} language={language} />
            </div>
          </details>
        );
      })}
    </div>
  );
}
