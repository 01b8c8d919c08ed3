import type { PublicKeyFacts } from '../../x509/facts.ts';
import type { PathRule } from '../context.ts';

/** Least bits for 112 bits of security (NIST SP 800-57): what OpenSSL's level 2 asks of every certificate. */
const leastBits: Partial<Readonly<Record<PublicKeyFacts['type'], number>>> = {
  rsa: 2048,
  'rsa-pss': 2048,
  dsa: 2048,
  ec: 224,
};

/** Keys that are too short, on every certificate of the path, the anchor's included. */
export const weakKey: PathRule = ({ nodes }) =>
  nodes.flatMap(({ sha256: at, facts: { publicKey } }) => {
    const least = leastBits[publicKey.type];
    const { type, bits } = publicKey;
    return least === undefined || bits === null || bits >= least
      ? []
      : [{ fault: 'weak-key', at, values: { type, bits, least } }];
  });
