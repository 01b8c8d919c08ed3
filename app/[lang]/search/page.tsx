import type { Metadata } from 'next';
import { SearchPage } from '../../../components/explain/search-page.tsx';
import { searchEntries } from '../../../lib/explain/search.ts';
import { getExplanations } from '../../../lib/i18n/explanations.ts';
import { getKnowledgeTexts } from '../../../lib/i18n/knowledge.ts';
import { getRuleTexts } from '../../../lib/i18n/rules.ts';
import { searchIndex } from '../../../lib/i18n/search-index.ts';
import { pageMessages } from '../language.ts';
import { type SearchParams, shownOf } from '../query.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await pageMessages();
  return { title: getKnowledgeTexts(language).search.title, robots: { index: false } };
}

export default async function Page({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const [messages, params] = await Promise.all([pageMessages(), searchParams]);
  const { language } = messages;
  const knowledge = getKnowledgeTexts(language);
  const query = shownOf(params.q);
  const entries = searchIndex(messages, getExplanations(language), knowledge, getRuleTexts(language).rules);
  return (
    <SearchPage
      language={language}
      knowledge={knowledge}
      query={query}
      results={searchEntries(query, entries)}
    />
  );
}
