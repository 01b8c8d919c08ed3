import type { PathFault } from '../rule-ids.ts';

export type Level = 'fault' | 'warning' | 'off';

/** What becomes of a broken rule; the short form holds for every certificate, whenever it was issued. */
export type Switch =
  | Level
  | {
      readonly level: Level;
      /** On the certificate that is the trust anchor; as elsewhere unless given. */
      readonly anchor?: Level;
      /** RFC 3339 date: `off` for certificates issued before it. */
      readonly issuedFrom?: string;
    };

export const profileIds = ['consensus', 'rfc5280', 'strict'] as const;
export type ProfileId = (typeof profileIds)[number];

/** A way of judging: the same rules, each a fault, a warning or off. */
export interface Profile {
  readonly id: string;
  readonly switches: Readonly<Record<PathFault, Switch>>;
}
