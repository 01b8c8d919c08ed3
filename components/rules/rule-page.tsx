import { causes } from '../../lib/causes/index.ts';
import type { CheckId } from '../../lib/checks/index.ts';
import { checksOfRule } from '../../lib/explain/rule-checks.ts';
import { groupOfRule } from '../../lib/explain/rule-groups.ts';
import { sourceLink } from '../../lib/explain/source-link.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import type { RuleTexts } from '../../lib/i18n/rules.ts';
import type { PathFault } from '../../lib/paths/rule-ids.ts';
import { ruleSources } from '../../lib/paths/rule-sources.ts';
import { DocPage } from '../explain/doc-page.tsx';
import { LinkList } from '../explain/link-list.tsx';
import { Section, Text } from '../explain/section.tsx';
import { CodeBlock } from '../ui/code-block.tsx';
import { LevelTable } from './level-table.tsx';

interface RulePageProps {
  readonly id: PathFault;
  readonly messages: Messages;
  readonly texts: RuleTexts;
  readonly knowledge: KnowledgeTexts;
}

/** What a path rule demands, who enforces it, what mends it, and what each profile makes of it. */
export function RulePage({ id, messages, texts, knowledge }: RulePageProps) {
  const { pages } = knowledge;
  const { page, rules } = texts;
  const { title, says, clients, mend, fine } = rules[id];
  const { sections } = page;
  const group = groupOfRule(id);
  const home = `/${messages.language}`;
  const contents = (['clients', 'mend', 'fine', 'levels', 'told', 'verify', 'sources'] as const).filter(
    (section) => section !== 'fine' || fine !== undefined,
  );
  return (
    <DocPage
      crumbs={[{ href: `${home}/rules`, label: pages.rules.title }]}
      {...(group === undefined ? {} : { place: page.groups[group] })}
      title={title}
      lede={says}
      contentsTitle={pages.onThisPage}
      contents={contents.map((section) => ({ id: section, title: sections[section] }))}
    >
      <Section id="clients" title={sections.clients}>
        <Text text={[clients]} />
      </Section>
      <Section id="mend" title={sections.mend}>
        <Text text={[mend]} />
      </Section>
      {fine === undefined ? null : (
        <Section id="fine" title={sections.fine}>
          <Text text={[fine]} />
        </Section>
      )}
      <Section id="levels" title={sections.levels}>
        <LevelTable rule={id} words={page} />
      </Section>
      <Section id="told" title={sections.told}>
        <Told id={id} messages={messages} words={page} />
      </Section>
      <Section id="verify" title={sections.verify}>
        <Text text={[page.verifyText(id)]} />
        <CodeBlock
          sample={{ where: page.whereToRun, kind: 'shell', lines: [{ text: command }] }}
          words={messages.site.report}
        />
      </Section>
      <Section id="sources" title={sections.sources}>
        <ul className="list-disc pl-5">
          {ruleSources[id].map((source) => (
            <li key={source} className="mt-1">
              <Source source={source} />
            </li>
          ))}
        </ul>
      </Section>
    </DocPage>
  );
}

function Source({ source }: { readonly source: string }) {
  const url = sourceLink(source);
  if (url === null) return source;
  return (
    <a href={url} rel="noreferrer">
      {source}
    </a>
  );
}

const command = 'npm run -s certwhy -- verify --profile strict --host www.example.com chain.pem';

interface ToldProps {
  readonly id: PathFault;
  readonly messages: Messages;
  readonly words: RuleTexts['page'];
}

/** The checks of a report that tell of the rule, and the causes for which those speak. */
function Told({ id, messages, words }: ToldProps) {
  const checks = checksOfRule(id);
  // The check for all warnings stands with a cause, too, but never fails and so never leads to it.
  const leads = (check: CheckId) => check !== 'strict-rule-broken' && checks.includes(check);
  const spokenFor = causes.filter((cause) => cause.checks.some(leads));
  const home = `/${messages.language}`;
  if (checks.length === 0) return <Text text={[words.toldByNone]} />;
  return (
    <>
      <h3 className="text-meta font-medium text-text-2">{words.toldByChecks}</h3>
      <LinkList
        links={checks.map((check) => ({
          href: `${home}/checks/${check}`,
          title: messages.checks[check].title,
        }))}
      />
      {spokenFor.length === 0 ? (
        <p className="mt-3 text-text-2">{words.toldAsWarning}</p>
      ) : (
        <>
          <h3 className="mt-5 text-meta font-medium text-text-2">{words.toldByCauses}</h3>
          <LinkList
            links={spokenFor.map((cause) => ({
              href: `${home}/causes/${cause.id}`,
              title: messages.causes[cause.id].name,
            }))}
          />
        </>
      )}
    </>
  );
}
