import type { Finding } from './define.ts';
import { checks } from './index.ts';
import type { Subject } from './subject.ts';

/** What every chain check says when no certificate was seen at all. */
export const NOT_SEEN = 'not-seen';

/** Runs every check: chain checks once for each distinct chain, look checks once. */
export function runChecks(subject: Subject): readonly Finding[] {
  return checks.flatMap((check): Finding[] => {
    if (check.scope === 'look') return [finding(check.id, check.run(subject), [])];
    if (subject.views.length === 0) {
      return [
        {
          check: check.id,
          detail: NOT_SEEN,
          outcome: 'not-observed',
          values: {},
          certificates: [],
          addresses: [],
        },
      ];
    }
    return subject.views.map((view) => finding(check.id, check.run(view, subject), view.addresses));
  });
}

interface AnySaid {
  readonly detail: string;
  readonly outcome: Finding['outcome'];
  readonly values: Finding['values'];
  readonly certificates?: readonly string[];
}

function finding(check: string, said: AnySaid, addresses: readonly string[]): Finding {
  return {
    check,
    detail: said.detail,
    outcome: said.outcome,
    values: said.values,
    certificates: [...(said.certificates ?? [])],
    addresses: [...addresses],
  };
}
