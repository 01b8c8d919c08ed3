import type { Level, Profile } from '../paths/profiles/profile.ts';
import type { PathFault } from '../paths/rule-ids.ts';

/** What a profile makes of a broken rule, every exception named. */
export interface RuleLevel {
  readonly level: Level;
  /** On the certificate that is the trust anchor, where that is another level. */
  readonly anchor: Level | null;
  /** ISO date: `off` for certificates issued before it. */
  readonly issuedFrom: string | null;
}

export function levelOfRule({ switches }: Profile, rule: PathFault): RuleLevel {
  const set = switches[rule];
  if (typeof set === 'string') return { level: set, anchor: null, issuedFrom: null };
  const { level, anchor = level, issuedFrom = null } = set;
  return { level, anchor: anchor === level ? null : anchor, issuedFrom };
}
