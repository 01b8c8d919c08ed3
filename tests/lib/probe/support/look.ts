import type { ProgressEvent } from '../../../../lib/observation/progress.ts';
import { type Handshake, type Observation, observationSchema } from '../../../../lib/observation/schema.ts';
import { createPolicy } from '../../../../lib/probe/address-policy.ts';
import { type ObserveDeps, observe } from '../../../../lib/probe/observe.ts';
import { parseTarget } from '../../../../lib/target/parse.ts';
import type { Target } from '../../../../lib/target/schema.ts';

export const everything = createPolicy({ allow: [], allowAll: true, exact: [] });

export function targetOf(input: string): Target {
  const result = parseTarget(input);
  if (!result.ok) throw new Error(`no target: ${input}`);
  return result.target;
}

export interface Look {
  readonly observation: Observation;
  readonly events: readonly ProgressEvent[];
}

export type LookDeps = Partial<ObserveDeps> & {
  readonly names?: Readonly<Record<string, readonly string[]>>;
};

/** A look from a test: nothing refused, no resolver but the names given, no anchors. */
export async function look(input: string, deps: LookDeps = {}, sni: string | null = null): Promise<Look> {
  const { names = {}, ...given } = deps;
  const events: ProgressEvent[] = [];
  const observation = await observe(
    targetOf(input),
    { sni },
    {
      policy: everything,
      lookup: () => Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' })),
      now: () => new Date('2026-11-23T00:00:00Z'),
      monotonic: () => performance.now(),
      hasAnchorFor: () => false,
      vantage: 'command-line',
      lab: { names: new Map(Object.entries(names)), id: null },
      onProgress: (event) => events.push(event),
      ...given,
    },
  );
  return { observation: observationSchema.parse(JSON.parse(JSON.stringify(observation))), events };
}

/** The handshake of a kind on the first address. */
export function handshakeOf({ observation }: Look, kind: Handshake['kind'] = 'sni'): Handshake {
  const handshake = observation.endpoints[0]?.handshakes.find((candidate) => candidate.kind === kind);
  if (handshake === undefined) throw new Error(`no handshake: ${JSON.stringify(observation.endpoints)}`);
  return handshake;
}
