import type { Target } from '../target/schema.ts';
import type { LabState } from './schema.ts';

/** What a running lab lends to one look: its names, its addresses and ports, its roots. */
export interface LabReach {
  /** Host name → addresses, for every name of the lab. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The pairs that may be connected to, responders included. */
  readonly exact: readonly { readonly address: string; readonly port: number }[];
  /** PEM of the lab's roots. */
  readonly roots: readonly string[];
  /** The server that the target names. */
  readonly id: string;
}

/** What the lab lends for this target; null when no lab runs, or when the target is none of its servers. */
export function labFor(state: LabState | null, target: Pick<Target, 'host' | 'port'>): LabReach | null {
  const server = state?.servers.find(({ host, port }) => host === target.host && port === target.port);
  if (state === null || server === undefined) return null;
  return {
    names: new Map(state.servers.map(({ host, addresses }) => [host, addresses])),
    exact: [
      ...state.servers.flatMap(({ addresses, port }) => addresses.map((address) => ({ address, port }))),
      ...state.services,
    ],
    roots: state.roots,
    id: server.id,
  };
}
