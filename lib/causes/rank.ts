import type { Finding } from '../checks/define.ts';
import type { Subject } from '../checks/subject.ts';
import { byOutcome } from './by-outcome.ts';
import type { CauseDefinition, CauseResult } from './define.ts';
import { type CauseId, type CauseStatus, causeGroups, causeStatuses, type GroupId, groupIds } from './ids.ts';
import { causes } from './index.ts';

export interface Ranked {
  /** Found first in the order of mending, then suspected, undetermined, ruled out. */
  readonly causes: readonly CauseResult[];
  readonly primary: CauseId | null;
  readonly groups: readonly {
    readonly id: GroupId;
    readonly state: CauseStatus;
    readonly causes: readonly CauseId[];
  }[];
}

export function rankCauses(findings: readonly Finding[], subject: Subject): Ranked {
  const judged = causes
    .map((cause) => ({ cause, result: judgeCause(cause, findings, subject) }))
    .sort((a, b) => severity(a.result.status) - severity(b.result.status) || a.cause.rank - b.cause.rank);
  const first = judged[0];
  return {
    causes: judged.map(({ result }) => result),
    primary: first?.result.status === 'found' ? first.cause.id : null,
    groups: groupIds.map((id) => {
      const members = judged.filter(({ cause }) =>
        (causeGroups[id] as readonly CauseId[]).includes(cause.id),
      );
      return { id, state: groupState(members), causes: members.map(({ cause }) => cause.id) };
    }),
  };
}

function judgeCause(cause: CauseDefinition, findings: readonly Finding[], subject: Subject): CauseResult {
  const own = findings.flatMap((finding, index) =>
    (cause.checks as readonly string[]).includes(finding.check) ? [{ finding, index }] : [],
  );
  const place = (finding: Finding) => (cause.checks as readonly string[]).indexOf(finding.check);
  const said = own.map(({ finding }) => finding);
  const status = cause.decide?.(said, subject) ?? byOutcome(said);
  return {
    id: cause.id,
    group: groupOf(cause.id),
    status,
    // What speaks for the status comes first, and then what the cause names first.
    evidence: own
      .sort((a, b) => weight(a.finding) - weight(b.finding) || place(a.finding) - place(b.finding))
      .map(({ index }) => index),
    sinceWhen:
      status === 'found' || status === 'suspected' ? (cause.sinceWhen?.(said, subject) ?? null) : null,
    affects: status === 'ruled-out' ? 'none' : cause.affects,
    fix: [...cause.fix],
  };
}

/**
 * A group's state is its worst cause. What can only be seen at the client says nothing about the server,
 * so such a cause counts when evidence points to it, or when the group has no other kind.
 */
function groupState(members: readonly { cause: CauseDefinition; result: CauseResult }[]): CauseStatus {
  const telling = members.filter(
    ({ cause, result }) => cause.side !== 'client' || result.status !== 'undetermined',
  );
  const counted = telling.length > 0 ? telling : members;
  const worst = Math.min(...counted.map(({ result }) => severity(result.status)));
  return causeStatuses[worst] ?? 'undetermined';
}

function severity(status: CauseStatus): number {
  return causeStatuses.indexOf(status);
}

const OUTCOME_ORDER = ['fail', 'warn', 'pass', 'not-observed', 'not-applicable'] as const;

function weight(finding: Finding): number {
  return OUTCOME_ORDER.indexOf(finding.outcome);
}

function groupOf(id: CauseId): GroupId {
  const group = groupIds.find((candidate) => (causeGroups[candidate] as readonly CauseId[]).includes(id));
  return group ?? 'certificate';
}
