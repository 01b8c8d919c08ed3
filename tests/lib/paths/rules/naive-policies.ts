/**
 * RFC 5280 §6.1 as it stood before RFC 9618: a tree whose nodes are all kept, pruned after each step. It grows
 * beyond all bounds with hostile input, and says of small ones what is right.
 */

export const ANY = '2.5.29.32.0';

export interface PolicyDraft {
  /** Null = no such extension. */
  readonly policies: readonly string[] | null;
  readonly mappings: readonly (readonly [issuer: string, subject: string])[];
  readonly requireExplicit: number | null;
  readonly inhibitMapping: number | null;
  readonly inhibitAny: number | null;
  readonly selfIssued: boolean;
}

interface TreeNode {
  readonly policy: string;
  expected: readonly string[];
  children: TreeNode[];
}

type Tree = TreeNode | null;

/** Whether a path is accepted by a client that asks for no policy; the first draft is the one below the anchor. */
export function naiveAccepts(drafts: readonly PolicyDraft[]): boolean {
  const length = drafts.length;
  let tree: Tree = { policy: ANY, expected: [ANY], children: [] };
  let [explicit, mapping, any] = [length + 1, length + 1, length + 1];
  for (const [index, draft] of drafts.entries()) {
    const depth = index + 1;
    const last = depth === length;
    if (draft.policies === null) tree = null;
    if (tree !== null && draft.policies !== null) {
      grow(tree, depth, draft.policies, any > 0 || (!last && draft.selfIssued));
      tree = prune(tree, depth);
    }
    if (explicit === 0 && tree === null) return false;
    if (last) break;
    if (tree !== null) tree = map(tree, depth, draft.mappings, mapping > 0);
    const step = draft.selfIssued ? 0 : 1;
    explicit = Math.min(Math.max(0, explicit - step), draft.requireExplicit ?? explicit);
    mapping = Math.min(Math.max(0, mapping - step), draft.inhibitMapping ?? mapping);
    any = Math.min(Math.max(0, any - step), draft.inhibitAny ?? any);
  }
  const leaf = drafts.at(-1);
  explicit = Math.max(0, explicit - 1);
  if (leaf?.requireExplicit === 0) explicit = 0;
  return explicit > 0 || tree !== null;
}

/** The nodes of a level; the root is level 0. */
function level(tree: TreeNode, depth: number): TreeNode[] {
  return depth === 0 ? [tree] : tree.children.flatMap((child) => level(child, depth - 1));
}

function grow(tree: TreeNode, depth: number, policies: readonly string[], anyCounts: boolean): void {
  const parents = level(tree, depth - 1);
  for (const policy of policies.filter((each) => each !== ANY)) {
    const expecting = parents.filter(({ expected }) => expected.includes(policy));
    const under = expecting.length > 0 ? expecting : parents.filter((parent) => parent.policy === ANY);
    for (const parent of under) parent.children.push({ policy, expected: [policy], children: [] });
  }
  if (!policies.includes(ANY) || !anyCounts) return;
  for (const parent of parents) {
    for (const policy of parent.expected) {
      if (parent.children.some((child) => child.policy === policy)) continue;
      parent.children.push({ policy, expected: [policy], children: [] });
    }
  }
}

/** Without the branches that don't reach the depth. */
function prune(tree: TreeNode, depth: number): Tree {
  if (depth === 0) return tree;
  tree.children = tree.children.filter((child) => prune(child, depth - 1) !== null);
  return tree.children.length === 0 ? null : tree;
}

function map(tree: TreeNode, depth: number, mappings: PolicyDraft['mappings'], allowed: boolean): Tree {
  for (const from of new Set(mappings.map(([issuer]) => issuer))) {
    const to = mappings.filter(([issuer]) => issuer === from).map(([, subject]) => subject);
    if (allowed) mapOne(tree, depth, from, to);
    else {
      for (const parent of level(tree, depth - 1)) {
        parent.children = parent.children.filter(({ policy }) => policy !== from);
      }
    }
  }
  return prune(tree, depth);
}

function mapOne(tree: TreeNode, depth: number, from: string, to: readonly string[]): void {
  const nodes = level(tree, depth);
  const named = nodes.filter(({ policy }) => policy === from);
  for (const node of named) node.expected = to;
  if (named.length > 0 || !nodes.some(({ policy }) => policy === ANY)) return;
  const parent = level(tree, depth - 1).find(({ policy }) => policy === ANY);
  parent?.children.push({ policy: from, expected: to, children: [] });
}
