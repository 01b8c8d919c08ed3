import type { SignatureState } from '../x509/signature.ts';
import { type Allowance, DEPTH_MAX } from './budget.ts';
import type { Ending } from './context.ts';
import type { EdgeLog } from './edges.ts';
import type { PathNode } from './node.ts';
import type { Pool } from './pool.ts';
import { rankIssuers } from './rank.ts';
import { matchKeyIds, type SignatureChecks } from './signatures.ts';

/** Part of a path, leaf first, with the state of the signatures between its certificates. */
export interface Trail {
  readonly nodes: readonly PathNode[];
  readonly links: readonly SignatureState[];
}

export interface WalkTools {
  readonly pool: Pool;
  readonly signatures: SignatureChecks;
  readonly steps: Allowance;
  readonly edges: EdgeLog;
  /** Whether something speaks against a certificate as an issuer, wherever it stands. */
  readonly isDoubtful: (node: PathNode) => boolean;
  readonly record: (trail: Trail, ending: Ending) => Recorded;
}

/** What the walk has to know of a finished path. */
export interface Recorded {
  /** Enough paths have been found. */
  readonly enough: boolean;
  /** Paths that share the fault of this one are no longer wanted. */
  readonly prune: boolean;
  /** Paths that begin with so many of the same certificates are as faulty; Infinity for a valid path. */
  readonly decidingLength: number;
}

/** How the walk above a certificate ended: the nodes above it, the links up to them, and the end. */
interface Tail extends Trail {
  readonly ending: Ending;
}

interface Reached {
  /** `unknown`: something was left out (a loop, a budget), so `none` can't be said for every way here. */
  readonly above: 'anchor' | 'none' | 'unknown';
  /** The first way that was followed; null when the walk was stopped before. */
  readonly tail: Tail | null;
  /** The least `decidingLength` of the paths that were recorded on the way. */
  readonly decided: number;
}

/**
 * Follows every candidate issuer from a leaf upwards, depth first. Certificates above which there is no anchor
 * are walked once: later ways to them reuse how the first ended, so that dead ends don't multiply.
 */
export class Walk {
  readonly #tools: WalkTools;
  readonly #deadEnds = new Map<string, Tail>();
  #stopped = false;
  #prune = false;

  constructor(tools: WalkTools) {
    this.#tools = tools;
  }

  from(leaf: PathNode): void {
    this.#visit({ nodes: [leaf], links: [] }, leaf);
  }

  #visit(trail: Trail, last: PathNode): Reached {
    if (last.anchor) return this.#finish(trail, { kind: 'anchor' }, 'anchor');
    if (last.facts.selfSigned)
      return this.#finish(trail, { kind: 'self-signed', signature: 'valid' }, 'none');
    if (trail.nodes.length >= DEPTH_MAX) return this.#finish(trail, { kind: 'budget' }, 'unknown');
    const dead = this.#deadEnds.get(last.sha256);
    if (dead !== undefined) return this.#finish(trail, dead.ending, 'none', dead);
    const reached = this.#climb(trail, last);
    if (reached.above === 'none' && reached.tail !== null) this.#deadEnds.set(last.sha256, reached.tail);
    return reached;
  }

  #finish(
    trail: Trail,
    ending: Ending,
    above: Reached['above'],
    rest: Trail = { nodes: [], links: [] },
  ): Reached {
    const whole = { nodes: [...trail.nodes, ...rest.nodes], links: [...trail.links, ...rest.links] };
    const { enough, prune, decidingLength } = this.#tools.record(whole, ending);
    if (enough) this.#stopped = true;
    if (prune) this.#prune = true;
    return { above, tail: { ...rest, ending }, decided: decidingLength };
  }

  #follow(trail: Trail, node: PathNode, link: SignatureState): Reached {
    const reached = this.#visit({ nodes: [...trail.nodes, node], links: [...trail.links, link] }, node);
    if (reached.tail === null) return reached;
    const { nodes, links, ending } = reached.tail;
    return { ...reached, tail: { nodes: [node, ...nodes], links: [link, ...links], ending } };
  }

  #climb(trail: Trail, last: PathNode): Reached {
    const { pool, signatures, steps, edges, isDoubtful } = this.#tools;
    const mismatched: PathNode[] = [];
    const broken: PathNode[] = [];
    let reached: Reached = { above: 'none', tail: null, decided: Number.POSITIVE_INFINITY };
    for (const issuer of rankIssuers(last, pool.named(last.issuerKey), isDoubtful)) {
      // A fault within the certificates up to here is shared by every way on: none of them can be valid.
      const hopeless = this.#prune && reached.decided <= trail.nodes.length;
      if (this.#stopped || hopeless) return { ...reached, above: 'unknown' };
      if (issuer.sha256 === last.sha256) continue;
      const state = steps.take(1) ? this.#stateOf(trail, last, issuer) : 'refused';
      if (state === 'loop' || state === 'refused') {
        reached = { ...reached, above: stronger(reached.above, 'unknown') };
        continue;
      }
      const otherKey = matchKeyIds(last.facts, issuer.facts) === 'mismatch';
      edges.tried(last.sha256, issuer.sha256, edgeOutcome(state, otherKey));
      if (state === 'invalid') {
        (otherKey ? mismatched : broken).push(issuer);
        continue;
      }
      reached = together(reached, this.#follow(trail, issuer, state));
    }
    if (reached.tail !== null) return reached;
    if (steps.exhausted || signatures.exhausted()) return this.#finish(trail, { kind: 'budget' }, 'unknown');
    const [nearest] = broken;
    // Nothing carries on: follow the issuer of the right name and key id whose signature is broken.
    if (nearest !== undefined) return this.#follow(trail, nearest, 'invalid');
    return this.#finish(trail, this.#endOf(last, mismatched[0] ?? null), reached.above);
  }

  #stateOf(trail: Trail, last: PathNode, issuer: PathNode): SignatureState | 'loop' | 'refused' {
    if (trail.nodes.some((node) => sameAuthority(node, issuer))) return 'loop';
    return this.#tools.signatures.check(last, issuer) ?? 'refused';
  }

  #endOf(last: PathNode, nearest: PathNode | null): Ending {
    const { pool, signatures, edges } = this.#tools;
    const itself = last.facts.selfIssued && matchKeyIds(last.facts, last.facts) !== 'mismatch';
    const signature = itself ? signatures.check(last, last) : null;
    if (signature !== null) return { kind: 'self-signed', signature };
    const unreadable = pool.unreadable;
    for (const sha256 of unreadable) edges.tried(last.sha256, sha256, 'issuer-unreadable');
    return { kind: 'no-issuer', nearest, unreadable };
  }
}

/** The same name with the same key brings nothing new to a path, whatever the certificate around them. */
export function sameAuthority(one: PathNode, other: PathNode): boolean {
  const sameKey = one.facts.publicKey.spkiSha256 === other.facts.publicKey.spkiSha256;
  return sameKey && one.subjectKey === other.subjectKey;
}

function together(one: Reached, other: Reached): Reached {
  return {
    above: stronger(one.above, other.above),
    tail: one.tail ?? other.tail,
    decided: Math.min(one.decided, other.decided),
  };
}

function stronger(one: Reached['above'], other: Reached['above']): Reached['above'] {
  if (one === 'anchor' || other === 'anchor') return 'anchor';
  return one === 'unknown' || other === 'unknown' ? 'unknown' : 'none';
}

function edgeOutcome(state: SignatureState, otherKey: boolean) {
  if (state === 'valid') return 'accepted';
  if (state === 'unsupported') return 'signature-unsupported';
  return otherKey ? 'key-id-mismatch' : 'signature-invalid';
}
