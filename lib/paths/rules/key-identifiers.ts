import { extensionOids } from '../../x509/oids.ts';
import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';
import { standsAsCa } from './stands-as-ca.ts';

/** RFC 5280 §4.2.1.2: every CA has one, roots included. */
const subject: CertificateRule = (node, place) =>
  standsAsCa(node, place) && !node.detail.extensionOids.includes(extensionOids.subjectKeyId)
    ? finding('subject-key-id-missing', node)
    : nothing;

/** RFC 5280 §4.2.1.1: every certificate has one, unless its own key signed it. */
const authority: CertificateRule = (node, { end }) => {
  const { selfIssued, selfSigned } = node.facts;
  if (node.detail.extensionOids.includes(extensionOids.authorityKeyId)) return nothing;
  if (selfSigned || (selfIssued && end !== null)) return nothing;
  return finding('authority-key-id-missing', node, { issuer: node.facts.issuer.text });
};

/** RFC 5280 §4.2.1.1: the key identifier is part of it; issuer and serial number come together or not at all. */
const incomplete: CertificateRule = (node) => {
  const fields = node.detail.authorityKeyId;
  if (fields === null || (fields.keyId && fields.issuer === fields.serial)) return nothing;
  return finding('authority-key-id-incomplete', node, fields);
};

/** BR §7.1.2.11.1: the key identifier and nothing else, so that a CA's certificate can be renewed. */
const extra: CertificateRule = (node) => {
  const fields = node.detail.authorityKeyId;
  if (fields === null || !(fields.issuer || fields.serial)) return nothing;
  return finding('authority-key-id-extra', node, fields);
};

/** The key identifiers by which paths are built. */
export const keyIdentifiers = family(subject, authority, incomplete, extra);
