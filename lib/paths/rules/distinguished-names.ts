import type { CertificateRule } from '../context.ts';
import { family, finding, nothing } from './finding.ts';
import { standsAsCa } from './stands-as-ca.ts';

/** RFC 5280 §4.1.2.4: whoever signs has a name. */
const issuer: CertificateRule = (node) =>
  node.facts.issuer.empty ? finding('issuer-name-empty', node) : nothing;

/** RFC 5280 §4.1.2.6: so has a CA, since it stands as the issuer of others. */
const subject: CertificateRule = (node, place) =>
  node.facts.subject.empty && standsAsCa(node, place) ? finding('ca-name-empty', node) : nothing;

/** Names without which no path can be built. */
export const distinguishedNames = family(issuer, subject);
