import type { PathRule } from '../context.ts';
import { nothing } from './finding.ts';

/** RFC 5280 §4.2.1.9: intermediates below a CA up to its limit; self-issued ones and the leaf don't count. */
export const pathLength: PathRule = ({ nodes }) => {
  let findings = nothing;
  let below = 0;
  for (const { sha256: at, facts } of nodes.slice(1)) {
    const limit = facts.basicConstraints?.pathLength ?? null;
    if (limit !== null && below > limit) {
      findings = [...findings, { fault: 'path-length-exceeded', at, values: { limit, below } }];
    }
    if (!facts.selfIssued) below += 1;
  }
  return findings;
};
