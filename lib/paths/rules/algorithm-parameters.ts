import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';

/** RFC 5758 §3, RFC 8410 §3, RFC 4055 §3.1: what may stand beside the algorithm of a signature. */
const ofSignature: CertificateRule = (node) => {
  const reason = node.detail.signatureParametersFault;
  if (reason === null) return nothing;
  const { name: algorithm } = node.facts.signature;
  return finding('algorithm-parameters-wrong', node, { algorithm, of: 'signature', reason });
};

/** RFC 3279 §2.3.1, RFC 5480 §2.1.1, RFC 8410 §3: the same for the key. */
const ofKey: CertificateRule = (node) => {
  const reason = node.detail.keyParametersFault;
  if (reason === null) return nothing;
  const { type: algorithm } = node.facts.publicKey;
  return finding('algorithm-parameters-wrong', node, { algorithm, of: 'key', reason });
};

/** The parameters that stand beside algorithms. */
export const algorithmParameters = family(ofSignature, ofKey);
