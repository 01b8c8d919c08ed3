import { caseIds } from '../../lib/explain/ids.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import type { Language } from '../../lib/i18n/types.ts';
import { DocPage } from './doc-page.tsx';
import { LinkList } from './link-list.tsx';
import { SearchForm } from './search-form.tsx';
import { Section } from './section.tsx';

interface HelpPageProps {
  readonly language: Language;
  readonly knowledge: KnowledgeTexts;
}

/** The way in to everything that explains. */
export function HelpPage({ language, knowledge }: HelpPageProps) {
  const { pages, cases, references } = knowledge;
  const home = `/${language}`;
  const places = [
    { href: `${home}/causes`, ...pages.causes },
    { href: `${home}/checks`, ...pages.checks },
    { href: `${home}/rules`, ...pages.rules },
    { href: `${home}/help/questions`, ...pages.questions },
    { href: `${home}/help/commands`, ...pages.commands },
  ];
  return (
    <DocPage crumbs={[]} title={pages.help.title} lede={pages.help.lede} contentsTitle="" contents={[]}>
      <SearchForm language={language} words={knowledge.search} query="" />
      <div className="mt-6">
        <LinkList links={places.map(({ href, title, lede }) => ({ href, title, text: lede }))} />
      </div>
      <Section id="cases" title={pages.cases.title}>
        <p className="text-text-2">{pages.cases.lede}</p>
        <LinkList
          links={caseIds.map((id) => ({
            href: `${home}/cases/${id}`,
            title: cases[id].title,
            text: cases[id].lede,
          }))}
        />
      </Section>
      <Section id="references" title={pages.references}>
        <ul className="list-disc pl-5">
          {references.map(({ name, url, what }) => (
            <li key={url} className="mt-1">
              <a href={url} rel="noreferrer">
                {name}
              </a>
              {`: ${what}`}
            </li>
          ))}
        </ul>
      </Section>
    </DocPage>
  );
}
