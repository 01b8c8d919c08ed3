import type { PathContext, PathRule } from '../context.ts';
import type { PathNode } from '../node.ts';
import type { PathFinding } from '../schema.ts';
import { keyIdMismatch } from './key-ids.ts';

/** Why a path stops short of an anchor, at its last certificate. */
export const ending: PathRule = (path) => {
  const last = path.nodes.at(-1);
  return last === undefined ? [] : findings(path, last);
};

function findings({ ending: end }: PathContext, last: PathNode): PathFinding[] {
  const at = last.sha256;
  switch (end.kind) {
    case 'anchor':
      return [];
    case 'self-signed':
      return [{ fault: 'self-signed-not-trusted', at, values: { subject: last.facts.subject.text } }];
    case 'budget':
      return [{ fault: 'budget-exhausted', at, values: {} }];
    case 'no-issuer': {
      const unreadable = end.unreadable.map(
        (sha256) => ({ fault: 'issuer-unreadable', at: sha256, values: {} }) as const,
      );
      const nearest = end.nearest === null ? [] : [keyIdMismatch(last, end.nearest)];
      return [...unreadable, ...nearest, noIssuer(last, end.nearest)];
    }
  }
}

function noIssuer({ sha256, facts }: PathNode, nearest: PathNode | null): PathFinding {
  const values = {
    issuer: facts.issuer.text,
    aia: facts.aia.issuers.join(' '),
    nearest: nearest?.sha256 ?? '',
  };
  return { fault: 'no-issuer-found', at: sha256, values };
}
