import type { CauseId } from '../../lib/causes/ids.ts';
import type { StarttlsId } from '../../lib/starttls/ids.ts';
import type { Certificate } from './pki/certificate.ts';
import type { World } from './pki/world.ts';

/** What a scenario relies on besides Node; a machine without it leaves the scenario out. */
export type Need = 'openssl' | 'nginx' | 'apache2' | 'second-loopback-address';

/** What a scenario is given to set its server up. */
export interface Bench {
  readonly id: string;
  /** The name that its server is asked for. */
  readonly host: string;
  readonly world: World;
  /** The port to take if it is free; 0 = any. */
  readonly wantedPort: number;
  /** Makes and names a directory that goes away with the lab. */
  readonly directory: () => string;
  /** Puts a certificate on the lab's HTTP service; the answer is its URL, for an AIA extension. */
  readonly publish: (certificate: Certificate) => string;
  readonly onStop: (release: () => Promise<void> | void) => void;
}

export interface Scenario {
  /** The failing state, as a noun. Public: links and tables use it. */
  readonly id: string;
  readonly title: { readonly en: string; readonly ja: string };
  /** What a report about it has to lead with; null = nothing is wrong. */
  readonly primary: CauseId | null;
  /** Other causes that must be at least suspected. */
  readonly also: readonly CauseId[];
  /** The dialogue in the clear that leads to TLS; null = TLS from the first byte. */
  readonly starttls: StarttlsId | null;
  readonly product: 'node' | 'openssl' | 'nginx' | 'apache' | 'scripted';
  readonly needs: readonly Need[];
  readonly host: string;
  readonly addresses: readonly string[];
  /** Brings the server up; the answer is its port. */
  readonly start: (bench: Bench) => Promise<number>;
}

type Defaulted = 'also' | 'starttls' | 'needs' | 'host' | 'addresses';
type ScenarioPlan = Omit<Scenario, Defaulted> & Partial<Pick<Scenario, Defaulted>>;

export function defineScenario(plan: ScenarioPlan): Scenario {
  const host = `${plan.id}.certwhy.test`;
  const defaults = { also: [], starttls: null, needs: [], host, addresses: ['127.0.0.1'] };
  return { ...defaults, ...plan };
}
