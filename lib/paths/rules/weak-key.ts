import type { PublicKeyFacts } from '../../x509/facts.ts';
import type { CertificateRule } from '../context.ts';
import { finding, nothing } from './finding.ts';

/** Least bits for 112 bits of security (NIST SP 800-57): what OpenSSL's level 2 asks of every certificate. */
const leastBits: Partial<Readonly<Record<PublicKeyFacts['type'], number>>> = {
  rsa: 2048,
  'rsa-pss': 2048,
  dsa: 2048,
  ec: 224,
};

/** Keys that are too short, on every certificate of the path, the anchor's included. */
export const weakKey: CertificateRule = (node) => {
  const { type, bits } = node.facts.publicKey;
  const least = leastBits[type];
  if (least === undefined || bits === null || bits >= least) return nothing;
  return finding('weak-key', node, { type, bits, least });
};
