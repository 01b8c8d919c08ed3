import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

/** A digest for which forged certificates are nearly affordable, where the signature counts (see weak-signature). */
export const sha1Signature: CertificateRule = (node, { end }) => {
  const { hash, name } = node.facts.signature;
  if (end !== null || hash !== 'sha1') return nothing;
  return finding('sha1-signature', node, { algorithm: name, hash });
};
