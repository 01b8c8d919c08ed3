import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

const weakNames = /^md[24]/;

/**
 * Digests for which forged certificates are affordable, in signatures that count: the one of an anchor or
 * self-signed root proves nothing to anyone.
 */
export const weakSignature: CertificateRule = (node, { end }) => {
  const { hash, name } = node.facts.signature;
  if (end !== null || (hash !== 'md5' && !weakNames.test(name))) return nothing;
  return finding('weak-signature', node, { algorithm: name, hash });
};
