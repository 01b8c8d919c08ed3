import type { OnProgress } from '../observation/progress.ts';
import type { Observation } from '../observation/schema.ts';
import type { Target } from '../target/schema.ts';
import type { CertificateFacts } from '../x509/facts.ts';
import type { AddressPolicy } from './address-policy.ts';
import { createBudget, type Monotonic, stopwatch } from './budget.ts';
import { createCertificatePool } from './certificate-pool.ts';
import { completeChains } from './complete-chains.ts';
import { lookAtEndpoint } from './endpoint.ts';
import type { Network } from './network.ts';
import { lookAtPort80 } from './port80.ts';
import { createReporter } from './reporter.ts';
import { type Lookup, type Overlay, resolveHost } from './resolve.ts';

interface ObserveOptions {
  /** server_name to send instead of the host (an A-label name), which is then the name that is checked. */
  readonly sni: string | null;
}

export interface ObserveDeps {
  readonly policy: AddressPolicy;
  readonly lookup: Lookup;
  readonly now: () => Date;
  readonly monotonic: Monotonic;
  /** Whether a trust store holds a certificate that may have issued this one. */
  readonly hasAnchorFor: (facts: CertificateFacts) => boolean;
  readonly vantage: Observation['vantage'];
  /** A running lab: its names with their addresses, and the id of the fault at this target. */
  readonly lab: { readonly names: Overlay; readonly id: string | null } | null;
  readonly onProgress?: OnProgress;
  /** Ends the look early; what was seen so far is returned all the same. */
  readonly signal?: AbortSignal;
}

/**
 * Looks at a target: every address, with and without its name, then the issuers that weren't sent. Returns
 * within ten seconds whatever the network does; what couldn't be looked at is data. Never rejects.
 */
export async function observe(
  target: Target,
  options: ObserveOptions,
  deps: ObserveDeps,
): Promise<Observation> {
  const elapsed = stopwatch(deps.monotonic);
  const startedAt = deps.now().toISOString();
  const pool = createCertificatePool();
  const budget = createBudget(deps.monotonic, deps.signal ?? new AbortController().signal);
  const { policy, lookup } = deps;
  const network: Network = { policy, lookup, overlay: deps.lab?.names ?? new Map(), budget };
  const reporter = createReporter(target, options.sni, pool, elapsed, deps.onProgress);

  reporter.resolving();
  const resolution = await resolveHost(target.host, lookup, network.overlay, budget);
  reporter.resolved(resolution);
  const port80 = lookAtPort80(target, resolution.addresses[0], network);
  const endpoints = await Promise.all(
    resolution.addresses.map((address) =>
      lookAtEndpoint(address, target, options.sni, network, pool, reporter),
    ),
  );
  reporter.looked(endpoints);
  const chains = distinctChains(endpoints.flatMap(({ handshakes }) => handshakes));
  const { hasAnchorFor } = deps;
  const { onFetching, onFetched } = reporter;
  const fetches = await reporter.completing(chains.length > 0, () =>
    completeChains(chains, { network, pool, hasAnchorFor, onFetching, onFetched }),
  );

  return {
    schemaVersion: 1,
    target,
    startedAt,
    durationMs: elapsed(),
    vantage: deps.vantage,
    sniOption: options.sni,
    resolution: { ...resolution, addresses: [...resolution.addresses] },
    endpoints,
    fetches: [...fetches],
    port80: port80.now(),
    certificates: pool.toRecord(),
    lab: deps.lab?.id ?? null,
  };
}

/** What was sent with the name first: fetches are few, and that chain is the one that is judged. */
function distinctChains(
  handshakes: Observation['endpoints'][number]['handshakes'],
): readonly (readonly string[])[] {
  const named = handshakes.filter(({ kind }) => kind === 'sni');
  const others = handshakes.filter(({ kind }) => kind !== 'sni');
  const chains = [...named, ...others].flatMap(({ chain }) =>
    chain === null || chain.length === 0 ? [] : [chain],
  );
  return [...new Map(chains.map((chain) => [chain.join(), chain])).values()];
}
