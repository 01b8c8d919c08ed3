import type { PathRule } from '../context.ts';
import type { PathNode } from '../node.ts';
import type { PathFault } from '../rule-ids.ts';
import type { PathFinding } from '../schema.ts';
import { finding, nothing } from './finding.ts';

type Part = 'leaf' | 'issuer' | 'anchor';

const past = { leaf: 'expired', issuer: 'issuer-expired', anchor: 'anchor-expired' } as const;
const future = {
  leaf: 'not-yet-valid',
  issuer: 'issuer-not-yet-valid',
  anchor: 'anchor-not-yet-valid',
} as const;

/**
 * RFC 5280 §4.1.2.5 and §6.1.3 (a)(2): both ends of the period belong to it. Anchors are judged as well, by ids of
 * their own, since some clients don't look at theirs. A leaf that is its own anchor is judged as a leaf.
 */
export const validity: PathRule = ({ nodes, ending, now }) => {
  const time = now.getTime();
  let findings = nothing;
  for (const [index, node] of nodes.entries()) {
    const { notBefore, notAfter } = node.detail;
    if (time >= notBefore && time <= notAfter) continue;
    const part = partOf(index, ending.kind === 'anchor', nodes.length);
    findings = [...findings, ...outside(node, time > notAfter ? past[part] : future[part], now)];
  }
  return findings;
};

function partOf(index: number, anchored: boolean, length: number): Part {
  if (index === 0) return 'leaf';
  return anchored && index === length - 1 ? 'anchor' : 'issuer';
}

function outside(node: PathNode, fault: PathFault, now: Date): PathFinding[] {
  const { notBefore, notAfter } = node.facts;
  return finding(fault, node, { notBefore, notAfter, now: now.toISOString() });
}
