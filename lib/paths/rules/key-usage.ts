import type { CertificateRule, Purpose } from '../context.ts';
import { finding, nothing } from './finding.ts';

/** What a key does in a handshake, of whatever version; OpenSSL asks for one of them. Null = nothing is asked. */
const usable: Readonly<Record<Purpose, readonly string[] | null>> = {
  server: ['digitalSignature', 'keyEncipherment', 'keyAgreement'],
  client: ['digitalSignature', 'keyAgreement'],
  any: null,
};

/** RFC 5280 §4.2.1.3: a leaf with a key usage must allow something that TLS does with it. */
export const keyUsage: CertificateRule = (node, { role, purpose }) => {
  const usages = node.facts.keyUsage?.usages;
  const wanted = usable[purpose];
  if (role === 'issuer' || usages === undefined || wanted === null) return nothing;
  if (usages.some((usage) => wanted.includes(usage))) return nothing;
  return finding('key-usage-wrong', node, { usages: usages.join(', '), purpose });
};
