import type { Place } from '../context.ts';
import type { PathNode } from '../node.ts';

/** A CA's certificate: by its place on the path, or by what it says itself. */
export function standsAsCa({ facts }: PathNode, { role }: Place): boolean {
  return role === 'issuer' || facts.basicConstraints?.ca === true;
}
