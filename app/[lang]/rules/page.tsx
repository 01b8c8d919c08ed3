import type { Metadata } from 'next';
import { RuleIndex } from '../../../components/rules/rule-index.tsx';
import { getKnowledgeTexts } from '../../../lib/i18n/knowledge.ts';
import { getRuleTexts } from '../../../lib/i18n/rules.ts';
import { pageMessages } from '../language.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await pageMessages();
  return { title: getKnowledgeTexts(language).pages.rules.title };
}

export default async function Page() {
  const { language } = await pageMessages();
  return (
    <RuleIndex language={language} texts={getRuleTexts(language)} knowledge={getKnowledgeTexts(language)} />
  );
}
