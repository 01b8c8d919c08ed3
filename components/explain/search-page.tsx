import type { Entry } from '../../lib/explain/search.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import type { Language } from '../../lib/i18n/types.ts';
import { DocPage } from './doc-page.tsx';
import { LinkList } from './link-list.tsx';
import { SearchForm } from './search-form.tsx';

interface SearchPageProps {
  readonly language: Language;
  readonly knowledge: KnowledgeTexts;
  readonly query: string;
  readonly results: readonly Entry[];
}

export function SearchPage({ language, knowledge, query, results }: SearchPageProps) {
  const { pages, search } = knowledge;
  const asked = query.trim();
  return (
    <DocPage
      crumbs={[{ href: `/${language}/help`, label: pages.help.title }]}
      title={search.title}
      lede={pages.help.lede}
      contentsTitle=""
      contents={[]}
    >
      <SearchForm language={language} words={search} query={query} />
      {asked === '' ? null : (
        <p className="mt-6 text-meta text-text-2 wrap-anywhere" role="status">
          {results.length === 0 ? search.none(asked) : search.found(results.length)}
        </p>
      )}
      {results.length === 0 ? null : (
        <LinkList
          links={results.map((entry) => ({
            href: hrefOf(entry, language),
            title: entry.title,
            text: `${search.kinds[entry.kind]} · ${entry.lede.replaceAll('`', '')}`,
          }))}
        />
      )}
    </DocPage>
  );
}

function hrefOf({ kind, id }: Entry, language: Language): string {
  const home = `/${language}`;
  if (kind === 'question') return `${home}/help/questions#${id}`;
  if (kind === 'command') return `${home}/help/commands#${id}`;
  return `${home}/${kind}s/${id}`;
}
