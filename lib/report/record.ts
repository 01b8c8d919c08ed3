import type { StepId } from '../guide/ids.ts';
import { getCaseTexts, type RecordState, type RecordText } from '../i18n/case.ts';
import { causeName, chainEndText, diffSentences, verdictName } from '../i18n/case-words.ts';
import { retry, sClient, shell, verifyingClient } from '../i18n/commands.ts';
import { type CodeSample, type FixText, findingText, type Language, type Messages } from '../i18n/index.ts';
import { verdictWords } from '../i18n/report-words.ts';
import { formatTarget } from '../target/format.ts';
import { diffReports } from './diff.ts';
import { distinct } from './group-evidence.ts';
import type { Note } from './note.ts';
import type { Report } from './schema.ts';
import { verdictFacts } from './verdict-facts.ts';

/** A report of the case under its id; the record is of all of them, oldest first. */
export interface FiledReport {
  readonly id: string;
  readonly report: Report;
}

export interface FiledNote extends Note {
  readonly reportId: string;
}

export interface RecordInput {
  readonly reports: readonly FiledReport[];
  readonly notes: readonly FiledNote[];
  readonly messages: Messages;
  /** Words of a ticked thing to do; absent = its id. */
  readonly todoText?: (step: StepId, id: string) => string;
}

export interface RecordedLook {
  readonly id: string;
  /** RFC 3339, UTC; likewise below. */
  readonly at: string;
  readonly verdict: string;
  /** What has changed since the look before; null for the first one. */
  readonly change: string | null;
}

export interface RecordedFault {
  readonly at: string;
  readonly id: string;
  readonly headline: string;
  readonly lede: string;
  /** Day since when it holds, where the certificates tell. */
  readonly since: string | null;
  /** Sentences of the findings that the leading cause rests on. */
  readonly evidence: readonly string[];
  readonly others: readonly string[];
}

export interface RecordedNote {
  readonly step: string;
  readonly at: string;
  /** As it was written: any text, in several lines. */
  readonly text: string;
  readonly ticks: readonly string[];
}

export interface RecordedEnd {
  readonly at: string;
  readonly lines: readonly string[];
  readonly fingerprint: string | null;
}

/** What happened to one server, in the reader's language; strings are plain text with `code` in backticks. */
export interface CaseRecord {
  readonly language: Language;
  readonly target: string;
  readonly state: RecordState;
  readonly summary: string;
  readonly found: RecordedFault | null;
  readonly done: readonly RecordedNote[];
  /** Why it works now, or what still stands in the way. */
  readonly why: readonly string[];
  /** What the server sent when the cause was found, and what it sends now. */
  readonly ends: { readonly before: RecordedEnd; readonly after: RecordedEnd } | null;
  readonly fix: FixText | null;
  readonly confirm: CodeSample;
  readonly looks: readonly RecordedLook[];
}

/** null when there is no report to speak of. */
export function recordOf({ reports, notes, messages, todoText }: RecordInput): CaseRecord | null {
  const last = reports.at(-1);
  if (last === undefined) return null;
  const { record: words } = getCaseTexts(messages.language);
  const faulty = reports.find(({ report }) => report.primary !== null);
  const state = stateOf(faulty?.report, last.report);
  const leading = state === 'mended' ? faulty : last;
  return {
    language: messages.language,
    target: formatTarget(last.report.target),
    state,
    summary: words.summary[state](verdictName(messages, (leading ?? last).report)),
    found: faulty === undefined ? null : faultOf(faulty, messages),
    done: notes.toSorted(byTime).map((note) => ({
      step: words.steps[note.step],
      at: note.updatedAt,
      text: note.text,
      ticks: note.ticks.map((id) => todoText?.(note.step, id) ?? id),
    })),
    why: whyOf(faulty, last, messages, words),
    ends: faulty === undefined || faulty === last ? null : endsOf(faulty.report, last.report, messages),
    fix: fixOf(leading?.report ?? last.report, messages),
    confirm: confirmation(last.report, words),
    looks: looksOf(reports, messages),
  };
}

function byTime(a: FiledNote, b: FiledNote): number {
  return a.updatedAt.localeCompare(b.updatedAt);
}

function stateOf(faulty: Report | undefined, last: Report): RecordState {
  if (last.outcome === 'sound') return faulty === undefined ? 'sound' : 'mended';
  return last.outcome === 'not-looked' ? 'could-not-look' : 'open';
}

function faultOf({ id, report }: FiledReport, messages: Messages): RecordedFault {
  const { headline, lede } = verdictWords(messages, report, verdictFacts(report));
  const primary = report.causes.find((cause) => cause.id === report.primary);
  const findings = (primary?.evidence ?? [])
    .flatMap((index) => report.findings[index] ?? [])
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'warn');
  return {
    at: report.createdAt,
    id,
    headline,
    lede,
    since: primary?.sinceWhen?.slice(0, 10) ?? null,
    evidence: distinct(findings).map((finding) => findingText(messages, finding)),
    others: report.causes
      .filter((cause) => cause.status === 'found' && cause.id !== report.primary)
      .map((cause) => causeName(messages, cause.id)),
  };
}

function whyOf(
  faulty: FiledReport | undefined,
  last: FiledReport,
  messages: Messages,
  words: RecordText,
): readonly string[] {
  if (faulty === undefined) return [words.nothingWrong];
  if (faulty === last) return [words.notRetested];
  return diffSentences(messages, diffReports(faulty.report, last.report));
}

function endsOf(before: Report, after: Report, messages: Messages): CaseRecord['ends'] {
  const { chain } = diffReports(before, after);
  const end = (report: Report, seen: typeof chain.before): RecordedEnd => ({
    at: report.createdAt,
    lines: chainEndText(messages, seen),
    fingerprint: seen.leaf?.sha256 ?? null,
  });
  return { before: end(before, chain.before), after: end(after, chain.after) };
}

/** What was to be done; for a server with nothing wrong nothing was. */
function fixOf(report: Report, messages: Messages): FixText | null {
  return report.primary === null ? null : verdictWords(messages, report, verdictFacts(report)).fix;
}

/** The chain as sent, a client that verifies, and for web servers curl: what shows it to anyone who doubts. */
function confirmation(report: Report, words: RecordText): CodeSample {
  const facts = { ...verdictFacts(report), affectedAddresses: [] };
  const commands = [sClient(facts, ' -showcerts'), verifyingClient(facts), ...retry(facts)];
  return shell(words.anywhere, ...new Set(commands));
}

function looksOf(reports: readonly FiledReport[], messages: Messages): readonly RecordedLook[] {
  return reports.map(({ id, report }, index) => {
    const before = reports[index - 1];
    return {
      id,
      at: report.createdAt,
      verdict: verdictName(messages, report),
      change: before === undefined ? null : diffSentences(messages, diffReports(before.report, report))[0],
    };
  });
}
