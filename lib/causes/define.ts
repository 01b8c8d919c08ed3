import { z } from 'zod';
import type { Finding } from '../checks/define.ts';
import type { CheckId } from '../checks/index.ts';
import type { Subject } from '../checks/subject.ts';
import { type CauseId, type CauseStatus, causeStatuses } from './ids.ts';

export const causeResultSchema = z.object({
  id: z.string(),
  group: z.string(),
  status: z.enum(causeStatuses),
  /** Indexes into the report's findings. */
  evidence: z.array(z.number().int().nonnegative()),
  /** Instant since when it holds, where the certificates tell (RFC 3339), else null. */
  sinceWhen: z.string().nullable(),
  /** Which kinds of clients meet it. */
  affects: z.enum(['all', 'all-but-browsers', 'most', 'some', 'strict', 'one', 'none', 'unknown']),
  /** Remedy ids, the first being the one to start with. */
  fix: z.array(z.string()),
});
export type CauseResult = z.infer<typeof causeResultSchema>;

/** Where a cause lives: what lives in the client alone can't be decided by looking at the server. */
export type CauseSide = 'server' | 'between' | 'client';

export interface CauseDefinition<Id extends CauseId = CauseId> {
  readonly id: Id;
  readonly side: CauseSide;
  /** The checks whose findings are its evidence. */
  readonly checks: readonly CheckId[];
  /** Smaller = to be mended first when several are found. */
  readonly rank: number;
  readonly affects: CauseResult['affects'];
  readonly fix: readonly string[];
  /** Status from the findings of `checks`; absent = the common rule (fail → found, warn → suspected …). */
  readonly decide?: (findings: readonly Finding[], subject: Subject) => CauseStatus;
  readonly sinceWhen?: (findings: readonly Finding[], subject: Subject) => string | null;
}

export function defineCause<const Id extends CauseId>(cause: CauseDefinition<Id>): CauseDefinition<Id> {
  return cause;
}
