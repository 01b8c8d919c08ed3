import type { Messages } from '../../lib/i18n/index.ts';
import { causeText, groupName } from '../../lib/i18n/report-words.ts';
import type { Report } from '../../lib/report/schema.ts';
import type { VerdictFacts } from '../../lib/report/verdict-facts.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { VerdictSlot } from '../ui/verdict-slot.tsx';

interface VerdictProps {
  readonly report: Report;
  readonly facts: VerdictFacts;
  readonly messages: Messages;
}

const looks: Readonly<Record<Report['outcome'], { readonly icon: IconName; readonly colour: string }>> = {
  fault: { icon: 'found', colour: 'text-found' },
  sound: { icon: 'ruled-out', colour: 'text-ok' },
  'not-looked': { icon: 'suspected', colour: 'text-suspect' },
};

/** The answer in one sentence, and what it means. */
export function Verdict({ report, facts, messages }: VerdictProps) {
  const { icon, colour } = looks[report.outcome];
  const { headline, lede } = words(report, facts, messages);
  return (
    <VerdictSlot
      icon={<Icon name={icon} className={colour} />}
      kicker={kicker(report, messages)}
      headline={headline}
      lede={lede}
      host={facts.host}
    />
  );
}

function kicker(report: Report, messages: Messages): string {
  const text = messages.site.report;
  const state = { fault: text.found, sound: text.sound, 'not-looked': text.notLooked }[report.outcome];
  const group = report.causes.find(({ id }) => id === report.primary)?.group;
  return group === undefined ? state : text.kicker(state, groupName(messages, group));
}

function words(report: Report, facts: VerdictFacts, messages: Messages): { headline: string; lede: string } {
  const cause = report.primary === null ? undefined : causeText(messages, report.primary);
  const text = cause ?? (report.outcome === 'sound' ? messages.sound : undefined);
  if (text !== undefined) return { headline: text.headline(facts), lede: text.lede(facts) };
  const { fallbackHeadline, fallbackLede } = messages.site.report;
  return { headline: fallbackHeadline, lede: fallbackLede };
}
