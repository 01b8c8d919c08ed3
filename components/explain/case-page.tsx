import type { CaseId } from '../../lib/explain/ids.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import type { Language } from '../../lib/i18n/types.ts';
import { DocPage } from './doc-page.tsx';
import { LinkList } from './link-list.tsx';
import { Section, Text } from './section.tsx';

interface CasePageProps {
  readonly id: CaseId;
  readonly language: Language;
  readonly knowledge: KnowledgeTexts;
}

const parts = ['signs', 'why', 'fix', 'check'] as const;

/** A program in which people meet the error: how to recognise it, why, the fix. */
export function CasePage({ id, language, knowledge }: CasePageProps) {
  const { pages, caseSections, cases } = knowledge;
  const text = cases[id];
  return (
    <DocPage
      crumbs={[{ href: `/${language}/help#cases`, label: pages.cases.title }]}
      title={text.title}
      lede={text.lede}
      contentsTitle={pages.onThisPage}
      contents={parts.map((part) => ({ id: part, title: caseSections[part] }))}
    >
      {parts.map((part) => (
        <Section key={part} id={part} title={caseSections[part]}>
          <Text text={text[part]} />
        </Section>
      ))}
      <div className="mt-9">
        <LinkList
          links={[
            { href: `/${language}/help/commands#fingerprint`, title: knowledge.commands.fingerprint.title },
            { href: `/${language}/help/questions`, title: pages.questions.title },
          ]}
        />
      </div>
    </DocPage>
  );
}
