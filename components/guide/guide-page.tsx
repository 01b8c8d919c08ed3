import type { ReactNode } from 'react';
import type { GuideState, GuideView } from '../../lib/guide/index.ts';
import { getGuideTexts } from '../../lib/i18n/guide.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { Report } from '../../lib/report/schema.ts';
import { formatTarget } from '../../lib/target/format.ts';
import { formatInstant } from '../report/instant.ts';
import { GuideRail } from './guide-rail.tsx';
import { StepBody } from './step-body.tsx';

export interface GuidePageProps {
  /** Path of the guide, without a query. */
  readonly base: string;
  readonly view: GuideView;
  readonly state: GuideState;
  /** null = the guide runs from the error text alone. */
  readonly report: { readonly id: string; readonly report: Report } | null;
  readonly messages: Messages;
  /** A private key was pasted, and dropped. */
  readonly refused: boolean;
  /** What stands below the question: notes, retest, record. */
  readonly children?: ReactNode;
}

/** Six steps on the left, the step on the right: what is known, what to do, one question. */
export function GuidePage(props: GuidePageProps) {
  const { base, view, report, messages, children } = props;
  const texts = getGuideTexts(messages.language);
  const { name, lede } = texts.steps[view.step];
  const pointed = view.fix?.certain === true || view.rail[view.number - 1]?.reason === 'evidence';
  return (
    <article>
      <Subject report={report} messages={messages} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 pt-4 wide:grid-cols-[264px_minmax(0,1fr)] wide:gap-12 wide:pt-8">
        <GuideRail base={base} rail={view.rail} texts={texts} />
        <div className="min-w-0">
          <p className="text-meta text-text-3">{texts.frame.crumb(view.number)}</p>
          <h1 className="mt-1 text-[22px] leading-[30px] font-semibold tracking-[-0.02em] wide:text-[26px] wide:leading-[34px]">
            {name}
          </h1>
          <p className="mt-2 max-w-[44em] text-text-2">
            {report === null ? lede.alone : pointed ? lede.pointed : lede.otherwise}
          </p>
          {view.fix === null ? null : (
            <p className="mt-1.5 text-table print:hidden">
              <a href="#question">{texts.frame.toQuestion}</a>
            </p>
          )}
          <StepBody {...props} texts={texts} />
          {children}
        </div>
      </div>
    </article>
  );
}

/** Which server and which report, or that there is none yet. */
function Subject({ report, messages }: Pick<GuidePageProps, 'report' | 'messages'>) {
  const { frame } = getGuideTexts(messages.language);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 pt-3.5 pb-1 text-meta text-text-2 wide:pt-5">
      {report === null ? (
        <span className="font-medium">{frame.without}</span>
      ) : (
        <>
          <span className="font-mono text-[15px] leading-6 font-medium text-text wrap-anywhere">
            {formatTarget(report.report.target)}
          </span>
          <a href={`/${messages.language}/r/${report.id}`} className="tabular-nums">
            {frame.reportOf(formatInstant(report.report.createdAt))}
          </a>
        </>
      )}
    </div>
  );
}
