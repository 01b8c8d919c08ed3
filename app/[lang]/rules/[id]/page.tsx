import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RulePage } from '../../../../components/rules/rule-page.tsx';
import { getKnowledgeTexts } from '../../../../lib/i18n/knowledge.ts';
import { getRuleTexts } from '../../../../lib/i18n/rules.ts';
import { type PathFault, pathFaults } from '../../../../lib/paths/rule-ids.ts';
import { pageMessages } from '../../language.ts';

interface RuleRouteProps {
  readonly params: Promise<{ readonly id: string }>;
}

function known(id: string): PathFault | null {
  return pathFaults.find((rule) => rule === id) ?? null;
}

export async function generateMetadata({ params }: RuleRouteProps): Promise<Metadata> {
  const [{ language }, { id }] = await Promise.all([pageMessages(), params]);
  const rule = known(id);
  return rule === null ? {} : { title: getRuleTexts(language).rules[rule].title };
}

export default async function Page({ params }: RuleRouteProps) {
  const [messages, { id }] = await Promise.all([pageMessages(), params]);
  const rule = known(id);
  if (rule === null) return notFound();
  const { language } = messages;
  return (
    <RulePage
      id={rule}
      messages={messages}
      texts={getRuleTexts(language)}
      knowledge={getKnowledgeTexts(language)}
    />
  );
}
