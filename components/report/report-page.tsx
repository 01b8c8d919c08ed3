import type { ReactNode } from 'react';
import { getCaseTexts } from '../../lib/i18n/case.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { causeText } from '../../lib/i18n/report-words.ts';
import type { FixText } from '../../lib/i18n/types.ts';
import type { Report } from '../../lib/report/schema.ts';
import { type VerdictFacts, verdictFacts } from '../../lib/report/verdict-facts.ts';
import { Checklist } from '../causes/checklist.tsx';
import { ChainSection } from '../chain/chain-section.tsx';
import { button } from '../ui/button.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { AgainLink } from './again-link.tsx';
import { DeleteButton } from './delete-button.tsx';
import { FixCard } from './fix-card.tsx';
import { Glance } from './glance.tsx';
import { RawFacts } from './raw-facts.tsx';
import { ReachStrip } from './reach-strip.tsx';
import { SubjectLine } from './subject-line.tsx';
import { Verdict } from './verdict.tsx';

interface ReportPageProps {
  readonly id: string;
  readonly report: Report;
  readonly messages: Messages;
  /** Under the verdict: what this report has to do with others of the same case. */
  readonly band?: ReactNode;
}

/** Verdict, fix, proof: always in that order. */
export function ReportPage({ id, report, messages, band }: ReportPageProps) {
  const facts = verdictFacts(report);
  const fix = fixOf(report, facts, messages);
  const again = <AgainLink id={id} messages={messages} look="small" />;
  return (
    <article>
      <SubjectLine
        report={report}
        messages={messages}
        actions={<Actions id={id} messages={messages} again={again} />}
      />
      <Verdict report={report} facts={facts} messages={messages} />
      {band}
      {fix === null ? null : (
        <FixCard
          fix={fix}
          heading={headingOf(report, fix, messages)}
          messages={messages}
          again={
            <p className="mt-3">
              <AgainLink id={id} messages={messages} look="normal" />
            </p>
          }
          aside={<Glance id={id} report={report} fix={fix} messages={messages} />}
        />
      )}
      {report.picture.lanes.length === 0 ? (
        <ReachStrip report={report} messages={messages} />
      ) : (
        <ChainSection report={report} messages={messages} />
      )}
      <Checklist report={report} messages={messages} />
      <RawFacts id={id} report={report} messages={messages} />
    </article>
  );
}

function fixOf(report: Report, facts: VerdictFacts, messages: Messages): FixText | null {
  if (report.primary !== null) return causeText(messages, report.primary)?.fix(facts) ?? null;
  return report.outcome === 'sound' ? messages.sound.fix(facts) : null;
}

/** Where nothing is wrong there is nothing to fix: the title stands by itself. */
function headingOf(report: Report, fix: FixText, messages: Messages): string {
  if (report.outcome !== 'sound') return messages.site.report.fix(fix.title);
  return fix.title.charAt(0).toUpperCase() + fix.title.slice(1);
}

function Actions({
  id,
  messages,
  again,
}: {
  readonly id: string;
  readonly messages: Messages;
  readonly again: ReactNode;
}) {
  const {
    copyLink,
    copied,
    copyFailed,
    delete: remove,
    deleteSure,
    deleting,
    deleteFailed,
  } = messages.site.report;
  return (
    <>
      <DeleteButton
        id={id}
        home={`/${messages.language}`}
        words={{ delete: remove, deleteSure, deleting, deleteFailed }}
      />
      <CopyButton
        label={copyLink}
        done={copied}
        failed={copyFailed}
        path={`/r/${id}`}
        icon="link"
        look="small"
      />
      <a href={`/${messages.language}/r/${id}/record`} className={button.small}>
        {getCaseTexts(messages.language).retest.record}
      </a>
      {again}
    </>
  );
}
