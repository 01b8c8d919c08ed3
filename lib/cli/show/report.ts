import { getCliText } from '../../i18n/cli.ts';
import { protocolName } from '../../i18n/evidence-values.ts';
import { getMessages, type Messages } from '../../i18n/index.ts';
import { verdictWords } from '../../i18n/report-words.ts';
import type { Language } from '../../i18n/types.ts';
import type { Report } from '../../report/schema.ts';
import { verdictFacts } from '../../report/verdict-facts.ts';
import { createStyle, type Style } from '../style.ts';
import { showChains } from './chain.ts';
import { showChecklist } from './checklist.ts';
import { cleaned } from './cleaned.ts';
import { showFix } from './fix.ts';

/** A report as text: the verdict, the chain, the checklist, what to do. */
export function showReport(report: Report, language: Language, colours: boolean): string {
  const messages = getMessages(language);
  const clean = cleaned(report);
  const style = createStyle(colours);
  const { headline, lede, fix } = verdictWords(messages, clean, verdictFacts(clean));
  const parts = [
    [`${mark(clean, style)} ${style.bold(headline)}`, `  ${lede}`, ...beforeTls(clean, messages)],
    showChains(clean, messages, style),
    showChecklist(clean, messages, style),
    showPort80(clean, messages, style),
    // Where nothing is wrong there is nothing to mend.
    fix === null || clean.primary === null ? [] : showFix(fix, getCliText(language), style),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** How TLS was come to, where a dialogue in the clear led to it. */
function beforeTls({ target }: Report, { site }: Messages): readonly string[] {
  if (target.starttls === null) return [];
  return [`  ${site.report.starttls(protocolName(target.starttls), target.port)}`];
}

/** A quiet fact: what a client meets that comes without TLS. */
function showPort80(
  { observation: { port80 } }: Report,
  messages: Messages,
  style: Style,
): readonly string[] {
  const { port80: term, port80Met } = messages.site.raw;
  return port80 === null ? [] : [style.dim(`${term}: ${port80Met(port80)}`)];
}

function mark(report: Report, style: Style): string {
  if (report.outcome === 'sound') return style.good('✓');
  return report.outcome === 'fault' ? style.bad('✗') : style.unsure('?');
}
