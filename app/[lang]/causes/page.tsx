import type { Metadata } from 'next';
import { CauseIndex } from '../../../components/explain/cause-index.tsx';
import { getExplanations } from '../../../lib/i18n/explanations.ts';
import { getKnowledgeTexts } from '../../../lib/i18n/knowledge.ts';
import { pageMessages } from '../language.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await pageMessages();
  return { title: getKnowledgeTexts(language).pages.causes.title };
}

export default async function Page() {
  const messages = await pageMessages();
  const { language } = messages;
  return (
    <CauseIndex
      messages={messages}
      explanations={getExplanations(language).causes}
      knowledge={getKnowledgeTexts(language)}
    />
  );
}
