import type { CauseId } from '../../lib/causes/ids.ts';
import { causeGroups, groupIds } from '../../lib/causes/ids.ts';
import { causes } from '../../lib/causes/index.ts';
import { checks } from '../../lib/checks/index.ts';
import { clientMessages } from '../../lib/explain/client-messages.ts';
import { exampleFacts } from '../../lib/explain/example-facts.ts';
import { sectionIds } from '../../lib/explain/ids.ts';
import { labScenarios } from '../../lib/explain/lab-scenarios.ts';
import type { Explanation } from '../../lib/i18n/explain.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import type { FixStep } from '../../lib/i18n/types.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { Prose } from '../ui/prose.tsx';
import { ClientMessages } from './client-messages.tsx';
import { DocPage } from './doc-page.tsx';
import { LinkList } from './link-list.tsx';
import { Section, Text } from './section.tsx';

interface CausePageProps {
  readonly id: CauseId;
  readonly explanation: Explanation;
  readonly messages: Messages;
  readonly knowledge: KnowledgeTexts;
}

/** What a cause is, how it is known, and what mends it. */
export function CausePage({ id, explanation, messages, knowledge }: CausePageProps) {
  const { sections, pages } = knowledge;
  const text = messages.causes[id];
  const fix = text.fix(exampleFacts);
  const steps = fix.steps.slice(0, -1);
  const confirm = fix.steps.slice(-1);
  const group = groupIds.find((name) => (causeGroups[name] as readonly string[]).includes(id));
  const own = checks.filter((check) => causes.find((cause) => cause.id === id)?.checks.includes(check.id));
  const sources = [...new Set(own.flatMap((check) => check.sources))];
  const scenario = labScenarios[id][0];
  const home = `/${messages.language}`;
  return (
    <DocPage
      crumbs={[{ href: `${home}/causes`, label: pages.causes.title }]}
      {...(group === undefined ? {} : { place: messages.groups[group] })}
      title={text.name}
      lede={explanation.lede}
      contentsTitle={pages.onThisPage}
      contents={sectionIds.map((section) => ({ id: section, title: sections[section] }))}
    >
      <Section id="whatHappens" title={sections.whatHappens}>
        <Text text={explanation.whatHappens} />
        {clientMessages[id].length === 0 ? null : (
          <ClientMessages messages={clientMessages[id]} words={knowledge.messages} />
        )}
      </Section>
      <Section id="whyRefused" title={sections.whyRefused}>
        <Text text={explanation.whyRefused} />
      </Section>
      <Section id="howWeKnow" title={sections.howWeKnow}>
        <Text text={explanation.howWeKnow} />
        {own.length === 0 ? null : (
          <>
            <h3 className="mt-4 text-meta font-medium text-text-2">{knowledge.checksOfCause}</h3>
            <LinkList
              links={own.map((check) => ({
                href: `${home}/checks/${check.id}`,
                title: messages.checks[check.id].title,
              }))}
            />
          </>
        )}
        {scenario === undefined ? null : (
          <p className="mt-4 text-text-2">
            <Prose text={knowledge.lab.text(`npm run lab -- --only ${scenario}`)} />
          </p>
        )}
      </Section>
      <Section id="whoIsAffected" title={sections.whoIsAffected}>
        <Text text={explanation.whoIsAffected} />
      </Section>
      <Section id="fix" title={sections.fix}>
        <Steps steps={steps} messages={messages} />
      </Section>
      <Section id="verify" title={sections.verify}>
        <Steps steps={confirm} messages={messages} />
      </Section>
      <Section id="whenFine" title={sections.whenFine}>
        <Text text={explanation.whenFine} />
      </Section>
      <Section id="limits" title={sections.limits}>
        <Text text={explanation.limits} />
      </Section>
      <Section id="sources" title={sections.sources}>
        <Sources sources={sources} knowledge={knowledge} />
      </Section>
    </DocPage>
  );
}

function Steps({ steps, messages }: { readonly steps: readonly FixStep[]; readonly messages: Messages }) {
  return steps.map(({ title, text, code }) => (
    <div key={title} className="mt-4 first:mt-0">
      <h3 className="text-[15px] leading-6">{title}</h3>
      <p className="text-text-2">
        <Prose text={text} />
      </p>
      {code?.map((sample) => (
        <CodeBlock
          key={sample.where + sample.lines.map((line) => line.text).join()}
          sample={sample}
          words={messages.site.report}
        />
      ))}
    </div>
  ));
}

/** The rules behind a page, and where to read on. */
export function Sources({
  sources,
  knowledge,
}: {
  readonly sources: readonly string[];
  readonly knowledge: KnowledgeTexts;
}) {
  return (
    <ul className="list-disc pl-5">
      {sources.map((source) => (
        <li key={source} className="mt-1">
          {source}
        </li>
      ))}
      {knowledge.references.slice(0, 2).map(({ name, url, what }) => (
        <li key={url} className="mt-1">
          <a href={url} rel="noreferrer">
            {name}
          </a>
          {`: ${what}`}
        </li>
      ))}
    </ul>
  );
}
