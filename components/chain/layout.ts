import type { PictureLane } from '../../lib/report/schema.ts';

/** Where a lane is drawn: a trunk by itself, or a branch that leaves a trunk. */
export interface Branch {
  readonly lane: PictureLane;
  /** Index of its first node that isn't the trunk's. */
  readonly from: number;
  /** Row of the trunk's grid. */
  readonly row: number;
}

export interface Trunk {
  readonly lane: PictureLane;
  readonly branches: readonly Branch[];
  /** Columns of nodes that trunk and branches need. */
  readonly columns: number;
  /** Where the reason box stands. */
  readonly fault: Fault | null;
}

export type Fault =
  | { readonly at: 'edge'; readonly index: number; readonly finding: number | null }
  | { readonly at: 'node'; readonly index: number; readonly finding: number };

/** Rows of a trunk's grid: zone titles, the trunk's nodes, the reason, then branches below each other. */
const REASON_ROW = 3;
/** The longest path that is followed has 12 certificates; one more place is for the one that is missing. */
const MAX_COLUMNS = 13;

/** Puts lanes that share their first certificates with a main lane onto its trunk; others stand by themselves. */
export function layOut(lanes: readonly PictureLane[]): readonly Trunk[] {
  const trunks = lanes.filter((lane) => lane.kind !== 'alternative' || trunkOf(lanes, lane) === null);
  return trunks.map((lane) => {
    const fault = faultOf(lane);
    const own = lanes.filter((other) => other.kind === 'alternative' && trunkOf(lanes, other) === lane);
    const branches = placeBranches(lane, own, fault);
    const widths = [lane, ...own].map((each) => each.nodes.length);
    return { lane, branches, columns: Math.min(MAX_COLUMNS, Math.max(1, ...widths)), fault };
  });
}

function trunkOf(lanes: readonly PictureLane[], lane: PictureLane): PictureLane | null {
  const main = lanes.find((other) => other.kind === 'main');
  return main !== undefined && main !== lane && sharedNodes(main, lane) > 0 ? main : null;
}

/** How many certificates two lanes have in common from the leaf upwards. */
export function sharedNodes(one: PictureLane, other: PictureLane): number {
  const first = one.nodes.findIndex((node, index) => {
    const sha256 = other.nodes[index]?.sha256;
    return sha256 === undefined || sha256 === null || sha256 !== node.sha256;
  });
  return first < 0 ? one.nodes.length : first;
}

/** The reason box may stand in a branch's way: then the branches start a row lower. */
function placeBranches(
  trunk: PictureLane,
  lanes: readonly PictureLane[],
  fault: Fault | null,
): readonly Branch[] {
  const placed = lanes
    .map((lane) => ({ lane, from: sharedNodes(trunk, lane) }))
    .filter(({ lane, from }) => from < lane.nodes.length);
  const first = Math.min(...placed.map(({ from }) => from));
  const start = fault !== null && fault.index >= first ? REASON_ROW + 1 : REASON_ROW;
  return placed.map((branch, index) => ({ ...branch, row: start + index }));
}

function faultOf(lane: PictureLane): Fault | null {
  const edge = lane.edges.findIndex((each) => each.state === 'broken');
  if (edge >= 0) return { at: 'edge', index: edge, finding: lane.edges[edge]?.finding ?? null };
  const node = lane.nodes.findIndex((each) => each.finding !== null);
  const finding = lane.nodes[node]?.finding ?? null;
  return finding === null ? null : { at: 'node', index: node, finding };
}

export type ZoneName = 'sends' | 'should-send' | 'fetched' | 'has' | 'lacks';

export interface Zone {
  readonly name: ZoneName;
  readonly from: number;
  /** Index after the last node. */
  readonly to: number;
}

/** Neighbouring nodes that share a title, in order. */
export function zonesOf(lane: PictureLane): readonly Zone[] {
  const broken = lane.edges.some((edge) => edge.state === 'broken');
  const zones: Zone[] = [];
  for (const [index, node] of lane.nodes.entries()) {
    const name = zoneOf(node, broken);
    const last = zones.at(-1);
    if (last?.name === name) zones[zones.length - 1] = { ...last, to: index + 1 };
    else zones.push({ name, from: index, to: index + 1 });
  }
  return zones;
}

function zoneOf(node: PictureLane['nodes'][number], broken: boolean): ZoneName {
  if (node.origin === 'store' || (node.role === 'root' && node.trustedIn.length > 0)) return 'has';
  if (node.origin === 'sent') return 'sends';
  if (node.role === 'root') return node.origin === 'missing' ? 'lacks' : 'fetched';
  return broken || node.origin === 'missing' ? 'should-send' : 'fetched';
}
