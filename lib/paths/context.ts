import type { SignatureState } from '../x509/signature.ts';
import type { Allowance } from './budget.ts';
import type { PathNode } from './node.ts';
import type { PathFinding } from './schema.ts';

/** How a path ends at its last certificate. */
export type Ending =
  | { readonly kind: 'anchor' }
  /** Self-signed and in no deciding store; `signature` is what its own key says of it. */
  | { readonly kind: 'self-signed'; readonly signature: SignatureState }
  /** No certificate carries on; `nearest` has the issuer's name but not its key. */
  | { readonly kind: 'no-issuer'; readonly nearest: PathNode | null; readonly unreadable: readonly string[] }
  | { readonly kind: 'budget' };

/** What the rules look at: one path, leaf first. */
export interface PathContext {
  readonly nodes: readonly PathNode[];
  /** `links[i]`: whether the key of `nodes[i + 1]` made the signature of `nodes[i]`. */
  readonly links: readonly SignatureState[];
  readonly ending: Ending;
  readonly now: Date;
  readonly purpose: 'server';
  /** Comparisons left for the whole search. */
  readonly comparisons: Allowance;
}

/** A rule says what is wrong with a path; [] = nothing. Rules don't know of one another. */
export type PathRule = (path: PathContext) => PathFinding[];

/** The nodes that stand as issuers: all but the leaf. */
export function issuersOf(path: PathContext): readonly PathNode[] {
  return path.nodes.slice(1);
}

/** The last certificate of a path that ends at an anchor or at a self-signed certificate needs no signature. */
export function signsItself(path: PathContext, index: number): boolean {
  const last = index === path.nodes.length - 1;
  return last && (path.ending.kind === 'anchor' || path.ending.kind === 'self-signed');
}
