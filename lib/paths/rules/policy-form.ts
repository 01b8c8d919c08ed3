import type { CertificateRule } from '../context.ts';
import { family, finding, nothing, SHOWN_MAX } from './finding.ts';

const ANY_POLICY = '2.5.29.32.0';

/** RFC 5280 §4.2.1.4: a policy is named once. */
const repeated: CertificateRule = (node) => {
  const { policies } = node.facts;
  if (policies.length < 2) return nothing;
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const policy of policies) (seen.has(policy) ? twice : seen).add(policy);
  if (twice.size === 0) return nothing;
  return [...twice].slice(0, SHOWN_MAX).flatMap((oid) => finding('policy-repeated', node, { oid }));
};

/** RFC 5280 §4.2.1.5: anyPolicy is mapped neither to nor from. */
const mappingAny: CertificateRule = (node) => {
  const wrong = node.detail.policyMappings.find(
    ({ issuer, subject }) => issuer === ANY_POLICY || subject === ANY_POLICY,
  );
  return wrong === undefined ? nothing : finding('policy-mapping-any', node, { ...wrong });
};

/** RFC 5280 §4.2.1.11: policy constraints say something. */
const constraintsEmpty: CertificateRule = (node) => {
  const constraints = node.detail.policyConstraints;
  if (constraints === null) return nothing;
  const { requireExplicit, inhibitMapping } = constraints;
  return requireExplicit === null && inhibitMapping === null
    ? finding('policy-constraints-empty', node)
    : nothing;
};

/** The policy extensions as such; whether a path satisfies them is another rule's matter. */
export const policyForm = family(repeated, mappingAny, constraintsEmpty);
