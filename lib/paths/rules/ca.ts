import { issuersOf, type PathRule, signsItself } from '../context.ts';

/**
 * RFC 5280 §6.1.4 (k): an issuer says that it is a CA. A version 1 certificate can't say so: it is taken as
 * a root (as OpenSSL and Go do), never as an intermediate.
 */
export const ca: PathRule = (path) =>
  issuersOf(path).flatMap(({ sha256: at, facts }, index) => {
    if (facts.basicConstraints?.ca === true) return [];
    if (facts.version < 3 && signsItself(path, index + 1)) return [];
    const basicConstraints = facts.basicConstraints === null ? 'absent' : 'ca-false';
    return [{ fault: 'not-a-ca', at, values: { basicConstraints, version: facts.version } }];
  });
