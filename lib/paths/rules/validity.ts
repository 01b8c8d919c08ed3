import type { PathRule } from '../context.ts';
import type { PathFinding } from '../schema.ts';

/** RFC 5280 §4.1.2.5 and §6.1.3 (a)(2): both ends of the period belong to it. Anchors are judged as well. */
export const validity: PathRule = ({ nodes, now }) =>
  nodes.flatMap(({ sha256: at, facts }, index): PathFinding[] => {
    const values = { notBefore: facts.notBefore, notAfter: facts.notAfter, now: now.toISOString() };
    if (now.getTime() >= Date.parse(facts.notAfter) + 1000) {
      return [{ fault: index === 0 ? 'expired' : 'issuer-expired', at, values }];
    }
    if (now.getTime() < Date.parse(facts.notBefore)) {
      return [{ fault: index === 0 ? 'not-yet-valid' : 'issuer-not-yet-valid', at, values }];
    }
    return [];
  });
