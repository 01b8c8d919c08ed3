import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

/** RFC 5280 §4.1.2.1: there are versions 1 to 3. */
export const version: CertificateRule = (node) => {
  const { version: number } = node.facts;
  return number >= 1 && number <= 3 ? nothing : finding('version-invalid', node, { version: number });
};
