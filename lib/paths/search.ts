import type { TrustStore } from '../roots/store.ts';
import { fingerprint } from '../x509/fingerprint.ts';
import { readCertificate } from '../x509/read.ts';
import {
  Allowance,
  COMPARISONS_MAX,
  PATHS_JUDGED_MAX,
  PATHS_KEPT_MAX,
  SIGNATURE_UNITS_MAX,
  STEPS_MAX,
} from './budget.ts';
import type { Ending, PathContext } from './context.ts';
import { EdgeLog } from './edges.ts';
import type { PathNode } from './node.ts';
import { comparePaths, orderFaults } from './order.ts';
import { gatherPool } from './pool.ts';
import { judgePath } from './rules/index.ts';
import type { ChainPath, PathSearch } from './schema.ts';
import { signatureChecks } from './signatures.ts';
import { type Trail, Walk } from './walk.ts';

export interface PathQuestion {
  /** DER as sent, in that order; the first is the leaf. */
  readonly sent: readonly Uint8Array[];
  /** DER found elsewhere: AIA fetches, bundles. */
  readonly fetched: readonly Uint8Array[];
  readonly stores: readonly TrustStore[];
  readonly now: Date;
  readonly purpose: 'server';
}

/**
 * Every way from the first certificate sent to the stores, judged by RFC 5280, best first; ways that end
 * short of a deciding store are kept with the reason. Pure and bounded; the same question gives the same answer.
 */
export function searchPaths(question: PathQuestion): PathSearch {
  const [first] = question.sent;
  if (first === undefined) return { paths: [], edges: [], exhausted: false };
  const pool = gatherPool(question.sent, question.fetched, question.stores);
  if (pool.leaf === null) return { paths: [unreadableLeaf(first)], edges: [], exhausted: false };

  const steps = new Allowance(STEPS_MAX);
  const units = new Allowance(SIGNATURE_UNITS_MAX);
  const comparisons = new Allowance(COMPARISONS_MAX);
  const edges = new EdgeLog();
  const paths: ChainPath[] = [];
  const record = (trail: Trail, ending: Ending) => {
    const { now, purpose } = question;
    const path = judged({ ...trail, ending, now, purpose, comparisons });
    edges.judged(path.certificates, path.faults);
    paths.push(path);
    return paths.length < PATHS_JUDGED_MAX && paths.filter(({ valid }) => valid).length < PATHS_KEPT_MAX;
  };
  new Walk({ pool, signatures: signatureChecks(units), steps, edges, record }).from(pool.leaf);

  const cut = paths.some(({ faults }) => faults.some(({ fault }) => fault === 'budget-exhausted'));
  const allowances = [steps, units, comparisons].some(({ exhausted }) => exhausted);
  return {
    paths: paths.sort(comparePaths).slice(0, PATHS_KEPT_MAX),
    edges: edges.list(),
    exhausted: pool.truncated || allowances || cut || paths.length >= PATHS_JUDGED_MAX,
  };
}

/** Whether one store, taken as if it decided, accepts a chain just as it was sent. */
export function storeAccepts(
  store: TrustStore,
  question: Pick<PathQuestion, 'sent' | 'now' | 'purpose'>,
): boolean {
  const stores = [{ ...store, decides: true }];
  return searchPaths({ ...question, fetched: [], stores }).paths.some(
    ({ valid, sentOnly }) => valid && sentOnly,
  );
}

function judged(context: PathContext): ChainPath {
  const { nodes, ending } = context;
  const certificates = nodes.map(({ sha256 }) => sha256);
  const faults = orderFaults(judgePath(context), certificates);
  const complete = ending.kind === 'anchor';
  return {
    certificates,
    origin: nodes.map(({ origin }) => origin),
    stores: [...(nodes.at(-1)?.stores ?? [])],
    complete,
    valid: complete && faults.length === 0,
    sentOnly: sentOnly(nodes),
    faults,
  };
}

function sentOnly(nodes: readonly PathNode[]): boolean {
  return nodes.every(({ origin, stores }, index) => {
    const end = index === nodes.length - 1 && stores.length > 0;
    return origin === 'sent' || end;
  });
}

function unreadableLeaf(der: Uint8Array): ChainPath {
  const at = fingerprint(der);
  const read = readCertificate(der);
  const values = read.ok ? {} : { ...read.unreadable.defect };
  return {
    certificates: [at],
    origin: ['sent'],
    stores: [],
    complete: false,
    valid: false,
    sentOnly: true,
    faults: [{ fault: 'leaf-is-unreadable', at, values }],
  };
}
