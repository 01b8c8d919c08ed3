import type { RevocationList } from '../../x509/crl.ts';
import type { SignatureState } from '../../x509/signature.ts';
import type { PathNode } from '../node.ts';
import { SIGNATURES_KEPT_MAX, SIGNER_DEPTH_MAX, SIGNERS_MAX } from './budget.ts';
import { nearer, type Obstacle, type Why } from './obstacles.ts';
import type { Question, Tools } from './question.ts';

/** Who signed a list and may do so, or what is in the way of everyone who might have. */
export type Signer = { readonly node: PathNode } | { readonly why: Why };

/** RFC 5280 §6.3.3 (f) and (g): of all certificates of the list's issuer, one that vouches for the list. */
export function signerOf(list: RevocationList, question: Question): Signer {
  let obstacle: Obstacle = { why: 'signer-not-found', list };
  for (const node of candidates(list, question)) {
    const why = whyNot(node, list, question);
    if (why === null) return { node };
    obstacle = nearer(obstacle, { why, list });
  }
  return obstacle;
}

/** What the list's key says of its signature; null = the allowance is used up. */
export function signatureOf(
  list: RevocationList,
  signer: PathNode,
  { lists, verify }: Tools,
): SignatureState | null {
  const pair = `${list.facts.sha256} ${signer.facts.publicKey.spkiSha256}`;
  const known = lists.signatures.get(pair);
  if (known !== undefined) return known;
  const state = verify(list.signed, signer);
  if (lists.signatures.size >= SIGNATURES_KEPT_MAX) lists.signatures.clear();
  if (state !== null) lists.signatures.set(pair, state);
  return state;
}

/** By the key that the list names. Those of the path are always tried: nobody can crowd them out. */
function candidates(list: RevocationList, { tools, above }: Question): readonly PathNode[] {
  const onPath = above.filter(({ subjectKey }) => subjectKey === list.issuerKey);
  const found = new Set([...onPath, ...tools.named(list.issuerKey)]);
  const keyId = list.facts.authorityKeyId?.keyId ?? null;
  const rank = ({ facts }: PathNode) => {
    if (keyId === null || facts.subjectKeyId === null) return 1;
    return facts.subjectKeyId === keyId ? 0 : 2;
  };
  const ranked = [...found].sort((a, b) => rank(a) - rank(b));
  return ranked.filter((node, index) => index < SIGNERS_MAX || onPath.includes(node));
}

function whyNot(signer: PathNode, list: RevocationList, question: Question): Why | null {
  const { tools, node, ownLists } = question;
  if (!ownLists && sameKey(signer, node)) return 'signer-not-trusted';
  const state = signatureOf(list, signer, tools);
  if (state === null) return 'budget';
  if (state === 'unsupported') return 'crl-signature-unsupported';
  if (state === 'invalid') return 'crl-signature-invalid';
  const usages = signer.facts.keyUsage?.usages;
  if (usages !== undefined && !usages.includes('cRLSign')) return 'signer-without-crl-sign';
  return isTrusted(signer, question);
}

/** A certificate of the path itself is judged with the path; another needs a way of its own. */
function isTrusted(signer: PathNode, { tools, node, above, anchor }: Question): Why | null {
  if (above.some(({ sha256 }) => sha256 === signer.sha256)) return null;
  const pending = [...tools.pending, node.sha256];
  const key = [signer.sha256, anchor.sha256, ...pending].join(' ');
  const known = tools.trust.get(key);
  if (known !== undefined) return known ? null : 'signer-not-trusted';
  if (pending.length > SIGNER_DEPTH_MAX || !tools.walks.take(1)) return 'budget';
  const trusted = tools.trusted(signer, anchor, pending);
  tools.trust.set(key, trusted);
  return trusted ? null : 'signer-not-trusted';
}

function sameKey(one: PathNode, other: PathNode): boolean {
  return one.facts.publicKey.spkiSha256 === other.facts.publicKey.spkiSha256;
}
