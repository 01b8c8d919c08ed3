import type { PathRule } from '../context.ts';
import type { PathNode } from '../node.ts';
import type { PathFinding } from '../schema.ts';
import { finding, nothing } from './finding.ts';

/**
 * BR §7.1.4.1: the issuer's name is copied byte for byte. Names that only match by RFC 5280 §7.1 (case, spaces, string
 * type) are no link for Go, GnuTLS, rustls and Firefox; OpenSSL, Java and Chromium take them.
 */
export const issuerName: PathRule = ({ nodes, ending }) => {
  let findings = nothing;
  for (const [index, node] of nodes.entries()) {
    const issuer = nodes[index + 1] ?? (node.facts.selfIssued && ending.kind !== 'no-issuer' ? node : null);
    if (issuer === null || node.facts.issuer.derHex === issuer.facts.subject.derHex) continue;
    findings = [...findings, ...different(node, issuer)];
  }
  return findings;
};

function different(node: PathNode, issuer: PathNode): PathFinding[] {
  return finding('issuer-name-not-identical', node, {
    wanted: node.facts.issuer.text,
    found: issuer.facts.subject.text,
    issuerSha256: issuer.sha256,
  });
}
