import { getCaseTexts } from '../../lib/i18n/case.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { AgainLink } from '../report/again-link.tsx';
import { button } from '../ui/button.ts';

/** At the end of the guide: test again, and write down why it works. */
export function ConfirmLinks({ id, messages }: { readonly id: string; readonly messages: Messages }) {
  const { retest } = getCaseTexts(messages.language);
  return (
    <p className="mt-6 flex flex-wrap gap-2">
      <AgainLink id={id} messages={messages} look="normal" />
      <a href={`/${messages.language}/r/${id}/record`} className={button.normal}>
        {retest.record}
      </a>
    </p>
  );
}
