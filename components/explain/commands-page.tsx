import { type CommandTarget, commandLines } from '../../lib/explain/commands.ts';
import { commandIds } from '../../lib/explain/ids.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { DocPage } from './doc-page.tsx';
import { Section, Text } from './section.tsx';

interface CommandsPageProps {
  readonly messages: Messages;
  readonly knowledge: KnowledgeTexts;
  readonly target: CommandTarget;
}

export function CommandsPage({ messages, knowledge, target }: CommandsPageProps) {
  const { pages, commands } = knowledge;
  const lines = commandLines(target);
  return (
    <DocPage
      crumbs={[{ href: `/${messages.language}/help`, label: pages.help.title }]}
      title={pages.commands.title}
      lede={pages.commands.lede}
      contentsTitle={pages.onThisPage}
      contents={commandIds.map((id) => ({ id, title: commands[id].title }))}
    >
      {commandIds.map((id) => (
        <Section key={id} id={id} title={commands[id].title}>
          <Text text={commands[id].text} />
          <CodeBlock
            sample={{
              where: knowledge.whereToRun,
              kind: 'shell',
              lines: lines[id].map((text) => ({ text })),
            }}
            words={messages.site.report}
          />
        </Section>
      ))}
    </DocPage>
  );
}
