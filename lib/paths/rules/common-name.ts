import type { CertificateRule } from '../context.ts';
import { finding, nothing, SHOWN_MAX } from './finding.ts';

/** BR §7.1.4.3: a common name repeats one of the alternative names, character by character. */
export const commonName: CertificateRule = (node, { role }) => {
  const { san, subject } = node.facts;
  // Without alternative names there is a finding that says more.
  if (role === 'issuer' || san === null || subject.commonNames.length === 0) return nothing;
  const names = new Set([...san.dns, ...san.ip]);
  const others = subject.commonNames.filter((name) => !names.has(name));
  if (others.length === 0) return nothing;
  return others.slice(0, SHOWN_MAX).flatMap((name) => finding('cn-not-in-san', node, { name }));
};
