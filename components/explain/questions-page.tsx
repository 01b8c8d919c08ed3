import { questionIds } from '../../lib/explain/ids.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import type { Language } from '../../lib/i18n/types.ts';
import { DocPage } from './doc-page.tsx';
import { Section, Text } from './section.tsx';

interface QuestionsPageProps {
  readonly language: Language;
  readonly knowledge: KnowledgeTexts;
}

export function QuestionsPage({ language, knowledge }: QuestionsPageProps) {
  const { pages, questions } = knowledge;
  return (
    <DocPage
      crumbs={[{ href: `/${language}/help`, label: pages.help.title }]}
      title={pages.questions.title}
      lede={pages.questions.lede}
      contentsTitle={pages.onThisPage}
      contents={questionIds.map((id) => ({ id, title: questions[id].question }))}
    >
      {questionIds.map((id) => (
        <Section key={id} id={id} title={questions[id].question}>
          <Text text={questions[id].answer} />
        </Section>
      ))}
    </DocPage>
  );
}
