import type { VerdictFacts } from '../../../report/verdict-facts.ts';
import { yearsAndMonths } from '../../duration.ts';
import { culprit, shownName } from '../../verdict-values.ts';
import { list, quoted } from '../phrases.ts';

/** More addresses or names than this are counted, not listed. */
const SHOWN = 3;

export function some(items: readonly string[]): string {
  const more = items.length - SHOWN;
  return `${list(items.slice(0, SHOWN))}${more > 0 ? `、ほか${more}件` : ''}`;
}

/** `api.example`, or `api.example（192.0.2.7）` where its addresses differ. */
export function hostAt(facts: VerdictFacts): string {
  return facts.affectedAddresses.length === 0
    ? facts.host
    : `${facts.host}（${some(facts.affectedAddresses)}）`;
}

/** What it means that only some addresses show it, or nothing. */
export function elsewhere(facts: VerdictFacts): string {
  if (facts.affectedAddresses.length === 0) return '';
  return 'ほかのアドレスは別の証明書を送るため、エラーになるときとならないときがあります。';
}

/** A certificate's name in brackets, or what else to call it. */
export function named(name: string | null, otherwise: string): string {
  const shown = shownName(name ?? '');
  return shown === '' ? otherwise : quoted(shown);
}

export function culpritNamed(facts: VerdictFacts, otherwise: string): string {
  return named(culprit(facts), otherwise);
}

/** `api.exampleの証明書`, or `api.exampleのチェーンにある証明書「Issuing CA」`. */
export function certificateOf(facts: VerdictFacts): string {
  if (facts.culpritIsLeaf) return `${hostAt(facts)}の証明書`;
  return `${hostAt(facts)}のチェーンにある証明書${culpritNamed(facts, '')}`;
}

export function daysAgo(days: number): string {
  if (days < 1) return 'この24時間以内';
  const { years } = yearsAndMonths(days);
  return years < 2 ? `${days}日前` : `${years}年前`;
}

export function here(facts: VerdictFacts): string {
  return facts.vantage === 'dashboard' ? 'このダッシュボード' : 'このマシン';
}
