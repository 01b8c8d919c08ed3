import { getCaseTexts, type RecordText } from '../i18n/case.ts';
import { minute } from '../i18n/evidence-values.ts';
import type { CodeSample, FixText } from '../i18n/index.ts';
import { codeMarkdown, escapeMarkdown, fenced, proseMarkdown } from './markdown.ts';
import type { CaseRecord, RecordedEnd, RecordedFault, RecordedNote } from './record.ts';

/** The record as a Markdown file. `link` gives the address of a report. */
export function recordMarkdown(record: CaseRecord, link: (id: string) => string): string {
  const { record: words, retest } = getCaseTexts(record.language);
  const blocks = [
    `# ${escapeMarkdown(words.title(record.target))}`,
    `**${escapeMarkdown(record.summary)}**`,
    heading(words.sections.found),
    ...found(record.found, words, link),
    heading(words.sections.done),
    ...(record.done.length === 0 ? [words.nothingDone] : record.done.flatMap((note) => noted(note, words))),
    heading(record.state === 'mended' ? words.sections.why : retest.heading),
    ...record.why.map(proseMarkdown),
    ...(record.ends === null
      ? []
      : [
          end(retest.ends.before, record.ends.before, words),
          end(retest.ends.after, record.ends.after, words),
        ]),
    heading(words.sections.commands),
    ...(record.fix === null ? [] : fix(record.fix, words)),
    `### ${escapeMarkdown(words.confirm)}`,
    ...code(record.confirm, words),
    heading(words.sections.looks),
    record.looks
      .map(({ id, at, verdict, change }) =>
        listItem(
          `${label(words, minute(at))} **${escapeMarkdown(verdict)}** ${url(link(id))}`,
          ...(change === null ? [] : [proseMarkdown(change)]),
        ),
      )
      .join('\n'),
    '---',
    escapeMarkdown(words.madeBy),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function heading(text: string): string {
  return `## ${escapeMarkdown(text)}`;
}

/** A line of a list and what belongs to it, indented so that it stays inside (CommonMark §5.2). */
function listItem(first: string, ...more: readonly string[]): string {
  return [`- ${first}`, ...more.map((text) => `  ${text}`)].join('\\\n');
}

function list(texts: readonly string[]): string {
  return texts.map((text) => listItem(proseMarkdown(text))).join('\n');
}

/** Our own addresses; the origin is the operator's. */
function url(address: string): string {
  return `<${address}>`;
}

function found(
  fault: RecordedFault | null,
  words: RecordText,
  link: (id: string) => string,
): readonly string[] {
  if (fault === null) return [escapeMarkdown(words.nothingWrong)];
  return [
    `${label(words, minute(fault.at))} **${proseMarkdown(fault.headline)}**`,
    `${proseMarkdown(fault.lede)}${fault.since === null ? '' : ` ${escapeMarkdown(words.since(fault.since))}`}`,
    ...(fault.evidence.length === 0 ? [] : [label(words, words.seen), list(fault.evidence)]),
    ...(fault.others.length === 0 ? [] : [label(words, words.alsoFound), list(fault.others)]),
    `${label(words, words.report)} ${url(link(fault.id))}`,
  ];
}

function noted({ step, at, text, ticks }: RecordedNote, words: RecordText): readonly string[] {
  return [
    `### ${escapeMarkdown(words.noted(step, minute(at)))}`,
    ...(ticks.length === 0
      ? []
      : [label(words, words.ticked), ticks.map((tick) => `- [x] ${proseMarkdown(tick)}`).join('\n')]),
    ...(text === '' ? [] : [fenced(text, 'text')]),
  ];
}

function end(
  title: (when: string) => string,
  { at, lines, fingerprint }: RecordedEnd,
  words: RecordText,
): string {
  return listItem(
    escapeMarkdown(title(minute(at))),
    ...lines.map(escapeMarkdown),
    ...(fingerprint === null ? [] : [escapeMarkdown(words.fingerprint(fingerprint))]),
  );
}

function fix({ title, steps }: FixText, words: RecordText): readonly string[] {
  return [
    `### ${proseMarkdown(words.fix(title))}`,
    ...steps.flatMap((step, index) => [
      `**${index + 1}\\. ${proseMarkdown(step.title)}**`,
      proseMarkdown(step.text),
      ...(step.code ?? []).flatMap((sample) => code(sample, words)),
    ]),
  ];
}

function code(sample: CodeSample, words: RecordText): readonly string[] {
  return [label(words, sample.where), codeMarkdown(sample)];
}

function label(words: RecordText, text: string): string {
  return escapeMarkdown(words.label(text));
}
