import { issuersOf, type PathRule } from '../context.ts';

/** RFC 5280 §6.1.4 (n): where an issuer has a key usage, it allows signing certificates. */
export const keyCertSign: PathRule = (path) =>
  issuersOf(path).flatMap(({ sha256: at, facts }) => {
    if (facts.keyUsage === null || facts.keyUsage.usages.includes('keyCertSign')) return [];
    return [{ fault: 'no-key-cert-sign', at, values: { usages: facts.keyUsage.usages.join(', ') } }];
  });
