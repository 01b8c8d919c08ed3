import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CasePage } from '../../../../components/explain/case-page.tsx';
import { type CaseId, caseIds } from '../../../../lib/explain/ids.ts';
import { getKnowledgeTexts } from '../../../../lib/i18n/knowledge.ts';
import { pageMessages } from '../../language.ts';

interface CaseRouteProps {
  readonly params: Promise<{ readonly id: string }>;
}

function known(id: string): CaseId | null {
  return caseIds.find((one) => one === id) ?? null;
}

export async function generateMetadata({ params }: CaseRouteProps): Promise<Metadata> {
  const [{ language }, { id }] = await Promise.all([pageMessages(), params]);
  const one = known(id);
  return one === null ? {} : { title: getKnowledgeTexts(language).cases[one].title };
}

export default async function Page({ params }: CaseRouteProps) {
  const [{ language }, { id }] = await Promise.all([pageMessages(), params]);
  const one = known(id);
  if (one === null) return notFound();
  return <CasePage id={one} language={language} knowledge={getKnowledgeTexts(language)} />;
}
