import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

/** RFC 5280 §6.1.4 (n): where an issuer has a key usage, it allows signing certificates. */
export const keyCertSign: CertificateRule = (node, { role }) => {
  const usages = node.facts.keyUsage?.usages;
  if (role === 'leaf' || usages === undefined || usages.includes('keyCertSign')) return nothing;
  return finding('no-key-cert-sign', node, { usages: usages.join(', ') });
};
