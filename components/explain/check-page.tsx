import { causes } from '../../lib/causes/index.ts';
import { type CheckId, checks } from '../../lib/checks/index.ts';
import { sectionIds } from '../../lib/explain/ids.ts';
import { labScenarios } from '../../lib/explain/lab-scenarios.ts';
import { rulesOfCheck } from '../../lib/explain/rule-checks.ts';
import type { Explanation } from '../../lib/i18n/explain.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import type { RuleTexts } from '../../lib/i18n/rules.ts';
import { Prose } from '../ui/prose.tsx';
import { Sources } from './cause-page.tsx';
import { DocPage } from './doc-page.tsx';
import { LinkList } from './link-list.tsx';
import { Section, Text } from './section.tsx';

interface CheckPageProps {
  readonly id: CheckId;
  readonly explanation: Explanation;
  readonly messages: Messages;
  readonly knowledge: KnowledgeTexts;
  readonly ruleTexts: RuleTexts;
}

/** What a check looks at, what its answers mean, and which causes it speaks for. */
export function CheckPage({ id, explanation, messages, knowledge, ruleTexts }: CheckPageProps) {
  const { sections, pages } = knowledge;
  const rules = rulesOfCheck(id);
  const home = `/${messages.language}`;
  const spokenFor = causes.filter((cause) => cause.checks.includes(id));
  const scenario = spokenFor.flatMap((cause) => labScenarios[cause.id])[0];
  const links = spokenFor.map((cause) => ({
    href: `${home}/causes/${cause.id}`,
    title: messages.causes[cause.id].name,
    text: messages.causes[cause.id].affects,
  }));
  return (
    <DocPage
      crumbs={[{ href: `${home}/checks`, label: pages.checks.title }]}
      title={messages.checks[id].title}
      lede={explanation.lede}
      contentsTitle={pages.onThisPage}
      contents={sectionIds.map((section) => ({ id: section, title: sections[section] }))}
    >
      <Section id="whatHappens" title={sections.whatHappens}>
        <Text text={explanation.whatHappens} />
      </Section>
      <Section id="whyRefused" title={sections.whyRefused}>
        <Text text={explanation.whyRefused} />
      </Section>
      <Section id="howWeKnow" title={sections.howWeKnow}>
        <Text text={explanation.howWeKnow} />
        {scenario === undefined ? null : (
          <p className="mt-4 text-text-2">
            <Prose text={knowledge.lab.text(`npm run lab -- --only ${scenario}`)} />
          </p>
        )}
        {rules.length === 0 ? null : (
          <>
            <h3 className="mt-4 text-meta font-medium text-text-2">{ruleTexts.page.rulesOfCheck}</h3>
            <LinkList
              links={rules.map((rule) => ({
                href: `${home}/rules/${rule}`,
                title: ruleTexts.rules[rule].title,
              }))}
            />
          </>
        )}
      </Section>
      <Section id="whoIsAffected" title={sections.whoIsAffected}>
        <Text text={explanation.whoIsAffected} />
      </Section>
      <Section id="fix" title={sections.fix}>
        <p>{knowledge.fixByCause}</p>
        <LinkList links={links} />
      </Section>
      <Section id="verify" title={sections.verify}>
        <p>{knowledge.verifyByReport}</p>
      </Section>
      <Section id="whenFine" title={sections.whenFine}>
        <Text text={explanation.whenFine} />
      </Section>
      <Section id="limits" title={sections.limits}>
        <Text text={explanation.limits} />
      </Section>
      <Section id="sources" title={sections.sources}>
        <Sources sources={checks.find((check) => check.id === id)?.sources ?? []} knowledge={knowledge} />
      </Section>
    </DocPage>
  );
}
