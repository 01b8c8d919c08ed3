import { type ChainDiff, diffChains } from './diff-chains.ts';
import type { Report } from './schema.ts';

/** What a retest says in a word. `could-not-look`: this time it can't be told whether the cause is gone. */
export const diffKinds = ['mended', 'partly', 'same', 'worse', 'different-cause', 'could-not-look'] as const;
export type DiffKind = (typeof diffKinds)[number];

/** The difference between two looks at the same target; cause ids in the order in which they are to be mended. */
export interface ReportDiff {
  readonly kind: DiffKind;
  /** Found before, ruled out now. */
  readonly mended: readonly string[];
  /** Found both times. */
  readonly still: readonly string[];
  /** Found before; now there is nothing to tell it by. */
  readonly unclear: readonly string[];
  readonly new: readonly string[];
  readonly chain: ChainDiff;
}

export function diffReports(before: Report, after: Report): ReportDiff {
  const found = foundIn(before);
  const foundNow = foundIn(after);
  const gone = found.filter((id) => !foundNow.includes(id));
  const lists = {
    mended: gone.filter((id) => isRuledOut(after, id)),
    still: found.filter((id) => foundNow.includes(id)),
    unclear: gone.filter((id) => !isRuledOut(after, id)),
    new: foundNow.filter((id) => !found.includes(id)),
  };
  return { kind: kindOf(before, after, lists), ...lists, chain: diffChains(before, after) };
}

type Lists = Pick<ReportDiff, 'mended' | 'still' | 'unclear' | 'new'>;

function kindOf(before: Report, after: Report, { mended, still, unclear, new: added }: Lists): DiffKind {
  // What the server would have shown is unknown: no cause of before may count as mended.
  if (after.outcome === 'not-looked' && before.outcome !== 'not-looked') return 'could-not-look';
  if (still.length + added.length === 0) {
    if (unclear.length > 0) return mended.length > 0 ? 'partly' : 'could-not-look';
    return mended.length > 0 ? 'mended' : 'same';
  }
  if (added.length === 0) return mended.length > 0 ? 'partly' : 'same';
  if (before.primary !== null && !still.includes(before.primary)) return 'different-cause';
  return mended.length > 0 ? 'partly' : 'worse';
}

function foundIn(report: Report): readonly string[] {
  return report.causes.filter(({ status }) => status === 'found').map(({ id }) => id);
}

/** Suspected and undetermined causes are not mended: something points to them, or nothing was seen. */
function isRuledOut(report: Report, id: string): boolean {
  return report.causes.some((cause) => cause.id === id && cause.status === 'ruled-out');
}
