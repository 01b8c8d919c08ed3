import { getCaseTexts } from '../../lib/i18n/case.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { diffReports } from '../../lib/report/diff.ts';
import type { Report } from '../../lib/report/schema.ts';
import { CaseTimeline, type TimelineEntry } from './case-timeline.tsx';
import { RetestDifference } from './retest-difference.tsx';

interface CaseBandProps {
  readonly id: string;
  readonly report: Report;
  /** The report that this one is a retest of; null = there is none, or it is gone. */
  readonly before: Report | null;
  /** Every report of the case, oldest first. */
  readonly members: readonly TimelineEntry[];
  readonly messages: Messages;
}

/** Under the verdict of a report that is not alone: what has changed, and when it was tested. */
export function CaseBand({ id, report, before, members, messages }: CaseBandProps) {
  if (report.retestOf === null && members.length < 2) return null;
  const { retest: words } = getCaseTexts(messages.language);
  const newest = members.at(-1);
  return (
    <div className="mb-6 rounded-xl border border-line bg-surface px-4 py-5 wide:px-8 wide:py-6">
      {report.retestOf === null ? null : before === null ? (
        <p className="text-table text-text-2">{words.beforeGone}</p>
      ) : (
        <RetestDifference
          diff={diffReports(before, report)}
          before={before}
          after={report}
          messages={messages}
        />
      )}
      {newest === undefined || newest.id === id ? null : (
        <p className="text-table font-medium">
          <a href={`/${messages.language}/r/${newest.id}`}>{words.newer}</a>
        </p>
      )}
      <CaseTimeline id={id} members={members} messages={messages} />
    </div>
  );
}
