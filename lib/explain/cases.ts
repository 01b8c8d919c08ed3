import type { Report } from '../report/schema.ts';
import type { CaseId } from './ids.ts';

/** Hosts that the programs of a case talk to. */
const hosts: readonly { readonly id: CaseId; readonly pattern: RegExp }[] = [
  { id: 'unity', pattern: /(^|\.)(unity|unity3d)\.com$/ },
  { id: 'kicad', pattern: /(^|\.)kicad\.org$/ },
  { id: 'insomnia', pattern: /(^|\.)insomnia\.rest$/ },
];

/** The cases that a report resembles: by its host, or because something seems to stand in between. */
export function casesFor(report: Report): readonly CaseId[] {
  const byHost = hosts.filter(({ pattern }) => pattern.test(report.target.host)).map(({ id }) => id);
  const interception = report.causes.find(({ id }) => id === 'interception');
  const between = interception?.status === 'found' || interception?.status === 'suspected';
  return [...new Set([...byHost, ...(between ? (['kicad', 'unity'] as const) : [])])];
}
