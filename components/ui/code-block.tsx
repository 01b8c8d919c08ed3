import { createElement, Fragment, type ReactNode } from 'react';
import type { ReportText } from '../../lib/i18n/site.ts';
import type { CodeSample } from '../../lib/i18n/types.ts';
import { CopyButton } from './copy-button.tsx';

type Line = CodeSample['lines'][number];

const marked: Readonly<Record<'+' | '-', string>> = {
  '+': 'border-ok bg-ok-tint',
  '-': 'border-found bg-found-tint text-text-2 line-through decoration-found',
};

interface CodeBlockProps {
  readonly sample: CodeSample;
  readonly words: Pick<ReportText, 'copy' | 'copied' | 'copyFailed' | 'addedLine' | 'removedLine'>;
  /** Where a single command, too, must say where it runs: it works in one system alone. */
  readonly titled?: boolean;
}

/** Longer commands need the whole width of a narrow screen for themselves. */
const SHORT_COMMAND = 60;

/** Something to type or to put in a file. A single short command needs no title bar. */
export function CodeBlock({ sample, words }: CodeBlockProps) {
  const [first] = sample.lines;
  const single =
    sample.kind === 'shell' && sample.lines.length === 1 && (first?.text.length ?? 0) <= SHORT_COMMAND;
  const copy = <CopyButton label={words.copy} done={words.copied} failed={words.copyFailed} />;
  return (
    <div
      data-code
      className={`mt-3 overflow-hidden rounded-m border border-line bg-sunken break-inside-avoid ${single ? 'flex items-start' : ''}`}
    >
      {single ? null : (
        <div className="flex min-h-9 items-center justify-between gap-2 border-b border-line pr-1 pl-3.5 text-meta text-text-3">
          <span className="wrap-anywhere">{sample.where}</span>
          {copy}
        </div>
      )}
      {/* A long file scrolls, so the keyboard must reach it. */}
      <pre
        tabIndex={sample.kind === 'file' ? 0 : undefined}
        className={`min-w-0 flex-1 px-3.5 text-code ${single ? 'py-2' : 'py-3'} ${sample.kind === 'file' ? 'overflow-x-auto' : 'whitespace-pre-wrap wrap-anywhere'}`}
      >
        <Lines sample={sample} words={words} />
      </pre>
      {single ? <span className="m-1">{copy}</span> : null}
    </div>
  );
}

/** Lines and words are spread into their parents: they have no identity, and so no keys. */
function Lines({ sample, words }: CodeBlockProps) {
  return createElement(Fragment, null, ...sample.lines.map((line) => codeLine(line, sample.kind, words)));
}

function codeLine(line: Line, kind: CodeSample['kind'], words: CodeBlockProps['words']): ReactNode {
  if (line.mark === '#') return <span className="block text-text-3">{line.text}</span>;
  const text = kind === 'shell' ? <Command text={line.text} /> : line.text || ' ';
  if (line.mark === '-' || line.mark === '+')
    return (
      <span className={`relative -mx-3.5 block min-w-max border-l-2 pr-3.5 pl-3 ${marked[line.mark]}`}>
        <span className="sr-only select-none">
          {line.mark === '+' ? words.addedLine : words.removedLine}{' '}
        </span>
        <span
          className={`absolute left-0.5 font-semibold select-none ${line.mark === '+' ? 'text-ok' : 'text-found'}`}
          aria-hidden="true"
        >
          {line.mark === '+' ? '+' : '−'}
        </span>
        <span {...(line.mark === '+' ? { 'data-wanted': '' } : {})}>{text}</span>
      </span>
    );
  return (
    <span className="block">
      {kind === 'shell' ? (
        <span className="text-text-3 select-none" aria-hidden="true">
          ${' '}
        </span>
      ) : null}
      <span data-wanted="">{text}</span>
    </span>
  );
}

/** Words with a hyphen stay whole: an option that is broken after its hyphen reads as another one. */
function Command({ text }: { readonly text: string }) {
  return createElement(Fragment, null, ...text.split(/(\s+)/).map(wholeWord));
}

function wholeWord(word: string): ReactNode {
  if (!word.includes('-') || word.length > MAX_WHOLE_WORD) return word;
  return <span className="whitespace-nowrap">{word}</span>;
}

/** Longer words may break, or they would leave the box on a telephone (about 30 characters wide). */
const MAX_WHOLE_WORD = 28;
