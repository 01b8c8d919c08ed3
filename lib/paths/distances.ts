import type { PathNode } from './node.ts';
import type { Pool } from './pool.ts';

/**
 * Certificates between each one that can be reached from `start` and the nearest anchor, going by names alone: never
 * more than there really are. What is missing leads to no anchor.
 */
export function distancesToAnchor(start: PathNode, pool: Pool): ReadonlyMap<PathNode, number> {
  const subjects = subjectsByIssuer(start, pool);
  const distances = new Map<PathNode, number>();
  let reached = [...subjects.keys()].filter(({ anchor }) => anchor);
  for (let distance = 0; reached.length > 0; distance += 1) {
    for (const node of reached) distances.set(node, distance);
    const below = reached.flatMap((node) => subjects.get(node) ?? []);
    reached = [...new Set(below)].filter((node) => !distances.has(node));
  }
  return distances;
}

/** Every certificate that can be reached, with those that bear its name as their issuer. */
function subjectsByIssuer(start: PathNode, pool: Pool): Map<PathNode, PathNode[]> {
  const subjects = new Map<PathNode, PathNode[]>([[start, []]]);
  // The map grows while it is walked; a pool is bounded.
  for (const subject of subjects.keys()) {
    if (subject.anchor) continue;
    for (const issuer of pool.named(subject.issuerKey)) {
      const known = subjects.get(issuer);
      if (known === undefined) subjects.set(issuer, [subject]);
      else known.push(subject);
    }
  }
  return subjects;
}
