import type { Metadata } from 'next';
import { CommandsPage } from '../../../../components/explain/commands-page.tsx';
import { getKnowledgeTexts } from '../../../../lib/i18n/knowledge.ts';
import { parseTarget } from '../../../../lib/target/parse.ts';
import { pageMessages } from '../../language.ts';
import { firstOf, type SearchParams } from '../../query.ts';

const example = { host: 'www.example.com', port: 443 };

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await pageMessages();
  return { title: getKnowledgeTexts(language).pages.commands.title };
}

/** With `?target=` the commands are filled in with the reader's own host. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const [messages, query] = await Promise.all([pageMessages(), searchParams]);
  const parsed = parseTarget(firstOf(query.target) ?? '');
  return (
    <CommandsPage
      messages={messages}
      knowledge={getKnowledgeTexts(messages.language)}
      target={parsed.ok ? parsed.target : example}
    />
  );
}
