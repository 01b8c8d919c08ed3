import type { CauseStatus } from '../../causes/ids.ts';
import { findingText, type Messages } from '../../i18n/index.ts';
import { causeText, groupName } from '../../i18n/report-words.ts';
import { causesOf, leadingFindings } from '../../report/group-evidence.ts';
import type { GroupState, Report } from '../../report/schema.ts';
import type { Paint, Style } from '../style.ts';

/** The ten groups, each with its state and what that rests on. */
export function showChecklist(report: Report, messages: Messages, style: Style): readonly string[] {
  const lines = report.groups.flatMap((group) => [
    `  ${heading(group, messages, style)}`,
    ...evidence(group, report, messages).map((sentence) => `      ${style.dim(sentence)}`),
  ]);
  return [style.bold(messages.site.checklist.heading), ...lines];
}

function heading(group: GroupState, messages: Messages, style: Style): string {
  const marks: Readonly<Record<CauseStatus, readonly [mark: string, paint: Paint]>> = {
    found: ['✗', style.bad],
    suspected: ['!', style.unsure],
    undetermined: ['?', style.dim],
    'ruled-out': ['✓', style.good],
  };
  const [mark, paint] = marks[group.state];
  return `${paint(mark)} ${groupName(messages, group.id)}: ${paint(messages.statuses[group.state])}`;
}

/** Without a finding, an open question says what would settle it. */
function evidence(group: GroupState, report: Report, messages: Messages): readonly string[] {
  const findings = leadingFindings(report, group);
  if (findings.length > 0) return findings.map((finding) => findingText(messages, finding));
  const open = causesOf(report, group).find(({ status }) => status === 'undetermined');
  const settle = open === undefined ? undefined : causeText(messages, open.id)?.settle;
  return group.state === 'undetermined' && settle !== undefined
    ? [messages.site.checklist.settles(settle)]
    : [];
}
