import { extensionOids } from '../../x509/oids.ts';
import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';
import { standsAsCa } from './stands-as-ca.ts';

/** RFC 5280 §4.2.1.3: a CA says what its key is for; Python from 3.13 on refuses one that doesn't. */
const missing: CertificateRule = (node, place) =>
  standsAsCa(node, place) && !node.detail.extensionOids.includes(extensionOids.keyUsage)
    ? finding('ca-key-usage-missing', node)
    : nothing;

/** RFC 5280 §4.2.1.3: at least one bit is set. */
const empty: CertificateRule = (node) =>
  node.facts.keyUsage?.usages.length === 0 ? finding('key-usage-empty', node) : nothing;

/** RFC 5280 §4.2.1.3: only a CA signs certificates. An issuer that is none is another rule's matter. */
const signing: CertificateRule = (node, { role }) => {
  const { basicConstraints, keyUsage } = node.facts;
  if (role === 'issuer' || keyUsage === null || basicConstraints?.ca === true) return nothing;
  if (!keyUsage.usages.includes('keyCertSign')) return nothing;
  return finding('leaf-key-cert-sign', node, { usages: keyUsage.usages.join(', ') });
};

/** BR §7.1.2.10.7: a CA signs its revocation lists itself. */
const crlSign: CertificateRule = (node, place) => {
  const usages = node.facts.keyUsage?.usages;
  if (usages === undefined || !standsAsCa(node, place)) return nothing;
  if (!usages.includes('keyCertSign') || usages.includes('cRLSign')) return nothing;
  return finding('ca-crl-sign-missing', node, { usages: usages.join(', ') });
};

/** The key usage as such, whatever the purpose asked for. */
export const keyUsageForm = family(missing, empty, signing, crlSign);
