import { getCaseTexts } from '../../lib/i18n/case.ts';
import { verdictName } from '../../lib/i18n/case-words.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { Report } from '../../lib/report/schema.ts';
import { formatInstant } from '../report/instant.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

/** A case that a program tests every hour is still a case: its first report and so many of the last are listed. */
const LAST_SHOWN = 19;

/** A report of the case, in short. */
export interface TimelineEntry {
  readonly id: string;
  readonly createdAt: string;
  readonly outcome: Report['outcome'];
  readonly primary: string | null;
}

interface CaseTimelineProps {
  /** The report that is being read. */
  readonly id: string;
  readonly members: readonly TimelineEntry[];
  readonly messages: Messages;
}

const icons: Readonly<Record<Report['outcome'], { readonly name: IconName; readonly look: string }>> = {
  sound: { name: 'ruled-out', look: 'text-ok' },
  fault: { name: 'found', look: 'text-found' },
  'not-looked': { name: 'suspected', look: 'text-suspect' },
};

/** When it was tested and what it said, oldest first. */
export function CaseTimeline({ id, members, messages }: CaseTimelineProps) {
  if (members.length < 2) return null;
  const { retest: words } = getCaseTexts(messages.language);
  return (
    <nav aria-label={words.timeline} className="mt-5 border-t border-line pt-4">
      <h2 className="text-meta font-medium text-text-2">{words.timeline}</h2>
      <ol className="mt-2 grid gap-1.5 text-table">
        {members.map((member, index) => {
          if (index > 0 && index < members.length - LAST_SHOWN) return null;
          const { name, look } = icons[member.outcome];
          const said = verdictName(messages, member);
          return (
            <li key={member.id} className="flex flex-wrap items-center gap-x-3">
              <Icon name={name} className={`size-[18px] ${look}`} />
              <span className="tabular-nums">{formatInstant(member.createdAt)}</span>
              <span className="text-text-2">{index === 0 ? words.first : words.retest(index)}</span>
              {member.id === id ? (
                <span aria-current="true" className="font-medium wrap-anywhere">
                  {said} <span className="font-normal text-text-3">({words.thisReport})</span>
                </span>
              ) : (
                <a href={`/${messages.language}/r/${member.id}`} className="wrap-anywhere">
                  {said}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
