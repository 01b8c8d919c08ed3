import { getCliText } from '../../i18n/cli.ts';
import { getMessages } from '../../i18n/index.ts';
import { verdictWords } from '../../i18n/report-words.ts';
import type { Language } from '../../i18n/types.ts';
import type { Report } from '../../report/schema.ts';
import { verdictFacts } from '../../report/verdict-facts.ts';
import { createStyle, harmless, type Style } from '../style.ts';
import { showChains } from './chain.ts';
import { showChecklist } from './checklist.ts';
import { showFix } from './fix.ts';

/** A report as text: the verdict, the chain, the checklist, what to do. */
export function showReport(report: Report, language: Language, colours: boolean): string {
  const messages = getMessages(language);
  const clean = cleaned(report);
  const style = createStyle(colours);
  const { headline, lede, fix } = verdictWords(messages, clean, verdictFacts(clean));
  const parts = [
    [`${mark(clean, style)} ${style.bold(headline)}`, `  ${lede}`],
    showChains(clean, messages, style),
    showChecklist(clean, messages, style),
    // Where nothing is wrong there is nothing to mend.
    fix === null || clean.primary === null ? [] : showFix(fix, getCliText(language), style),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function mark(report: Report, style: Style): string {
  if (report.outcome === 'sound') return style.good('✓');
  return report.outcome === 'fault' ? style.bad('✗') : style.unsure('?');
}

/** The same report with every text in it made harmless for a terminal. */
function cleaned(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (_, value) =>
    typeof value === 'string' ? harmless(value) : value,
  );
}
