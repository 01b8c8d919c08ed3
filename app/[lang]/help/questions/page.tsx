import type { Metadata } from 'next';
import { QuestionsPage } from '../../../../components/explain/questions-page.tsx';
import { getKnowledgeTexts } from '../../../../lib/i18n/knowledge.ts';
import { pageMessages } from '../../language.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await pageMessages();
  return { title: getKnowledgeTexts(language).pages.questions.title };
}

export default async function Page() {
  const { language } = await pageMessages();
  return <QuestionsPage language={language} knowledge={getKnowledgeTexts(language)} />;
}
