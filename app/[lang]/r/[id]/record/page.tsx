import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { RecordPage } from '../../../../../components/record/record-page.tsx';
import { caseRecord } from '../../../../../lib/api/case-record.ts';
import { getCaseTexts } from '../../../../../lib/i18n/case.ts';
import type { Messages } from '../../../../../lib/i18n/index.ts';
import { getRuntime } from '../../../../../lib/runtime/index.ts';
import { pageMessages } from '../../../language.ts';
import { answerNotFound } from '../../../status.ts';
import { UnknownReport } from '../../../unknown-report.tsx';

interface RecordRouteProps {
  readonly params: Promise<{ readonly id: string }>;
}

/** Once a request: title and page ask for the same record. */
const findRecord = cache(async (id: string, messages: Messages) =>
  caseRecord((await getRuntime()).store, id, messages),
);

export async function generateMetadata({ params }: RecordRouteProps): Promise<Metadata> {
  const [messages, { id }] = await Promise.all([pageMessages(), params]);
  const record = await findRecord(id, messages);
  const robots = { index: false, follow: false };
  if (record === null) return { title: messages.site.errors.unknownReport.kicker, robots };
  return { title: getCaseTexts(messages.language).record.pageTitle(record.target), robots };
}

export default async function Page({ params }: RecordRouteProps) {
  const [messages, { id }] = await Promise.all([pageMessages(), params]);
  const record = await findRecord(id, messages);
  if (record === null) return answerNotFound() ? <UnknownReport /> : notFound();
  return <RecordPage id={id} record={record} messages={messages} />;
}
