import type { SignatureState } from '../x509/signature.ts';
import type { Allowance } from './budget.ts';
import type { PathNode } from './node.ts';
import type { PathFinding } from './schema.ts';

/** What the leaf is to be used for; `any` asks for nothing. */
export type Purpose = 'server' | 'client' | 'any';

/** A name that the leaf must cover: an A-label name or an address. */
export interface ReferenceHost {
  readonly value: string;
  readonly kind: 'dns' | 'ip';
}

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
  readonly purpose: Purpose;
  /** Null = no name is checked. */
  readonly host: ReferenceHost | null;
  /** Issuers allowed between the leaf and the anchor; null = no such limit. */
  readonly intermediatesMax: number | null;
  /** Comparisons left for the whole search. */
  readonly comparisons: Allowance;
  /** What the certificate revocation lists say of the path; null = none were given, so none is asked. */
  readonly revocation: ((path: PathContext) => PathFinding[]) | null;
}

/** A rule says what is wrong with a path; [] = nothing. Rules don't know of one another, nor of profiles. */
export type PathRule = (path: PathContext) => PathFinding[];

/** Where a certificate stands on a path. */
export interface Place {
  readonly role: 'leaf' | 'issuer';
  /** It ends the path: as the trust anchor, or as a self-signed certificate that no store holds. */
  readonly end: 'anchor' | 'self-signed' | null;
  readonly purpose: Purpose;
}

/** A rule about one certificate in its place; what it says is kept for the next path. */
export type CertificateRule = (node: PathNode, place: Place) => PathFinding[];

export function placeOf(path: PathContext, index: number): Place {
  const { kind } = path.ending;
  const last = index === path.nodes.length - 1;
  const end = last && (kind === 'anchor' || kind === 'self-signed') ? kind : null;
  return { role: index === 0 ? 'leaf' : 'issuer', end, purpose: path.purpose };
}
