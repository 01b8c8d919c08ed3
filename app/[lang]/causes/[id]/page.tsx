import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CausePage } from '../../../../components/explain/cause-page.tsx';
import { type CauseId, causeIds } from '../../../../lib/causes/ids.ts';
import { getExplanations } from '../../../../lib/i18n/explanations.ts';
import { getKnowledgeTexts } from '../../../../lib/i18n/knowledge.ts';
import { pageMessages } from '../../language.ts';

interface CauseRouteProps {
  readonly params: Promise<{ readonly id: string }>;
}

function known(id: string): CauseId | null {
  return causeIds.find((cause) => cause === id) ?? null;
}

export async function generateMetadata({ params }: CauseRouteProps): Promise<Metadata> {
  const [messages, { id }] = await Promise.all([pageMessages(), params]);
  const cause = known(id);
  return cause === null ? {} : { title: messages.causes[cause].name };
}

export default async function Page({ params }: CauseRouteProps) {
  const [messages, { id }] = await Promise.all([pageMessages(), params]);
  const cause = known(id);
  if (cause === null) return notFound();
  const { language } = messages;
  return (
    <CausePage
      id={cause}
      explanation={getExplanations(language).causes[cause]}
      messages={messages}
      knowledge={getKnowledgeTexts(language)}
    />
  );
}
