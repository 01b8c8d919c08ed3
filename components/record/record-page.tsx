import type { ReactNode } from 'react';
import { getCaseTexts, type RecordText } from '../../lib/i18n/case.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import type { CaseRecord, RecordedFault, RecordedLook, RecordedNote } from '../../lib/report/record.ts';
import { formatInstant } from '../report/instant.ts';
import { button } from '../ui/button.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { Icon } from '../ui/icon.tsx';
import { Prose } from '../ui/prose.tsx';
import { RecordedEnds } from './recorded-ends.tsx';
import { RecordedFix } from './recorded-fix.tsx';

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
          <Fault fault={record.found} words={words} language={language} />
        )}
      </Section>
      <Section title={words.sections.done}>
        {record.done.length === 0 ? (
          <p className="text-text-2">{words.nothingDone}</p>
        ) : (
          record.done.map((note) => <NoteOf key={`${note.step}-${note.at}`} note={note} words={words} />)
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

interface FaultProps {
  readonly fault: RecordedFault;
  readonly words: RecordText;
  readonly language: string;
}

function Fault({ fault, words, language }: FaultProps) {
  return (
    <>
      <p className="text-meta text-text-2 tabular-nums">
        {formatInstant(fault.at)} · <a href={`/${language}/r/${fault.id}`}>{words.report}</a>
      </p>
      <p className="mt-1 font-medium wrap-anywhere">{fault.headline}</p>
      <p className="mt-1 text-text-2 wrap-anywhere">
        <Prose text={fault.lede} />
        {fault.since === null ? null : ` ${words.since(fault.since)}`}
      </p>
      <Sentences title={words.seen} texts={fault.evidence} />
      <Sentences title={words.alsoFound} texts={fault.others} />
    </>
  );
}

function Sentences({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h3 className="mt-3 text-table">{title}</h3>
      <ul className="list-disc pl-5 text-table">
        {texts.map((text) => (
          <li key={text} className="wrap-anywhere">
            <Prose text={text} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NoteOf({ note, words }: { readonly note: RecordedNote; readonly words: RecordText }) {
  return (
    <div className="mt-3">
      <h3 className="text-body">
        {note.step}{' '}
        <span className="text-meta font-normal text-text-3 tabular-nums">{formatInstant(note.at)}</span>
      </h3>
      {note.ticks.length === 0 ? null : (
        <ul aria-label={words.ticked} className="mt-1 text-table">
          {note.ticks.map((tick) => (
            <li key={tick} className="flex gap-2">
              <Icon name="yes" className="mt-[3px] size-4 text-ok" />
              <span className="wrap-anywhere">
                <Prose text={tick} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {note.text === '' ? null : (
        <p className="mt-1 rounded-m border border-line bg-surface px-3.5 py-2.5 text-table whitespace-pre-wrap wrap-anywhere">
          {note.text}
        </p>
      )}
    </div>
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
