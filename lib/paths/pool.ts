import type { TrustStore } from '../roots/store.ts';
import { fingerprint } from '../x509/fingerprint.ts';
import { POOL_MAX } from './budget.ts';
import { candidateOf, indexOf, type Origin, type PathNode, type ReadCandidate } from './node.ts';

/** Everything that a path may be made of. */
export interface Pool {
  /** The first certificate sent, or null when it can't be read. */
  readonly leaf: PathNode | null;
  /** Fingerprints of the certificates after the first that were sent and can't be read. */
  readonly unreadable: readonly string[];
  /** More was sent or fetched than is looked at. */
  readonly truncated: boolean;
  /** Certificates whose subject is this name. */
  readonly named: (subjectKey: string) => readonly PathNode[];
}

/** Gathers the certificates; the same one from several sources is one node, of the first of them. */
export function gatherPool(
  sent: readonly Uint8Array[],
  fetched: readonly Uint8Array[],
  stores: readonly TrustStore[],
): Pool {
  const nodes = new Map<string, PathNode>();
  const unreadable: string[] = [];
  const add = (candidate: ReadCandidate, origin: Origin, position: number) => {
    const known = nodes.get(candidate.sha256);
    if (known !== undefined) return known;
    const node = { ...candidate, origin, position, ...trustOf(candidate.sha256, stores) };
    nodes.set(candidate.sha256, node);
    return node;
  };
  for (const [origin, ders] of [
    ['sent', sent],
    ['fetched', fetched],
  ] as const) {
    for (const [position, der] of ders.slice(0, POOL_MAX).entries()) {
      const candidate = candidateOf(der);
      if (candidate !== null) add(candidate, origin, position);
      else if (origin === 'sent' && position > 0) unreadable.push(fingerprint(der));
    }
  }
  const bySubject = Map.groupBy(nodes.values(), (node) => node.subjectKey);
  const first = sent[0];
  return {
    leaf: first === undefined ? null : (nodes.get(fingerprint(first)) ?? null),
    unreadable,
    truncated: sent.length > POOL_MAX || fetched.length > POOL_MAX,
    named(subjectKey) {
      const held = stores.flatMap((store) => indexOf(store).named(subjectKey));
      const added = held.map((candidate, position) => add(candidate, 'store', position));
      return [...new Set([...(bySubject.get(subjectKey) ?? []), ...added])];
    },
  };
}

function trustOf(sha256: string, stores: readonly TrustStore[]): Pick<PathNode, 'stores' | 'anchor'> {
  const holding = stores.filter((store) => indexOf(store).fingerprints.has(sha256));
  return { stores: holding.map((store) => store.id), anchor: holding.some((store) => store.decides) };
}
