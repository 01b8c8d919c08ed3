import type { PathRule } from '../context.ts';

/** What a server's key does in a handshake, of whatever version; OpenSSL asks for one of the three. */
const serverUsages = ['digitalSignature', 'keyEncipherment', 'keyAgreement'];

/** RFC 5280 §4.2.1.3: a leaf with a key usage must allow something that TLS does with it. */
export const keyUsage: PathRule = ({ nodes }) =>
  nodes.slice(0, 1).flatMap(({ sha256: at, facts }) => {
    const usages = facts.keyUsage?.usages;
    if (usages === undefined || usages.some((usage) => serverUsages.includes(usage))) return [];
    return [{ fault: 'key-usage-wrong', at, values: { usages: usages.join(', ') } }];
  });
