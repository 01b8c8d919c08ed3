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
  const causes = causesOf(report, group);
  const evidenceOf = ({ evidence }: CauseResult) => evidence.flatMap((at) => report.findings[at] ?? []);
  // Where nothing is wrong as far as seen, a warning that rules nothing in is the one thing worth saying.
  const calm = group.state === 'ruled-out' || group.state === 'undetermined';
  const warned = calm ? causes.map(evidenceOf).find(([first]) => first?.outcome === 'warn') : undefined;
  const worst = causes.find(({ status }) => status === group.state);
  const findings = warned ?? (worst === undefined ? [] : evidenceOf(worst));
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
