import type { ReportDiff } from '../report/diff.ts';
import type { ChainEnd } from '../report/diff-chains.ts';
import { type DiffNames, getCaseTexts } from './case.ts';
import { shown } from './evidence-values.ts';
import { causeText } from './report-words.ts';
import type { Messages } from './types.ts';

/** The name of a cause; its id where a stored report knows one that this version doesn't. */
export function causeName(messages: Messages, id: string): string {
  return causeText(messages, id)?.name ?? shown(id);
}

/** What a report says in two words: the name of its leading cause, else its outcome. */
export function verdictName(
  messages: Messages,
  {
    outcome,
    primary,
  }: { readonly outcome: 'sound' | 'fault' | 'not-looked'; readonly primary: string | null },
): string {
  if (primary !== null) return causeName(messages, primary);
  return outcome === 'sound' ? messages.site.report.sound : messages.site.report.notLooked;
}

export function diffNames(messages: Messages, diff: ReportDiff): DiffNames {
  const names = (ids: readonly string[]) => ids.map((id) => causeName(messages, id));
  return {
    mended: names(diff.mended),
    still: names(diff.still),
    unclear: names(diff.unclear),
    new: names(diff.new),
  };
}

/** The difference in a sentence, and what has changed in the chain. */
export function diffSentences(messages: Messages, diff: ReportDiff): readonly [cause: string, chain: string] {
  const { retest } = getCaseTexts(messages.language);
  return [retest.sentence[diff.kind](diffNames(messages, diff)), retest.chain[diff.chain.kind](diff.chain)];
}

/** What a server sent, in short: how many certificates, and the server certificate's issuer and end. */
export function chainEndText(messages: Messages, { sent, leaf }: ChainEnd): readonly string[] {
  const { retest } = getCaseTexts(messages.language);
  if (sent === 0) return [retest.noCertificate];
  return leaf === null ? [retest.sent(sent)] : [retest.sent(sent), retest.leaf(leaf.issuer, leaf.notAfter)];
}
