import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ReportPage } from '../../../../components/report/report-page.tsx';
import { CaseBand } from '../../../../components/retest/case-band.tsx';
import { causeText } from '../../../../lib/i18n/report-words.ts';
import { getRuntime } from '../../../../lib/runtime/index.ts';
import { formatTarget } from '../../../../lib/target/format.ts';
import { pageMessages } from '../../language.ts';
import { answerNotFound } from '../../status.ts';
import { UnknownReport } from '../../unknown-report.tsx';

interface ReportRouteProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** Once a request: title and page ask for the same report. */
const findReport = cache(async (id: string) => (await getRuntime()).store.find(id));

export async function generateMetadata({ params }: ReportRouteProps): Promise<Metadata> {
  const [messages, { id }] = await Promise.all([pageMessages(), params]);
  const robots = { index: false, follow: false };
  const stored = await findReport(id);
  if (stored === null) return { title: messages.site.errors.unknownReport.kicker, robots };
  const { primary, target } = stored.report;
  const { report: words } = messages.site;
  const name = primary === null ? words.sound : (causeText(messages, primary)?.name ?? primary);
  return { title: words.title(name, formatTarget(target)), robots };
}

export default async function Page({ params }: ReportRouteProps) {
  const [messages, { id }] = await Promise.all([pageMessages(), params]);
  const stored = await findReport(id);
  if (stored === null) return answerNotFound() ? <UnknownReport /> : notFound();
  const { report } = stored;
  const [before, members] = await Promise.all([
    report.retestOf === null ? null : findReport(report.retestOf),
    getRuntime().then(({ store }) => store.caseOf(id)),
  ]);
  return (
    <ReportPage
      id={id}
      report={report}
      messages={messages}
      band={
        <CaseBand
          id={id}
          report={report}
          before={before?.report ?? null}
          members={members}
          messages={messages}
        />
      }
    />
  );
}
