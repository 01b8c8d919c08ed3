import { reasonNames } from '../../x509/distribution-points.ts';

/** RFC 5280 §6.3.2: the reasons that a certificate can be revoked for, each a bit of a mask. */
const reasons: readonly string[] = reasonNames.filter((name) => name !== 'unused');

export const allReasons = 2 ** reasons.length - 1;

/** Null stands for all reasons. */
export function reasonMask(names: readonly string[] | null): number {
  if (names === null) return allReasons;
  return reasons.reduce((mask, reason, bit) => (names.includes(reason) ? mask | (1 << bit) : mask), 0);
}
