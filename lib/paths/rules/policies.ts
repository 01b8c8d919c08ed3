import type { Allowance } from '../budget.ts';
import type { PathContext, PathRule } from '../context.ts';
import type { PathNode } from '../node.ts';
import { finding, nothing, SHOWN_MAX } from './finding.ts';
import { anyPolicy, expectedBelow, type PolicySet, validPolicies } from './policy-set.ts';

/**
 * RFC 5280 §6.1.2 to §6.1.5 as updated by RFC 9618, for a client that asks for no policy itself: where a CA of
 * the path demands one, some policy must run through to the leaf. The anchor is no part of what is processed.
 */
export const policies: PathRule = (path) => {
  if (!path.nodes.some(demandsPolicy)) return nothing;
  const certificates = path.nodes.slice(0, hasAnchor(path) ? -1 : undefined).reverse();
  return process(certificates, path.comparisons);
};

function demandsPolicy({ detail: { policyConstraints } }: PathNode): boolean {
  return policyConstraints !== null && policyConstraints.requireExplicit !== null;
}

function hasAnchor({ ending: { kind } }: PathContext): boolean {
  return kind === 'anchor' || kind === 'self-signed';
}

/** RFC 5280 §6.1.2: certificates that may follow before each comes into force; 0 = in force. */
interface Counters {
  readonly explicit: number;
  readonly mapping: number;
  readonly any: number;
}

interface State {
  readonly counters: Counters;
  /** Policies that the next certificate may name; empty = no policy runs through, now or later. */
  readonly expected: PolicySet;
  /** Where that came to be. */
  readonly lostAt: PathNode | null;
  /** Who demands a policy. */
  readonly demandedBy: PathNode | null;
}

/** `certificates` begin below the anchor and end with the leaf. */
function process(certificates: readonly PathNode[], comparisons: Allowance): ReturnType<PathRule> {
  const start = certificates.length + 1;
  let state: State = {
    counters: { explicit: start, mapping: start, any: start },
    expected: new Set([anyPolicy]),
    lostAt: null,
    demandedBy: null,
  };
  for (const [index, node] of certificates.entries()) {
    if (!comparisons.take(work(node, state.expected))) return finding('budget-exhausted', node);
    const last = index === certificates.length - 1;
    const anyCounts = state.counters.any > 0 || (!last && node.facts.selfIssued);
    const valid = validPolicies(state.expected, node.facts.policies, anyCounts);
    const lostAt = valid.size === 0 ? (state.lostAt ?? node) : null;
    // §6.1.3 (f), and for the leaf what §6.1.5 (a)(b) makes of the counter.
    if (last) state = demanded(state, node, Math.max(0, state.counters.explicit - 1));
    if (state.counters.explicit === 0 && lostAt !== null) return required(node, { ...state, lostAt });
    if (!last) state = prepare({ ...state, lostAt }, node, valid);
  }
  return nothing;
}

/** Policies that are looked up: hostile certificates hold thousands. */
function work({ facts, detail }: PathNode, expected: PolicySet): number {
  return facts.policies.length + detail.policyMappings.length + expected.size;
}

/** §6.1.4 (a)(b) and (h) to (j). */
function prepare(state: State, node: PathNode, valid: PolicySet): State {
  const { counters } = state;
  const expected = expectedBelow(valid, node.detail.policyMappings, counters.mapping > 0);
  const step = node.facts.selfIssued ? 0 : 1;
  const { policyConstraints, inhibitAnyPolicy } = node.detail;
  const next = demanded(state, node, Math.max(0, counters.explicit - step));
  return {
    ...next,
    expected,
    lostAt: expected.size === 0 ? (state.lostAt ?? node) : null,
    counters: {
      ...next.counters,
      mapping: Math.min(Math.max(0, counters.mapping - step), policyConstraints?.inhibitMapping ?? Infinity),
      any: Math.min(Math.max(0, counters.any - step), inhibitAnyPolicy ?? Infinity),
    },
  };
}

/** The counter for an explicit policy, with what the certificate itself demands. */
function demanded(state: State, node: PathNode, explicit: number): State {
  const asked = node.detail.policyConstraints?.requireExplicit ?? null;
  if (asked === null || asked >= explicit) return { ...state, counters: { ...state.counters, explicit } };
  return { ...state, counters: { ...state.counters, explicit: asked }, demandedBy: node };
}

function required(node: PathNode, { lostAt, demandedBy }: State): ReturnType<PathRule> {
  const found = lostAt?.facts.policies ?? [];
  return finding('policy-required', node, {
    policies: found.slice(0, SHOWN_MAX).join(', '),
    lost: lostAt?.facts.subject.text ?? '',
    lostSha256: lostAt?.sha256 ?? '',
    ca: demandedBy?.facts.subject.text ?? '',
    caSha256: demandedBy?.sha256 ?? '',
  });
}
