import type { SignatureState } from '../x509/signature.ts';
import { DEPTH_MAX } from './budget.ts';
import { distancesToAnchor } from './distances.ts';
import type { PathNode } from './node.ts';
import { rankIssuers } from './rank.ts';
import { sameAuthority, type WalkTools } from './walk.ts';

/**
 * Looks for one valid path, the shortest first (iterative deepening): each round follows only what can still reach
 * an anchor within its length, and leaves out whatever shares the fault of a path that was judged.
 */
export class ShortestWalk {
  readonly #tools: WalkTools;
  #distances: ReadonlyMap<PathNode, number> = new Map();
  #stopped = false;

  constructor(tools: WalkTools) {
    this.#tools = tools;
  }

  from(start: PathNode): void {
    this.#distances = distancesToAnchor(start, this.#tools.pool);
    const least = this.#distances.get(start);
    if (least === undefined) return;
    for (let length = least + 1; length <= DEPTH_MAX && !this.#ended(); length += 1) {
      this.#visit([start], [], length);
    }
  }

  #ended(): boolean {
    return this.#stopped || this.#tools.steps.exhausted;
  }

  /** The least `decidingLength` of the paths that were judged on the way. */
  #visit(nodes: readonly PathNode[], links: readonly SignatureState[], length: number): number {
    const last = nodes.at(-1);
    let decided = Number.POSITIVE_INFINITY;
    if (last === undefined) return decided;
    if (last.anchor) return nodes.length === length ? this.#judge(nodes, links) : decided;
    const { pool, isDoubtful } = this.#tools;
    for (const issuer of rankIssuers(last, pool.named(last.issuerKey), isDoubtful)) {
      if (this.#ended() || decided <= nodes.length) return decided;
      if (!this.#mayFollow(nodes, last, issuer, length)) continue;
      decided = Math.min(decided, this.#visit([...nodes, issuer], [...links, 'valid'], length));
    }
    return decided;
  }

  #mayFollow(nodes: readonly PathNode[], last: PathNode, issuer: PathNode, length: number): boolean {
    const { steps, signatures } = this.#tools;
    const above = this.#distances.get(issuer);
    if (above === undefined || nodes.length + 1 + above > length || !steps.take(1)) return false;
    if (nodes.some((node) => sameAuthority(node, issuer))) return false;
    const state = signatures.check(last, issuer);
    if (state === null) this.#stopped = true;
    return state === 'valid';
  }

  #judge(nodes: readonly PathNode[], links: readonly SignatureState[]): number {
    const { enough, decidingLength } = this.#tools.record({ nodes, links }, { kind: 'anchor' });
    if (enough) this.#stopped = true;
    return decidingLength;
  }
}
