import type { RevocationList } from '../../x509/crl.ts';
import type { CrlEntry } from '../../x509/crl-facts.ts';
import { nameKey } from '../../x509/name-match.ts';
import type { PathNode } from '../node.ts';
import { deltasOf, freshness, signedDelta } from './deltas.ts';
import { voidDefect } from './lists.ts';
import type { Why } from './obstacles.ts';
import type { Question } from './question.ts';
import { reasonMask } from './reasons.ts';
import { outOfScope, type Point } from './scope.ts';
import { signerOf } from './signers.ts';

/** What one complete list, with its delta where there is one, says of a certificate. */
export type Answer =
  | { readonly kind: 'none'; readonly why: Why }
  /** Not revoked for any of these reasons. */
  | { readonly kind: 'clear'; readonly reasons: number }
  | { readonly kind: 'revoked'; readonly entry: CrlEntry; readonly list: RevocationList };

/** RFC 5280 §6.3.3 (b) to (k), for a list of the right issuer. */
export function consult(list: RevocationList, point: Point, question: Question): Answer {
  const { tools, node } = question;
  const why = outOfScope(list, point, node) ?? unprocessed(list);
  if (why !== null) return { kind: 'none', why };
  const deltas = deltasOf(list, tools);
  const fresh = freshness(list, tools.now);
  // (a)(1): a delta carries on a complete list that has run out.
  if (fresh !== 'fresh' && !(fresh === 'crl-expired' && deltas.length > 0))
    return { kind: 'none', why: fresh };
  const signer = signerOf(list, question);
  if ('why' in signer) return { kind: 'none', why: signer.why };
  const delta = signedDelta(deltas, signer.node, tools);
  if (delta === null && fresh !== 'fresh') return { kind: 'none', why: fresh };
  return answerOf(list, delta, point, node);
}

/** The reasons that a list can rule out at a point (RFC 5280 §6.3.3 (d)). */
export function reasonsOf({ facts }: RevocationList, point: Point): number {
  return reasonMask(facts.issuingDistributionPoint?.onlySomeReasons ?? null) & reasonMask(point.reasons);
}

function unprocessed({ facts }: RevocationList): Why | null {
  const { unknownCritical, unknownCriticalInEntries } = facts;
  return unknownCritical.length + unknownCriticalInEntries.length === 0 ? null : 'unknown-critical-extension';
}

function answerOf(list: RevocationList, delta: RevocationList | null, point: Point, node: PathNode): Answer {
  const newer = delta === null ? null : entryOf(delta, node);
  const entry = newer ?? entryOf(list, node);
  // (k): taken off the list again.
  if (entry !== null && entry.reason !== 'removeFromCRL') {
    return { kind: 'revoked', entry, list: newer === null || delta === null ? list : delta };
  }
  if (voidDefect(list) !== null) return { kind: 'none', why: 'crl-malformed' };
  return { kind: 'clear', reasons: reasonsOf(list, point) };
}

/** The entry of a certificate: its number, under the issuer that the entry belongs to. */
function entryOf(
  { entries, issuerKey }: RevocationList,
  { facts, issuerKey: wanted }: PathNode,
): CrlEntry | null {
  const mine = entries
    .find(facts.serialHex, facts.serialNegative)
    .filter(({ certificateIssuers }) =>
      certificateIssuers === null
        ? issuerKey === wanted
        : certificateIssuers.some((text) => nameKey(text) === wanted),
    );
  return mine.find(({ reason }) => reason !== 'removeFromCRL') ?? mine[0] ?? null;
}
