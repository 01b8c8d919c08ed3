import { getCaseTexts } from '../../lib/i18n/case.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { CaseRecord } from '../../lib/report/record.ts';
import { formatInstant } from '../report/instant.ts';
import { ChainBox } from '../retest/chain-box.tsx';

interface RecordedEndsProps {
  readonly ends: NonNullable<CaseRecord['ends']>;
  readonly messages: Messages;
}

/** What the server sent when the cause was found, beside what it sends now. */
export function RecordedEnds({ ends, messages }: RecordedEndsProps) {
  const { ends: titles } = getCaseTexts(messages.language).retest;
  return (
    <div className="mt-3 grid gap-3 text-meta text-text-2 wide:grid-cols-2">
      <ChainBox
        title={titles.before(formatInstant(ends.before.at))}
        lines={ends.before.lines}
        sha256={ends.before.fingerprint}
      />
      <ChainBox
        title={titles.after(formatInstant(ends.after.at))}
        lines={ends.after.lines}
        sha256={ends.after.fingerprint}
      />
    </div>
  );
}
