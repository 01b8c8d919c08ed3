import type { CertificateRule } from '../context.ts';
import { finding, nothing, SHOWN_MAX } from './finding.ts';

/**
 * RFC 5280 §4.1.2.4 and Appendix A.1: string types, lengths and characters of a subject. An issuer's name is judged
 * where it is the subject.
 */
export const nameAttributes: CertificateRule = (node) => {
  const malformed = node.detail.malformedAttributes;
  if (malformed.length === 0) return nothing;
  return malformed
    .slice(0, SHOWN_MAX)
    .flatMap((attribute) => finding('name-attribute-malformed', node, { ...attribute }));
};
