import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { GuidePage } from '../../../components/guide/guide-page.tsx';
import { guideView, parseGuideState } from '../../../lib/guide/index.ts';
import { getGuideTexts } from '../../../lib/i18n/guide.ts';
import { pageMessages } from '../language.ts';
import { firstOf, type SearchParams } from '../query.ts';
import { elsewhere, PRIVATE_KEY_FAULT } from './follow.ts';

interface GuideRouteProps {
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: GuideRouteProps): Promise<Metadata> {
  const [{ language }, query] = await Promise.all([pageMessages(), searchParams]);
  const { frame, steps } = getGuideTexts(language);
  const { step, number } = guideView({ report: null, state: parseGuideState(query) });
  return { title: frame.title(number, steps[step].name) };
}

export default async function Page({ searchParams }: GuideRouteProps) {
  const [messages, query] = await Promise.all([pageMessages(), searchParams]);
  const base = `/${messages.language}/guide`;
  const next = elsewhere(query, null);
  if (next !== null) redirect(`${base}?${next}`);
  const state = parseGuideState(query);
  return (
    <GuidePage
      base={base}
      view={guideView({ report: null, state })}
      state={state}
      report={null}
      messages={messages}
      refused={firstOf(query.fault) === PRIVATE_KEY_FAULT}
    />
  );
}
