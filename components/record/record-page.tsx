import type { ReactNode } from 'react';
import { getCaseTexts } from '../../lib/i18n/case.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { CaseRecord, RecordedLook } from '../../lib/report/record.ts';
import { formatInstant } from '../report/instant.ts';
import { button } from '../ui/button.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { Prose } from '../ui/prose.tsx';
import { RecordedEnds } from './recorded-ends.tsx';
import { RecordedFault } from './recorded-fault.tsx';
import { RecordedFix } from './recorded-fix.tsx';
import { RecordedNote } from './recorded-note.tsx';

interface RecordPageProps {
  readonly id: string;
  readonly record: CaseRecord;
  readonly messages: Messages;
}

/** The case on one sheet: to be read, printed, or taken along as Markdown. */
export function RecordPage({ id, record, messages }: RecordPageProps) {
  const { language } = messages;
  const { record: words, retest } = getCaseTexts(language);
  const whyTitle = record.state === 'mended' ? words.sections.why : retest.heading;
  return (
    <article className="mx-auto max-w-[820px] pt-6 wide:pt-10">
      <header>
        <h1 className="text-verdict wrap-anywhere">{words.title(record.target)}</h1>
        <p className="mt-2 text-lede font-medium wrap-anywhere">{record.summary}</p>
        <p className="mt-1 text-text-2 print:hidden">{words.lede}</p>
        <p className="mt-4 flex flex-wrap gap-2 print:hidden">
          <a href={`/api/v1/reports/${id}/record?lang=${language}`} download className={button.primary}>
            {words.download}
          </a>
          <a href={`/${language}/r/${id}`} className={button.normal}>
            {words.back}
          </a>
        </p>
      </header>
      <Section title={words.sections.found}>
        {record.found === null ? (
          <p>{words.nothingWrong}</p>
        ) : (
          <RecordedFault fault={record.found} words={words} language={language} />
        )}
      </Section>
      <Section title={words.sections.done}>
        {record.done.length === 0 ? (
          <p className="text-text-2">{words.nothingDone}</p>
        ) : (
          record.done.map((note) => (
            <RecordedNote key={`${note.step}-${note.at}`} note={note} words={words} />
          ))
        )}
      </Section>
      <Section title={whyTitle}>
        {record.why.map((sentence) => (
          <p key={sentence} className="mt-1 wrap-anywhere">
            <Prose text={sentence} />
          </p>
        ))}
        {record.ends === null ? null : <RecordedEnds ends={record.ends} messages={messages} />}
      </Section>
      <Section title={words.sections.commands}>
        {record.fix === null ? null : <RecordedFix fix={record.fix} messages={messages} />}
        <h3 className="mt-5 text-body">{words.confirm}</h3>
        <CodeBlock sample={record.confirm} words={messages.site.report} />
      </Section>
      <Section title={words.sections.looks}>
        <ol className="grid gap-2 text-table">
          {record.looks.map((look) => (
            <Look key={look.id} look={look} language={language} />
          ))}
        </ol>
      </Section>
      <p className="mt-8 text-meta text-text-3">{words.madeBy}</p>
    </article>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mt-8 border-t border-line pt-5 break-inside-auto">
      <h2 className="mb-2 text-h2">{title}</h2>
      {children}
    </section>
  );
}

function Look({ look, language }: { readonly look: RecordedLook; readonly language: string }) {
  return (
    <li>
      <span className="tabular-nums">{formatInstant(look.at)}</span>{' '}
      <a href={`/${language}/r/${look.id}`} className="wrap-anywhere">
        {look.verdict}
      </a>
      {look.change === null ? null : <span className="block text-text-2 wrap-anywhere">{look.change}</span>}
    </li>
  );
}
