import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

/** RFC 5280 §4.2: a critical extension that can't be processed means refusal, on every certificate. */
export const criticalExtensions: CertificateRule = (node) => {
  const { unknownCritical } = node.facts;
  if (unknownCritical.length === 0) return nothing;
  return unknownCritical.flatMap((oid) => finding('unknown-critical-extension', node, { oid }));
};
