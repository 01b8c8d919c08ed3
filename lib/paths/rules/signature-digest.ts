import type { PathRule } from '../context.ts';
import type { PathNode } from '../node.ts';
import { finding, nothing } from './finding.ts';

/** BR §7.1.3.2.2: an ECDSA signature's digest is as long as the signer's curve asks. */
const digestOf: Readonly<Record<string, string>> = {
  'P-256': 'sha256',
  'P-384': 'sha384',
  'P-521': 'sha512',
};
const judged: readonly string[] = Object.values(digestOf);

/** Other digests and curves have rules that look at one certificate. */
export const signatureDigest: PathRule = ({ nodes }) => {
  let findings = nothing;
  for (const [index, node] of nodes.entries()) {
    const curve = signerCurve(node, nodes[index + 1]);
    const { name: algorithm, hash: digest } = node.facts.signature;
    const wanted = curve === null ? undefined : digestOf[curve];
    if (wanted === undefined || wanted === digest || !judged.includes(digest)) continue;
    const values = { algorithm, digest, curve: curve ?? '' };
    findings = [...findings, ...finding('signature-algorithm-not-allowed', node, values)];
  }
  return findings;
};

/** The curve of the key that signed; null where it is no such key, or isn't seen. */
function signerCurve(node: PathNode, next: PathNode | undefined): string | null {
  if (node.detail.signed.algorithm.family !== 'ecdsa') return null;
  const signer = next ?? (node.facts.selfSigned ? node : null);
  return signer?.facts.publicKey.curve ?? null;
}
