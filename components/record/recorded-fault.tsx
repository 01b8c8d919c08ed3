import type { RecordText } from '../../lib/i18n/case.ts';
import type { RecordedFault as Fault } from '../../lib/report/record.ts';
import { formatInstant } from '../report/instant.ts';
import { Prose } from '../ui/prose.tsx';

interface FaultProps {
  readonly fault: Fault;
  readonly words: RecordText;
  readonly language: string;
}

/** The cause as it was first seen, with what showed it. */
export function RecordedFault({ fault, words, language }: FaultProps) {
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
