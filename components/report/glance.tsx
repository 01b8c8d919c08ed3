import type { ReactNode } from 'react';
import { casesFor } from '../../lib/explain/cases.ts';
import { openingStep, stepNumber } from '../../lib/guide/index.ts';
import { getGuideTexts } from '../../lib/i18n/guide.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { getKnowledgeTexts } from '../../lib/i18n/knowledge.ts';
import { causeText } from '../../lib/i18n/report-words.ts';
import type { FixText } from '../../lib/i18n/types.ts';
import type { Report } from '../../lib/report/schema.ts';
import { Prose } from '../ui/prose.tsx';

interface GlanceProps {
  readonly id: string;
  readonly report: Report;
  readonly fix: FixText;
  readonly messages: Messages;
}

/** Beside the fix: who is affected, since when, what it takes, who can do it, what else was found. */
export function Glance({ id: reportId, report, fix, messages }: GlanceProps) {
  const words = messages.site.report;
  const primary = report.causes.find(({ id }) => id === report.primary);
  const affects = primary === undefined ? undefined : causeText(messages, primary.id)?.affects;
  const others = report.causes.filter(({ id, status }) => status === 'found' && id !== report.primary);
  return (
    <aside
      className="border-t border-line px-4 py-5 wide:border-t-0 wide:border-l wide:px-6 wide:py-7"
      aria-label={words.glance}
    >
      <dl className="grid gap-4">
        {affects === undefined ? null : <Item term={words.affected} text={affects} />}
        {typeof primary?.sinceWhen === 'string' ? (
          <Item term={words.since} text={primary.sinceWhen.slice(0, 10)} />
        ) : null}
        <Item term={words.effort} text={fix.effort} />
        <Item term={words.who} text={fix.who} />
        {others.length === 0 ? null : (
          <Item term={words.alsoFound}>
            <ul>
              {others.map(({ id, group }) => (
                <li key={id}>
                  <a href={`#group-${group}`}>{causeText(messages, id)?.name ?? id}</a>
                </li>
              ))}
            </ul>
          </Item>
        )}
        <KnownCases report={report} messages={messages} />
      </dl>
      <GuideInvitation id={reportId} report={report} messages={messages} />
    </aside>
  );
}

/** Programs in which people meet this: shown where the host or the kind of fault points to one. */
function KnownCases({ report, messages }: Pick<GlanceProps, 'report' | 'messages'>) {
  const ids = casesFor(report);
  const { cases, knownCases } = getKnowledgeTexts(messages.language);
  if (ids.length === 0) return null;
  return (
    <Item term={knownCases}>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={`/${messages.language}/cases/${id}`}>{cases[id].title}</a>
          </li>
        ))}
      </ul>
    </Item>
  );
}

/** The same answer step by step, for whoever would rather be led. */
function GuideInvitation({ id, report, messages }: Omit<GlanceProps, 'fix'>) {
  const { frame, steps } = getGuideTexts(messages.language);
  const step = openingStep(report);
  return (
    <p className="mt-4 border-t border-line pt-4 text-table text-text-2 print:hidden">
      <a href={`/${messages.language}/r/${id}/guide`} className="block">
        {frame.inviteLink}
      </a>
      {frame.invite(stepNumber(step), steps[step].name)}
    </p>
  );
}

function Item({
  term,
  text,
  children,
}: {
  readonly term: string;
  readonly text?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div>
      <dt className="text-meta text-text-3">{term}</dt>
      <dd className="text-table">{text === undefined ? children : <Prose text={text} />}</dd>
    </div>
  );
}
