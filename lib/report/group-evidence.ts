import type { CauseResult } from '../causes/define.ts';
import type { Finding } from '../checks/define.ts';
import type { GroupState, Report } from './schema.ts';

/** A line of the checklist says no more than this at once. */
const SENTENCES_IN_LINE = 2;

/** Causes of a group in the report, worst first. */
export function causesOf(report: Report, group: GroupState): readonly CauseResult[] {
  return group.causes.flatMap((id) => report.causes.find((cause) => cause.id === id) ?? []);
}

/** What the group's state rests on: findings of its worst cause that say something. */
export function leadingFindings(report: Report, group: GroupState): readonly Finding[] {
  const cause = causesOf(report, group).find(({ status }) => status === group.state);
  const findings = (cause?.evidence ?? []).flatMap((index) => report.findings[index] ?? []);
  const speaking = findings.filter(({ outcome }) => outcome === findings[0]?.outcome);
  const limit = group.state === 'found' || group.state === 'suspected' ? SENTENCES_IN_LINE : 1;
  return distinct(speaking).slice(0, limit);
}

/** The same sentence about two addresses is one sentence. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ check, detail, values }) => {
    const key = JSON.stringify([check, detail, values]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
