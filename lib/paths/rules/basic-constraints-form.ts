import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';

/** RFC 5280 §4.2.1.9: critical where a CA says that it is one; Python from 3.13 on refuses it otherwise. */
const notCritical: CertificateRule = (node) => {
  const constraints = node.facts.basicConstraints;
  return constraints?.ca === true && !constraints.critical
    ? finding('basic-constraints-not-critical', node)
    : nothing;
};

/**
 * RFC 5280 §4.2.1.9: a path length says something of a CA that may sign certificates. An absent key usage has a
 * rule of its own.
 */
const pathLength: CertificateRule = (node) => {
  const { basicConstraints, keyUsage } = node.facts;
  if (basicConstraints === null || basicConstraints.pathLength === null) return nothing;
  const { ca, pathLength: limit } = basicConstraints;
  const signs = keyUsage === null || keyUsage.usages.includes('keyCertSign');
  return ca && signs ? nothing : finding('path-length-without-ca', node, { limit, ca });
};

/** BR §7.1.2.7.8: a server is no CA. Firefox and rustls refuse one; RFC 5280 says nothing against it. */
const leaf: CertificateRule = (node, { role }) =>
  role === 'leaf' && node.facts.basicConstraints?.ca === true
    ? finding('ca-as-leaf', node, { subject: node.facts.subject.text })
    : nothing;

/** The basic constraints as such. */
export const basicConstraintsForm = family(notCritical, pathLength, leaf);
