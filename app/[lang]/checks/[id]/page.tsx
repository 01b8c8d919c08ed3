import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CheckPage } from '../../../../components/explain/check-page.tsx';
import { type CheckId, checks } from '../../../../lib/checks/index.ts';
import { getExplanations } from '../../../../lib/i18n/explanations.ts';
import { getKnowledgeTexts } from '../../../../lib/i18n/knowledge.ts';
import { getRuleTexts } from '../../../../lib/i18n/rules.ts';
import { pageMessages } from '../../language.ts';

interface CheckRouteProps {
  readonly params: Promise<{ readonly id: string }>;
}

function known(id: string): CheckId | null {
  return checks.find((check) => check.id === id)?.id ?? null;
}

export async function generateMetadata({ params }: CheckRouteProps): Promise<Metadata> {
  const [messages, { id }] = await Promise.all([pageMessages(), params]);
  const check = known(id);
  return check === null ? {} : { title: messages.checks[check].title };
}

export default async function Page({ params }: CheckRouteProps) {
  const [messages, { id }] = await Promise.all([pageMessages(), params]);
  const check = known(id);
  if (check === null) return notFound();
  const { language } = messages;
  return (
    <CheckPage
      id={check}
      explanation={getExplanations(language).checks[check]}
      messages={messages}
      knowledge={getKnowledgeTexts(language)}
      ruleTexts={getRuleTexts(language)}
    />
  );
}
