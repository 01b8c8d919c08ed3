import { issuersOf, type PathRule } from '../context.ts';

/** RFC 5280 §4.2.1.9: intermediates below a CA up to its limit; self-issued ones and the leaf don't count. */
export const pathLength: PathRule = (path) => {
  const issuers = issuersOf(path);
  return issuers.flatMap(({ sha256: at, facts }, index) => {
    const limit = facts.basicConstraints?.pathLength ?? null;
    const below = issuers.slice(0, index).filter((issuer) => !issuer.facts.selfIssued).length;
    return limit === null || below <= limit
      ? []
      : [{ fault: 'path-length-exceeded', at, values: { limit, below } }];
  });
};
