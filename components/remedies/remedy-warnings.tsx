import { getRemedyTexts } from '../../lib/i18n/remedies.ts';
import type { Language } from '../../lib/i18n/types.ts';
import type { WarningId } from '../../lib/remedies/warnings.ts';
import { Icon } from '../ui/icon.tsx';
import { Prose } from '../ui/prose.tsx';

interface RemedyWarningsProps {
  readonly ids: readonly WarningId[];
  readonly language: Language;
}

/** What people are tempted to do instead: what it costs, and what serves the same end safely. */
export function RemedyWarnings({ ids, language }: RemedyWarningsProps) {
  if (ids.length === 0) return null;
  const texts = getRemedyTexts(language);
  return (
    <div className="mt-6 rounded-m border border-suspect-line bg-suspect-tint px-4 py-3 break-inside-avoid">
      <h3 className="flex items-center gap-2 text-table text-suspect">
        <Icon name="suspected" className="size-[18px]" />
        {texts.notAFix}
      </h3>
      {ids.map((id) => (
        <p key={id} className="mt-1 max-w-[44em] text-text-2">
          <Prose text={texts.warnings[id]} />
        </p>
      ))}
    </div>
  );
}
