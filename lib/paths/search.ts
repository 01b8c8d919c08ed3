import type { TrustStore } from '../roots/store.ts';
import { fingerprint } from '../x509/fingerprint.ts';
import { readCertificate } from '../x509/read.ts';
import {
  Allowance,
  COMPARISONS_MAX,
  PATHS_JUDGED_MAX,
  PATHS_KEPT_MAX,
  PATHS_SHOWN_MAX,
  SECOND_PATHS_MAX,
  SECOND_SIGNATURE_UNITS,
  SECOND_STEPS,
  SIGNATURE_UNITS_MAX,
  STEPS_MAX,
} from './budget.ts';
import type { Ending, PathContext, Purpose, ReferenceHost } from './context.ts';
import { decidingLength } from './deciding-length.ts';
import { EdgeLog } from './edges.ts';
import { isDoubtfulIssuer, judgePath } from './judge.ts';
import type { PathNode } from './node.ts';
import { comparePaths } from './order.ts';
import { gatherPool, type Pool } from './pool.ts';
import { consensus } from './profiles/consensus.ts';
import type { Profile } from './profiles/profile.ts';
import { rfc5280 } from './profiles/rfc5280.ts';
import { strict } from './profiles/strict.ts';
import { revocationOf } from './revocation/index.ts';
import type { ChainPath, Edge, PathSearch } from './schema.ts';
import { ShortestWalk } from './shortest-walk.ts';
import { signatureChecks } from './signatures.ts';
import { type Recorded, type Trail, Walk } from './walk.ts';

export interface PathQuestion {
  /** DER as sent, in that order; the first is the leaf. */
  readonly sent: readonly Uint8Array[];
  /** DER found elsewhere: AIA fetches, bundles. */
  readonly fetched: readonly Uint8Array[];
  readonly stores: readonly TrustStore[];
  readonly now: Date;
  readonly purpose: Purpose;
  /** By which the paths are judged; what mainstream clients enforce unless given. */
  readonly profile?: Profile;
  /** A name that the leaf must cover. */
  readonly host?: ReferenceHost | null;
  /** Issuers allowed between the leaf and the anchor, self-issued ones counted. */
  readonly intermediatesMax?: number | null;
  /** DER of certificate revocation lists; [] or absent = revocation is not asked. */
  readonly crls?: readonly Uint8Array[];
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

  const budget = new Budget();
  const { paths, edges } = walkFrom(pool.leaf, question, pool, budget, []);
  const exhausted =
    pool.truncated || budget.exhausted || paths.some(isCut) || paths.length >= PATHS_JUDGED_MAX;
  const best = paths.sort(comparePaths).slice(0, PATHS_KEPT_MAX);
  return { paths: exhausted ? best.map(toldAsCut) : best, edges, exhausted };
}

/** What one search may take, that of the signers of revocation lists included. */
class Budget {
  readonly steps = new Allowance(STEPS_MAX);
  readonly comparisons = new Allowance(COMPARISONS_MAX);
  readonly units = new Allowance(SIGNATURE_UNITS_MAX);
  readonly signatures = signatureChecks(this.units);

  get exhausted(): boolean {
    return this.steps.exhausted || this.comparisons.exhausted || this.units.exhausted;
  }
}

function isCut({ faults }: ChainPath): boolean {
  return faults.some(({ fault }) => fault === 'budget-exhausted');
}

/** A search that was cut can't say that there is no valid path: each that isn't says so beside its own faults. */
function toldAsCut(path: ChainPath): ChainPath {
  const at = path.certificates.at(-1);
  if (path.valid || isCut(path) || at === undefined) return path;
  return { ...path, faults: [...path.faults, { fault: 'budget-exhausted', at, values: {} }] };
}

/** Walks from one certificate; `pending` are the signers of lists whose own standing is being asked. */
function walkFrom(
  start: PathNode,
  question: PathQuestion,
  pool: Pool,
  budget: Budget,
  pending: readonly string[],
): { readonly paths: ChainPath[]; readonly edges: Edge[] } {
  const { now, purpose, host = null, intermediatesMax = null, crls = [] } = question;
  const { profile = consensus } = question;
  const { comparisons, signatures, steps } = budget;
  const edges = new EdgeLog();
  const paths: ChainPath[] = [];
  let valid = 0;
  const revocation = crls.length === 0 ? null : revocationIn(question, crls, pool, budget, pending);
  const asked = { now, purpose, host, intermediatesMax, comparisons, revocation };
  const record = (trail: Trail, ending: Ending): Recorded => {
    const path = judged({ ...trail, ending, ...asked }, profile);
    edges.judged(path.certificates, path.faults);
    paths.push(path);
    if (path.valid) valid += 1;
    return {
      enough: paths.length >= PATHS_JUDGED_MAX || valid >= PATHS_KEPT_MAX,
      prune: paths.length >= PATHS_SHOWN_MAX,
      decidingLength: decidingLength(path.faults, trail.nodes),
    };
  };
  const time = now.getTime();
  const isDoubtful = (node: PathNode) => isDoubtfulIssuer(node, time, purpose, profile);
  new Walk({ pool, signatures, steps, edges, isDoubtful, record }).from(start);
  if (valid === 0 && (paths.some(isCut) || budget.exhausted || paths.length >= PATHS_JUDGED_MAX)) {
    const end = paths.length + SECOND_PATHS_MAX;
    budget.units.grant(SECOND_SIGNATURE_UNITS);
    const second = new Allowance(SECOND_STEPS);
    const recordSecond = (trail: Trail, ending: Ending): Recorded => {
      const recorded = record(trail, ending);
      return { ...recorded, enough: valid > 0 || paths.length >= end };
    };
    new ShortestWalk({ pool, signatures, steps: second, edges, isDoubtful, record: recordSecond }).from(
      start,
    );
  }
  return { paths, edges: edges.list() };
}

/** Revocation by lists asks for paths of its own: to the certificates that signed the lists. */
function revocationIn(
  question: PathQuestion,
  crls: readonly Uint8Array[],
  pool: Pool,
  budget: Budget,
  pending: readonly string[],
): PathContext['revocation'] {
  return revocationOf({
    crls,
    now: question.now,
    named: pool.named,
    verify: budget.signatures.checkData,
    pending,
    trusted(signer, anchor, above) {
      // What is asked of servers' certificates beyond the standard is not asked of a signer of lists.
      const { profile: asked = consensus } = question;
      const profile = asked === strict ? rfc5280 : asked;
      const plain = { ...question, profile, purpose: 'any' as const, host: null, intermediatesMax: null };
      const { paths } = walkFrom(signer, plain, pool, budget, above);
      return paths.some(({ valid, certificates }) => valid && certificates.at(-1) === anchor.sha256);
    },
  });
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

function judged(context: PathContext, profile: Profile): ChainPath {
  const { nodes, ending } = context;
  const certificates = nodes.map(({ sha256 }) => sha256);
  const { faults, warnings } = judgePath(context, profile);
  const complete = ending.kind === 'anchor';
  return {
    certificates,
    origin: nodes.map(({ origin }) => origin),
    stores: [...(nodes.at(-1)?.stores ?? [])],
    complete,
    valid: complete && faults.length === 0,
    sentOnly: sentOnly(nodes),
    faults,
    warnings,
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
    warnings: [],
  };
}
