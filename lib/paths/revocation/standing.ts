import type { RevocationList } from '../../x509/crl.ts';
import type { CrlEntry } from '../../x509/crl-facts.ts';
import { consult, reasonsOf } from './consult.ts';
import { nearer, type Obstacle } from './obstacles.ts';
import type { Question } from './question.ts';
import { allReasons } from './reasons.ts';
import { issuerKeysOf, type Point, pointsOf } from './scope.ts';

/** Whether a certificate is revoked, as far as the lists tell. */
export type Standing =
  | { readonly kind: 'good' }
  | { readonly kind: 'revoked'; readonly entry: CrlEntry; readonly list: RevocationList }
  | { readonly kind: 'unknown'; readonly obstacle: Obstacle };

/**
 * RFC 5280 §6.3.3. A list that the certificate's own key signed is asked only when no other settles it: the signer of
 * an indirect list may stand on that very list, and then there is no other.
 */
export function standingOf(question: Question): Standing {
  const { tools, node } = question;
  // Its standing is being asked further up, and this question is part of the answer.
  if (tools.pending.includes(node.sha256)) {
    return { kind: 'unknown', obstacle: { why: 'signer-not-trusted', list: null } };
  }
  const standing = askAll({ ...question, ownLists: false });
  return standing.kind === 'unknown' ? askAll({ ...question, ownLists: true }) : standing;
}

function askAll(question: Question): Standing {
  let mask = 0;
  let obstacle: Obstacle | null = null;
  for (const [point, list] of listsFor(question)) {
    // (e): a list that adds no reason adds nothing.
    if ((reasonsOf(list, point) & ~mask) === 0) continue;
    if (!question.tools.consultations.take(1)) return unknown({ why: 'budget', list });
    const answer = consult(list, point, question);
    if (answer.kind === 'revoked') return answer;
    if (answer.kind === 'clear') mask |= answer.reasons;
    else obstacle = nearer(obstacle, { why: answer.why, list });
    if (mask === allReasons) return { kind: 'good' };
  }
  if (mask !== 0) obstacle = nearer(obstacle, { why: 'reasons-not-covered', list: null });
  return unknown(obstacle ?? { why: nothingGiven(question), list: null });
}

function* listsFor({ tools, node }: Question): Generator<readonly [Point, RevocationList]> {
  for (const point of pointsOf(node)) {
    for (const issuerKey of issuerKeysOf(point, node)) {
      for (const list of tools.lists.complete(issuerKey)) yield [point, list];
    }
  }
}

/** What is to be said when no list has the right issuer. */
function nothingGiven({ tools: { lists }, node }: Question): Obstacle['why'] {
  if (lists.truncated) return 'budget';
  if (lists.unreadable !== null) return 'crl-malformed';
  const keys = pointsOf(node).flatMap((point) => issuerKeysOf(point, node));
  return keys.some((key) => lists.deltas(key).length > 0) ? 'base-missing' : 'no-crl';
}

function unknown(obstacle: Obstacle): Standing {
  return { kind: 'unknown', obstacle };
}
