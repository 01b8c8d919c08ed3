import { type CauseId, causeGroups, groupIds } from '../../lib/causes/ids.ts';
import type { Explanation } from '../../lib/i18n/explain.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import { DocPage } from './doc-page.tsx';
import { LinkList } from './link-list.tsx';
import { Section } from './section.tsx';

interface CauseIndexProps {
  readonly messages: Messages;
  readonly explanations: Readonly<Record<CauseId, Explanation>>;
  readonly knowledge: KnowledgeTexts;
}

/** Every cause, in the checklist's ten groups. */
export function CauseIndex({ messages, explanations, knowledge }: CauseIndexProps) {
  const { pages } = knowledge;
  const home = `/${messages.language}`;
  return (
    <DocPage
      crumbs={[{ href: `${home}/help`, label: pages.help.title }]}
      title={pages.causes.title}
      lede={pages.causes.lede}
      contentsTitle={pages.onThisPage}
      contents={groupIds.map((id) => ({ id, title: messages.groups[id] }))}
    >
      {groupIds.map((group) => (
        <Section key={group} id={group} title={messages.groups[group]}>
          <LinkList
            links={causeGroups[group].map((id: CauseId) => ({
              href: `${home}/causes/${id}`,
              title: messages.causes[id].name,
              text: explanations[id].lede.replaceAll('`', ''),
            }))}
          />
        </Section>
      ))}
    </DocPage>
  );
}
