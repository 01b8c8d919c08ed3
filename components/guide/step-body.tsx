import { HOST_PLACEHOLDER } from '../../lib/guide/place.ts';
import type { GuideTexts } from '../../lib/i18n/guide.ts';
import { caseNames } from '../../lib/i18n/guide.ts';
import { verdictWords } from '../../lib/i18n/report-words.ts';
import { ReachStrip } from '../report/reach-strip.tsx';
import { Icon } from '../ui/icon.tsx';
import { Prose } from '../ui/prose.tsx';
import { ClueSection } from './clue-section.tsx';
import { ErrorForm } from './error-form.tsx';
import { FixSection } from './fix-section.tsx';
import type { GuidePageProps } from './guide-page.tsx';
import { KnownSection } from './known-section.tsx';
import { LookForm } from './look-form.tsx';
import { QuestionCard } from './question-card.tsx';
import { RemedySection } from './remedy-section.tsx';
import { TodoSection } from './todo-section.tsx';

type StepBodyProps = GuidePageProps & { readonly texts: GuideTexts };

/** What is known comes first, then what to do, then the question that decides where it goes on. */
export function StepBody(props: StepBodyProps) {
  const { base, view, state, report, messages, refused, texts } = props;
  const { frame } = texts;
  const isError = view.step === 'error';
  return (
    <>
      {isError ? (
        <ErrorForm
          base={base}
          text={state.error ?? ''}
          answers={state.answers}
          refused={refused}
          words={frame.errorForm}
        />
      ) : null}
      {isError ? <ClueSection view={view} messages={messages} words={frame} /> : null}
      <Cases {...props} />
      {report === null || isError ? null : (
        <KnownSection view={view} report={report.report} messages={messages} words={frame} />
      )}
      {isError && report !== null ? <Found {...props} report={report} /> : null}
      {report === null && (isError || view.step === 'certificate') && view.causes[0] !== 'ssh-host-key' ? (
        <LookForm
          language={messages.language}
          place={view.clue.place === null ? '' : view.facts.hostPort}
          words={frame.lookForm}
        />
      ) : null}
      {namesPlaceholder(props) ? (
        <p className="mt-5 text-table text-text-2">
          <Prose text={frame.placeholder(HOST_PLACEHOLDER)} />
        </p>
      ) : null}
      <FixSection view={view} messages={messages} words={frame} />
      <RemedySection view={view} report={report?.report ?? null} language={messages.language} words={frame} />
      <TodoSection view={view} hasReport={report !== null} messages={messages} texts={texts} />
      {view.step === 'client' || view.step === 'network' ? (
        <KeepVerifying words={frame.verification} />
      ) : null}
      {view.finished ? <Finished words={frame.finished} /> : null}
      <QuestionCard base={base} view={view} messages={messages} texts={texts} />
    </>
  );
}

/** Whether a command of this step waits for the server's name. */
function namesPlaceholder({ view }: Pick<StepBodyProps, 'view'>): boolean {
  const lines = view.todos.flatMap(({ code }) => code.flatMap((one) => one.lines));
  return (
    view.facts.host === HOST_PLACEHOLDER &&
    (view.fix !== null || lines.some((line) => line.includes(HOST_PLACEHOLDER)))
  );
}

/** Programs whose trouble is known, with their pages. */
function Cases({ view, messages, texts }: StepBodyProps) {
  if (view.cases.length === 0) return null;
  return (
    <p className="mt-5 flex flex-wrap gap-x-5 gap-y-1">
      {view.cases.map((id) => (
        <a key={id} href={`/${messages.language}/cases/${id}`}>
          {texts.frame.case(caseNames[id])}
        </a>
      ))}
    </p>
  );
}

/** At the first step of a report: its verdict, or how far the look got. */
function Found({
  view,
  report,
  messages,
  texts,
}: StepBodyProps & { report: NonNullable<StepBodyProps['report']> }) {
  if (view.facts.sentCount === 0) return <ReachStrip report={report.report} messages={messages} />;
  const { headline } = verdictWords(messages, report.report, view.facts);
  return (
    <section className="mt-7" aria-labelledby="verdict">
      <h2 id="verdict" className="text-body">
        {texts.frame.verdict}
      </h2>
      <p className="mt-1 wrap-anywhere">
        <Prose text={headline} />
      </p>
    </section>
  );
}

/** People meet the option that makes the message go away: said here is what it costs. */
function KeepVerifying({ words }: { readonly words: GuideTexts['frame']['verification'] }) {
  return (
    <section className="mt-7 rounded-l border border-suspect-line bg-suspect-tint px-4 py-3.5">
      <h2 className="flex items-center gap-2 text-body text-suspect">
        <Icon name="suspected" className="size-[18px]" />
        {words.heading}
      </h2>
      <p className="mt-1 text-table">{words.text}</p>
    </section>
  );
}

function Finished({ words }: { readonly words: GuideTexts['frame']['finished'] }) {
  return (
    <section className="mt-7 rounded-l border border-ok-line bg-ok-tint px-4 py-3.5" role="status">
      <h2 className="flex items-center gap-2 text-body text-ok">
        <Icon name="ruled-out" className="size-[18px]" />
        {words.heading}
      </h2>
      <p className="mt-1 text-table">{words.text}</p>
    </section>
  );
}
