import { ruleGroupIds, ruleGroups } from '../../lib/explain/rule-groups.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import type { RuleTexts } from '../../lib/i18n/rules.ts';
import type { Language } from '../../lib/i18n/types.ts';
import { pathFaults } from '../../lib/paths/rule-ids.ts';
import { DocPage } from '../explain/doc-page.tsx';
import { Section } from '../explain/section.tsx';
import { ProfileLegend } from './profile-legend.tsx';
import { RuleList } from './rule-list.tsx';

interface RuleIndexProps {
  readonly language: Language;
  readonly texts: RuleTexts;
  readonly knowledge: KnowledgeTexts;
}

/** Every path rule in its group, with what each profile makes of it. */
export function RuleIndex({ language, texts, knowledge }: RuleIndexProps) {
  const { pages } = knowledge;
  const { page } = texts;
  return (
    <DocPage
      crumbs={[{ href: `/${language}/help`, label: pages.help.title }]}
      title={pages.rules.title}
      lede={page.lede(pathFaults.length)}
      contentsTitle={pages.onThisPage}
      contents={[
        { id: 'profiles', title: page.profilesTitle },
        ...ruleGroupIds.map((id) => ({ id, title: page.groups[id] })),
      ]}
    >
      <Section id="profiles" title={page.profilesTitle}>
        <ProfileLegend words={page} />
      </Section>
      {ruleGroupIds.map((group) => (
        <Section key={group} id={group} title={page.groups[group]}>
          <RuleList rules={ruleGroups[group]} language={language} texts={texts} />
        </Section>
      ))}
    </DocPage>
  );
}
