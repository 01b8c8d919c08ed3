import { shownName } from '../../checks/path-view.ts';
import { getCliText } from '../../i18n/cli.ts';
import { day, minute } from '../../i18n/evidence-values.ts';
import { getRuleTexts } from '../../i18n/rules.ts';
import type { Language } from '../../i18n/types.ts';
import type { AskedOfChain, VerifyText } from '../../i18n/verify.ts';
import { createStyle, type Style } from '../style.ts';
import type { ExplainedFinding, Explanation } from '../verify/explain.ts';
import type { ChainQuestion, Judged } from '../verify/judge.ts';
import { cleaned } from './cleaned.ts';

/** What is shown of a judged chain; plain data. */
interface Shown {
  readonly accepted: boolean;
  readonly asked: AskedOfChain;
  readonly source: string;
  readonly explanation: Explanation;
  readonly unreadable: Judged['unreadable'];
}

/** A judged chain as text: the verdict, the path, and each finding with what was compared. */
export function showJudgement(
  question: ChainQuestion,
  judged: Judged,
  explanation: Explanation,
  { language, colours }: { readonly language: Language; readonly colours: boolean },
): string {
  const text = getCliText(language).verify;
  const style = createStyle(colours);
  const shown = cleaned<Shown>({
    accepted: judged.verdict === 'accept',
    asked: askedOf(question),
    source: question.peer.source,
    explanation,
    unreadable: judged.unreadable,
  });
  const parts = [
    showVerdict(shown, text, style),
    showPath(shown, text, style),
    showFaults(shown, language, style),
    showWarnings(shown, language, style),
    showRejected(shown, text, style),
    showUnreadable(shown, text, style),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function askedOf({ profile, purpose, host, now }: ChainQuestion): AskedOfChain {
  return { profile: profile.id, purpose, host: host?.value ?? null, instant: minute(now.toISOString()) };
}

function showVerdict({ accepted, asked, source, explanation }: Shown, text: VerifyText, style: Style) {
  const facts = explanation.path[0]?.facts ?? null;
  const name = facts === null ? source : shownName(facts);
  return [
    accepted
      ? `${style.good('✓')} ${style.bold(text.accepted(name))}`
      : `${style.bad('✗')} ${style.bold(text.rejected(name))}`,
    `  ${text.asked(asked)}`,
  ];
}

function showPath({ explanation: { path, best, findings } }: Shown, text: VerifyText, style: Style) {
  if (path.length === 0) return [];
  const faulty = new Set(findings.filter(({ level }) => level === 'fault').map(({ at }) => at.sha256));
  const lines = path.flatMap(({ facts, sha256, subject }, index) => {
    const mark = faulty.has(sha256) ? style.bad('✗') : style.good('●');
    const last = index === path.length - 1;
    const notes = [
      facts === null ? '' : text.valid(day(facts.notBefore), day(facts.notAfter)),
      last && best?.complete === true ? text.trusted : '',
    ];
    const line = `  ${last ? ' ' : '│'} ${style.dim(notes.filter(Boolean).join(' · '))}`;
    return [`  ${mark} ${nameOf({ subject, sha256 })}`, line.trimEnd()];
  });
  return [style.bold(text.path), ...lines];
}

function showFaults({ explanation }: Shown, language: Language, style: Style) {
  const faults = explanation.findings.filter(({ level }) => level === 'fault');
  if (faults.length === 0) return [];
  const { rules } = getRuleTexts(language);
  const lines = faults.flatMap((finding) => [
    ...showFinding(finding, style.bad('✗'), language, style),
    `      ${rules[finding.rule].mend}`,
  ]);
  return [style.bold(getCliText(language).verify.faults), ...lines];
}

function showWarnings({ explanation }: Shown, language: Language, style: Style) {
  const warnings = explanation.findings.filter(({ level }) => level === 'warning');
  if (warnings.length === 0) return [];
  const lines = warnings.flatMap((finding) => showFinding(finding, style.unsure('!'), language, style));
  return [style.bold(getCliText(language).verify.warnings), ...lines];
}

/** The rule by its title and its id, the certificate, and what was compared. */
function showFinding({ rule, at, values }: ExplainedFinding, mark: string, language: Language, style: Style) {
  const { title } = getRuleTexts(language).rules[rule];
  return [
    `  ${mark} ${title} ${style.dim(`(${rule})`)}`,
    `      ${nameOf(at)}`,
    ...Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => style.dim(`      ${key}: ${value}`)),
  ];
}

function showRejected({ explanation: { rejected } }: Shown, text: VerifyText, style: Style) {
  if (rejected.length === 0) return [];
  const lines = rejected.map(
    ({ certificate, issuer, reason }) =>
      `  ${style.dim('○')} ${text.otherIssuer(nameOf(certificate), nameOf(issuer), reason)}`,
  );
  return [style.bold(text.otherIssuers), ...lines];
}

function showUnreadable({ unreadable }: Shown, text: VerifyText, style: Style) {
  if (unreadable.length === 0) return [];
  const lines = unreadable.map(
    ({ source, position, defect }) => `  ${style.bad('✗')} ${text.unreadable(source, position, defect)}`,
  );
  return [style.bold(text.notRead), ...lines];
}

/** A certificate may have no subject; its fingerprint's beginning tells it apart then. */
function nameOf({ subject, sha256 }: { readonly subject: string; readonly sha256: string }): string {
  return subject === '' ? sha256.slice(0, 16) : subject;
}
