import type { RevocationList } from '../../x509/crl.ts';
import type { CrlEntry } from '../../x509/crl-facts.ts';
import type { PathNode } from '../node.ts';
import type { PathFinding } from '../schema.ts';
import { type GivenLists, voidDefect } from './lists.ts';
import type { Obstacle } from './obstacles.ts';
import type { Standing } from './standing.ts';

/**
 * The finding about a certificate. `revoked` has `reason`, `date`, `crlIssuer` and `delta` (a delta says it);
 * `revocation-unknown` has `why`, `what` (OIDs, or the code of a defect) and `issuer`: the list's, or the one of whom
 * no list is there. Both have `crl` (its fingerprint), `thisUpdate` and `nextUpdate`. Times are RFC 3339; '' = none.
 */
export function findingOf(node: PathNode, standing: Standing, lists: GivenLists): PathFinding[] {
  const at = node.sha256;
  switch (standing.kind) {
    case 'good':
      return [];
    case 'revoked':
      return [{ fault: 'revoked', at, values: revokedValues(standing.entry, standing.list) }];
    case 'unknown': {
      const { why, list } = standing.obstacle;
      const issuer = (list === null ? node.facts.issuer : list.facts.issuer).text;
      const values = { why, what: whatOf(standing.obstacle, lists), issuer, ...listValues(list) };
      return [{ fault: 'revocation-unknown', at, values }];
    }
  }
}

function revokedValues(entry: CrlEntry, list: RevocationList): PathFinding['values'] {
  return {
    reason: entry.reason ?? 'unspecified',
    date: entry.revokedAt === null ? '' : instant(entry.revokedAt),
    crlIssuer: list.facts.issuer.text,
    delta: list.facts.baseNumberHex !== null,
    ...listValues(list),
  };
}

function listValues(list: RevocationList | null) {
  if (list === null) return { crl: '', thisUpdate: '', nextUpdate: '' };
  const { sha256, thisUpdate, nextUpdate } = list.facts;
  return {
    crl: sha256,
    thisUpdate: instant(thisUpdate),
    nextUpdate: nextUpdate === null ? '' : instant(nextUpdate),
  };
}

/** RFC 3339 in whole seconds, which is what lists give. */
function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

function whatOf({ why, list }: Obstacle, { unreadable }: GivenLists): string {
  if (why === 'crl-malformed') return (list === null ? unreadable : voidDefect(list))?.code ?? '';
  if (why !== 'unknown-critical-extension' || list === null) return '';
  return [...list.facts.unknownCritical, ...list.facts.unknownCriticalInEntries].join(', ');
}
