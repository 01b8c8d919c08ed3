import { extendedKeyUsages } from '../../x509/oids.ts';
import type { CertificateRule, Purpose } from '../context.ts';
import { finding, nothing } from './finding.ts';

const { any, clientAuth, microsoftSgc, netscapeSgc, serverAuth } = extendedKeyUsages;

/** What allows a purpose; OpenSSL takes the two forms of Server Gated Cryptography for serverAuth. */
const allowing: Readonly<Record<Purpose, readonly string[] | null>> = {
  server: [serverAuth, microsoftSgc, netscapeSgc],
  client: [clientAuth],
  any: null,
};

/**
 * RFC 5280 §4.2.1.12, and nesting as clients do it: where a certificate of the path has the extension, it
 * must name the purpose. anyExtendedKeyUsage alone is told apart: OpenSSL, Node.js, Firefox and rustls refuse
 * it, Go, Java, GnuTLS and Chromium take it.
 */
export const extendedKeyUsage: CertificateRule = (node, { role, purpose }) => {
  const oids = node.facts.extendedKeyUsage?.oids;
  const wanted = allowing[purpose];
  if (oids === undefined || wanted === null || oids.some((oid) => wanted.includes(oid))) return nothing;
  const fault = oids.includes(any) ? 'eku-any-only' : 'eku-not-allowed';
  return finding(fault, node, { oids: oids.join(', '), leaf: role === 'leaf', purpose });
};
