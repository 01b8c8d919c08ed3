import type { PathNode } from './node.ts';
import { type KeyIdMatch, matchKeyIds } from './signatures.ts';

const keyIdRank: Readonly<Record<KeyIdMatch, number>> = { match: 0, unknown: 1, mismatch: 2 };
const originRank: Readonly<Record<PathNode['origin'], number>> = { sent: 0, fetched: 1, store: 2 };

/**
 * Candidates in the order of trying: those that nothing speaks against, then by key id, then sent before fetched
 * before stored, then those that live on.
 */
export function rankIssuers(
  subject: PathNode,
  candidates: readonly PathNode[],
  isDoubtful: (node: PathNode) => boolean,
): readonly PathNode[] {
  if (candidates.length < 2) return candidates;
  return candidates
    .map((node) => ({
      node,
      doubtful: Number(isDoubtful(node)),
      keyIds: keyIdRank[matchKeyIds(subject.facts, node.facts)],
    }))
    .sort(
      (a, b) =>
        a.doubtful - b.doubtful ||
        a.keyIds - b.keyIds ||
        originRank[a.node.origin] - originRank[b.node.origin] ||
        b.node.detail.notAfter - a.node.detail.notAfter ||
        a.node.position - b.node.position ||
        compareText(a.node.sha256, b.node.sha256),
    )
    .map(({ node }) => node);
}

export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
