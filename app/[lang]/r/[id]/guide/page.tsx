import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { GuidePage } from '../../../../../components/guide/guide-page.tsx';
import { guideView, parseGuideState } from '../../../../../lib/guide/index.ts';
import { getGuideTexts } from '../../../../../lib/i18n/guide.ts';
import { getRuntime } from '../../../../../lib/runtime/index.ts';
import { elsewhere, PRIVATE_KEY_FAULT } from '../../../guide/follow.ts';
import { pageMessages } from '../../../language.ts';
import { firstOf, type SearchParams } from '../../../query.ts';
import { answerNotFound } from '../../../status.ts';
import { UnknownReport } from '../../../unknown-report.tsx';
import { BelowStep } from './below.tsx';

interface GuideRouteProps {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** Once a request: title and page ask for the same report. */
const findReport = cache(async (id: string) => (await getRuntime()).store.find(id));

export async function generateMetadata({ params, searchParams }: GuideRouteProps): Promise<Metadata> {
  const [messages, { id }, query] = await Promise.all([pageMessages(), params, searchParams]);
  const robots = { index: false, follow: false };
  const stored = await findReport(id);
  if (stored === null) return { title: messages.site.errors.unknownReport.kicker, robots };
  const { frame, steps } = getGuideTexts(messages.language);
  const { step, number } = guideView({ report: stored.report, state: parseGuideState(query) });
  return { title: frame.title(number, steps[step].name), robots };
}

export default async function Page({ params, searchParams }: GuideRouteProps) {
  const [messages, { id }, query] = await Promise.all([pageMessages(), params, searchParams]);
  const stored = await findReport(id);
  if (stored === null) return answerNotFound() ? <UnknownReport /> : notFound();
  const { report } = stored;
  const base = `/${messages.language}/r/${id}/guide`;
  const next = elsewhere(query, report);
  if (next !== null) redirect(`${base}?${next}`);
  const state = parseGuideState(query);
  const view = guideView({ report, state });
  return (
    <GuidePage
      base={base}
      view={view}
      state={state}
      report={{ id, report }}
      messages={messages}
      refused={firstOf(query.fault) === PRIVATE_KEY_FAULT}
    >
      <BelowStep id={id} view={view} messages={messages} />
    </GuidePage>
  );
}
