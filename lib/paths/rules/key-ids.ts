import type { PathContext, PathRule } from '../context.ts';
import type { PathNode } from '../node.ts';
import type { PathFinding } from '../schema.ts';
import { matchKeyIds } from '../signatures.ts';
import { nothing } from './finding.ts';

/**
 * RFC 5280 §4.2.1.1: the authority key identifier is the issuer's subject key identifier. A signature that fits all
 * the same doesn't help: OpenSSL, GnuTLS, Node.js and Python take no such issuer; Go, Java and rustls do.
 */
export const keyIds: PathRule = ({ nodes, links, ending }) => {
  let findings = nothing;
  for (let index = 0; index < nodes.length; index += 1) {
    const [subject, issuer] = [nodes[index], issuerAt(nodes, links, ending, index)];
    if (subject === undefined || issuer === undefined) continue;
    if (matchKeyIds(subject.facts, issuer.facts) !== 'mismatch') continue;
    findings = [...findings, keyIdMismatch(subject, issuer)];
  }
  return findings;
};

/** The signer of a certificate; a self-signed one at the end is its own. Broken signatures say more than key ids. */
function issuerAt(
  nodes: readonly PathNode[],
  links: PathContext['links'],
  ending: PathContext['ending'],
  index: number,
): PathNode | undefined {
  if (index < links.length) return links[index] === 'valid' ? nodes[index + 1] : undefined;
  const last = nodes[index];
  const ends = ending.kind === 'anchor' || ending.kind === 'self-signed';
  return ends && last?.facts.selfSigned === true ? last : undefined;
}

/** The finding for a link, also where no signature was tried because the names alone fit. */
export function keyIdMismatch(subject: PathNode, issuer: PathNode): PathFinding {
  const values = {
    issuer: issuer.facts.subject.text,
    issuerSha256: issuer.sha256,
    wanted: subject.facts.authorityKeyId ?? '',
    found: issuer.facts.subjectKeyId ?? '',
  };
  return { fault: 'key-id-mismatch', at: subject.sha256, values };
}
