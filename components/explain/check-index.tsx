import { type CauseId, causeGroups, groupIds } from '../../lib/causes/ids.ts';
import { causes } from '../../lib/causes/index.ts';
import type { CheckId } from '../../lib/checks/index.ts';
import type { Explanation } from '../../lib/i18n/explain.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import { DocPage } from './doc-page.tsx';
import { LinkList } from './link-list.tsx';
import { Section } from './section.tsx';

interface CheckIndexProps {
  readonly messages: Messages;
  readonly explanations: Readonly<Record<CheckId, Explanation>>;
  readonly knowledge: KnowledgeTexts;
}

/** Every check, in the groups of the causes that it speaks for. */
export function CheckIndex({ messages, explanations, knowledge }: CheckIndexProps) {
  const { pages } = knowledge;
  const home = `/${messages.language}`;
  const groups = groupIds
    .map((group) => ({ group, checks: checksOf(causeGroups[group]) }))
    .filter(({ checks }) => checks.length > 0);
  return (
    <DocPage
      crumbs={[{ href: `${home}/help`, label: pages.help.title }]}
      title={pages.checks.title}
      lede={pages.checks.lede}
      contentsTitle={pages.onThisPage}
      contents={groups.map(({ group }) => ({ id: group, title: messages.groups[group] }))}
    >
      <LinkList links={[{ href: `${home}/rules`, title: pages.rules.title, text: pages.rules.lede }]} />
      {groups.map(({ group, checks }) => (
        <Section key={group} id={group} title={messages.groups[group]}>
          <LinkList
            links={checks.map((id) => ({
              href: `${home}/checks/${id}`,
              title: messages.checks[id].title,
              text: explanations[id].lede.replaceAll('`', ''),
            }))}
          />
        </Section>
      ))}
    </DocPage>
  );
}

function checksOf(ids: readonly CauseId[]): readonly CheckId[] {
  return [...new Set(ids.flatMap((id) => causes.find((cause) => cause.id === id)?.checks ?? []))];
}
