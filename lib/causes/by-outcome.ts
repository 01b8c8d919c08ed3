import type { Finding } from '../checks/define.ts';
import type { CauseStatus } from './ids.ts';

/** The common rule: the worst outcome among a cause's findings decides its status. */
export function byOutcome(findings: readonly Finding[]): CauseStatus {
  if (findings.some((finding) => finding.outcome === 'fail')) return 'found';
  if (findings.some((finding) => finding.outcome === 'warn')) return 'suspected';
  if (findings.some((finding) => finding.outcome === 'pass')) return 'ruled-out';
  // A rule that doesn't apply can't be the cause, as long as everything else was seen.
  const seen = findings.length > 0 && findings.every((finding) => finding.outcome === 'not-applicable');
  return seen ? 'ruled-out' : 'undetermined';
}
