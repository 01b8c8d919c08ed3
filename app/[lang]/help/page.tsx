import type { Metadata } from 'next';
import { HelpPage } from '../../../components/explain/help-page.tsx';
import { getKnowledgeTexts } from '../../../lib/i18n/knowledge.ts';
import { pageMessages } from '../language.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await pageMessages();
  return { title: getKnowledgeTexts(language).pages.help.title };
}

export default async function Page() {
  const { language } = await pageMessages();
  return <HelpPage language={language} knowledge={getKnowledgeTexts(language)} />;
}
