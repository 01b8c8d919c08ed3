import type { CauseId, GroupId } from '../causes/ids.ts';
import type { Report } from '../report/schema.ts';
import type { VerdictFacts } from '../report/verdict-facts.ts';
import type { CauseText, FixText, Messages } from './types.ts';

/** Words of a cause; undefined where a stored report knows one that this version doesn't. */
export function causeText(messages: Messages, id: string): CauseText | undefined {
  const texts: Readonly<Record<string, CauseText>> = messages.causes satisfies Readonly<
    Record<CauseId, CauseText>
  >;
  return texts[id];
}

export function groupName(messages: Messages, id: string): string {
  const names: Readonly<Record<string, string>> = messages.groups satisfies Readonly<Record<GroupId, string>>;
  return names[id] ?? id;
}

export interface VerdictWords {
  readonly headline: string;
  readonly lede: string;
  /** null where nothing is known that would mend it. */
  readonly fix: FixText | null;
}

/** The answer in one sentence, what it means and what to do; general words for what this version doesn't know. */
export function verdictWords(messages: Messages, report: Report, facts: VerdictFacts): VerdictWords {
  const cause = report.primary === null ? undefined : causeText(messages, report.primary);
  const text = cause ?? (report.outcome === 'sound' ? messages.sound : undefined);
  if (text !== undefined)
    return { headline: text.headline(facts), lede: text.lede(facts), fix: text.fix(facts) };
  const { fallbackHeadline, fallbackLede } = messages.site.report;
  return { headline: fallbackHeadline, lede: fallbackLede, fix: null };
}
