import { Allowance } from '../budget.ts';
import type { PathContext } from '../context.ts';
import type { PathFinding } from '../schema.ts';
import { CONSULTATIONS_MAX, SIGNER_WALKS_MAX } from './budget.ts';
import { findingOf } from './findings.ts';
import { gatherLists } from './lists.ts';
import type { RevocationInputs, Tools } from './question.ts';
import { standingOf } from './standing.ts';

export type { RevocationInputs } from './question.ts';

/**
 * What the given lists say of a path that ends at an anchor (RFC 5280 §6.3): every certificate but the anchor is
 * `revoked`, `revocation-unknown`, or nothing is said of it. The lists are read when the first path is judged.
 */
export function revocationOf(inputs: RevocationInputs): (path: PathContext) => PathFinding[] {
  let tools: Tools | null = null;
  return ({ nodes, ending }) => {
    const anchor = nodes.at(-1);
    if (ending.kind !== 'anchor' || anchor === undefined) return [];
    const shared = tools ?? toolsOf(inputs);
    tools = shared;
    return nodes.slice(0, -1).flatMap((node, index) => {
      const question = { tools: shared, node, above: nodes.slice(index), anchor, ownLists: false };
      return findingOf(node, standingOf(question), shared.lists);
    });
  };
}

function toolsOf(inputs: RevocationInputs): Tools {
  return {
    ...inputs,
    lists: gatherLists(inputs.crls),
    consultations: new Allowance(CONSULTATIONS_MAX),
    walks: new Allowance(SIGNER_WALKS_MAX),
    trust: new Map(),
  };
}
