import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

/** RFC 5280 §4.2: no extension appears twice. */
export const duplicateExtensions: CertificateRule = (node) => {
  const { duplicateExtensions: twice } = node.facts;
  if (twice.length === 0) return nothing;
  return twice.flatMap((oid) => finding('duplicate-extension', node, { oid }));
};
