import type { SignedData } from '../../x509/detail.ts';
import type { SignatureState } from '../../x509/signature.ts';
import type { Allowance } from '../budget.ts';
import type { PathNode } from '../node.ts';
import type { GivenLists } from './lists.ts';

export interface RevocationInputs {
  /** DER of the lists, in any order. */
  readonly crls: readonly Uint8Array[];
  readonly now: Date;
  /** Certificates by the key of their subject's name (see ReadCandidate.subjectKey): who may have signed a list. */
  readonly named: (subjectKey: string) => readonly PathNode[];
  /** Checks a signature within the search's allowance; null = the allowance is used up. */
  readonly verify: (signed: SignedData, issuer: PathNode) => SignatureState | null;
  /**
   * Fingerprints of the certificates whose revocation is being asked and, for that, the signer of a list: none of
   * them can vouch for the answer. [] for a search of its own.
   */
  readonly pending: readonly string[];
  /**
   * RFC 5280 §6.3.3 (f): whether a signer of lists has a valid path to this very anchor, revocation included. Paths
   * are asked with these as their `pending`.
   */
  readonly trusted: (signer: PathNode, anchor: PathNode, pending: readonly string[]) => boolean;
}

/** What the judging of all paths of one search shares. */
export interface Tools extends RevocationInputs {
  readonly lists: GivenLists;
  readonly consultations: Allowance;
  readonly walks: Allowance;
  /** Answers of `trusted`, by signer, anchor and who asks. */
  readonly trust: Map<string, boolean>;
}

/** The certificate whose revocation is asked, in its place on a path that ends at an anchor. */
export interface Question {
  readonly tools: Tools;
  readonly node: PathNode;
  /** The certificate and those above it. */
  readonly above: readonly PathNode[];
  readonly anchor: PathNode;
  /** Lists that the certificate's own key signed may answer: the last resort. */
  readonly ownLists: boolean;
}
