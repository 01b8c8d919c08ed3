import { extendedKeyUsages, extensionOids } from '../../x509/oids.ts';
import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';

const { any, clientAuth, ocspSigning, serverAuth } = extendedKeyUsages;

/** BR §7.1.2.7.10: purposes that don't stand beside serverAuth. */
const foreign: ReadonlySet<string> = new Set([
  any,
  ocspSigning,
  '1.3.6.1.5.5.7.3.3', // codeSigning
  '1.3.6.1.5.5.7.3.4', // emailProtection
  '1.3.6.1.5.5.7.3.8', // timeStamping
  '1.3.6.1.4.1.11129.2.4.4', // Precertificate Signing, RFC 6962 §3.1
]);

/** BR §7.1.2.7.10: a server's certificate says what it is for. Apple's systems want it of private CAs as well. */
const missing: CertificateRule = (node, { role }) =>
  role === 'leaf' && node.facts.extendedKeyUsage === null && !isWritten(node.detail.extensionOids)
    ? finding('eku-missing', node)
    : nothing;

/** The extension is there, though perhaps in a form that can't be read. */
function isWritten(oids: readonly string[]): boolean {
  return oids.includes(extensionOids.extendedKeyUsage);
}

/** RFC 5280 §4.2.1.12: a list of at least one purpose. */
const empty: CertificateRule = (node) =>
  node.facts.extendedKeyUsage?.oids.length === 0 ? finding('eku-empty', node) : nothing;

/** BR §7.1.2: never critical; RFC 5280 leaves it to the CA. */
const critical: CertificateRule = (node) =>
  node.facts.extendedKeyUsage?.critical === true ? finding('eku-critical', node) : nothing;

/** BR §7.1.2.1.2: a root is for every purpose that its certificates have. */
const ofRoot: CertificateRule = (node, { role, end }) => {
  const { extendedKeyUsage, selfIssued } = node.facts;
  if (extendedKeyUsage === null || role === 'leaf' || end === null || !selfIssued) return nothing;
  return finding('root-eku', node, { oids: extendedKeyUsage.oids.join(', ') });
};

/** Chrome's root programme: hierarchies for servers are for servers alone. */
const both: CertificateRule = (node, { role }) => {
  const oids = node.facts.extendedKeyUsage?.oids;
  if (role === 'issuer' || oids === undefined) return nothing;
  return oids.includes(serverAuth) && oids.includes(clientAuth)
    ? finding('client-auth-eku', node, { oids: oids.join(', ') })
    : nothing;
};

const beyondTls: CertificateRule = (node, { role }) => {
  const oids = node.facts.extendedKeyUsage?.oids;
  if (role === 'issuer' || oids === undefined || !oids.includes(serverAuth)) return nothing;
  const others = oids.filter((oid) => foreign.has(oid));
  return others.length === 0 ? nothing : finding('eku-beyond-tls', node, { oids: others.join(', ') });
};

/** The extended key usage as such, whatever the purpose asked for. */
export const extendedKeyUsageForm = family(missing, empty, critical, ofRoot, both, beyondTls);
