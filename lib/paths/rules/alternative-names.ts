import { extensionOids } from '../../x509/oids.ts';
import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';

const SAN = extensionOids.subjectAltName;

/** BR §7.1.2.7.12: a server's names stand there; browsers, Go and rustls look nowhere else. */
const missing: CertificateRule = (node, { role }) =>
  role === 'leaf' && node.detail.sanEntries === null
    ? finding('san-missing', node, { subject: node.facts.subject.text })
    : nothing;

/** RFC 5280 §4.2.1.6: at least one entry. */
const empty: CertificateRule = (node) =>
  node.detail.sanEntries === 0 && node.facts.san !== null ? finding('san-empty', node) : nothing;

/** BR §7.1.2.7.12 forbids it beside a subject, RFC 5280 §4.2.1.6 advises against it. */
const critical: CertificateRule = (node) => {
  const { subject } = node.facts;
  if (subject.empty || !node.detail.criticalOids.includes(SAN)) return nothing;
  return finding('san-critical-with-subject', node, { subject: subject.text });
};

/** RFC 5280 §4.1.2.6: where the subject is empty, the alternative names are there and critical. */
const notCritical: CertificateRule = (node) => {
  if (!node.facts.subject.empty || node.detail.criticalOids.includes(SAN)) return nothing;
  return finding('subject-empty-san-not-critical', node, { present: node.detail.sanEntries !== null });
};

/** The subject alternative name as a whole. */
export const alternativeNames = family(missing, empty, critical, notCritical);
