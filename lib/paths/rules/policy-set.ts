import type { PolicyMapping } from '../../x509/policy-extensions.ts';

export const anyPolicy = '2.5.29.32.0';

/**
 * One level of RFC 9618's policy graph, of which only the policies are kept: to a client that asks for no policy
 * itself it matters whether a level is empty, and each level follows from the one above alone.
 */
export type PolicySet = ReadonlySet<string>;

/**
 * §6.1.3 (d): the policies that a certificate carries on. `expected` are those that the level above lets it name,
 * `anyCounts` whether its anyPolicy stands for all of them.
 */
export function validPolicies(
  expected: PolicySet,
  policies: readonly string[],
  anyCounts: boolean,
): PolicySet {
  if (expected.size === 0) return expected;
  const anyAbove = expected.has(anyPolicy);
  const valid = new Set<string>();
  for (const policy of policies) {
    if (policy !== anyPolicy && (anyAbove || expected.has(policy))) valid.add(policy);
  }
  if (anyCounts && policies.includes(anyPolicy)) for (const policy of expected) valid.add(policy);
  return valid;
}

/** §6.1.4 (a)(b): the names by which the certificates below know the policies that run through this one. */
export function expectedBelow(
  valid: PolicySet,
  mappings: readonly PolicyMapping[],
  mappingAllowed: boolean,
): PolicySet {
  // anyPolicy may not be mapped; that it is has a rule of its own.
  const applied = mappings.filter(
    ({ issuer, subject }) =>
      issuer !== anyPolicy && subject !== anyPolicy && (valid.has(issuer) || valid.has(anyPolicy)),
  );
  if (applied.length === 0) return valid;
  const expected = new Set(valid);
  for (const { issuer } of applied) expected.delete(issuer);
  if (mappingAllowed) for (const { subject } of applied) expected.add(subject);
  return expected;
}
