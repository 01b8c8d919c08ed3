import type { ProbeFailure } from '../../lib/observation/failure.ts';
import type { Report } from '../../lib/report/schema.ts';

export type ReachState = 'reached' | 'failed' | 'not-reached';
export type ReachStep = 'name' | 'connection' | 'tls' | 'certificate';

export interface Reached {
  readonly step: ReachStep;
  readonly state: ReachState;
  readonly failures: readonly { readonly address: string | null; readonly failure: ProbeFailure }[];
}

const steps: readonly ReachStep[] = ['name', 'connection', 'tls', 'certificate'];

/** How far a look got that brought no certificate: every step before the failing one was reached. */
export function reachOf(report: Report): readonly Reached[] {
  const { resolution, endpoints } = report.observation;
  const connecting = endpoints.flatMap(({ address, failure }) =>
    failure === null ? [] : [{ address, failure }],
  );
  const shaking = endpoints.flatMap(({ address, handshakes }) =>
    handshakes.flatMap(({ failure }) => (failure === null ? [] : [{ address, failure }])),
  );
  const connected = endpoints.some(({ failure }) => failure === null);
  if (resolution.failure !== null) return upTo('name', [{ address: null, failure: resolution.failure }]);
  if (!connected) return upTo('connection', connecting);
  if (shaking.length > 0) return upTo('tls', firstOfEach(shaking));
  return upTo('certificate', []);
}

function upTo(failing: ReachStep, failures: Reached['failures']): readonly Reached[] {
  const at = steps.indexOf(failing);
  return steps.map((step, index) => ({
    step,
    state: index < at ? 'reached' : index === at ? 'failed' : 'not-reached',
    failures: index === at ? failures : [],
  }));
}

/** The handshakes of one address (with and without a name) usually fail alike. */
function firstOfEach(failures: Reached['failures']): Reached['failures'] {
  return failures.filter(
    ({ address }, index) => failures.findIndex((other) => other.address === address) === index,
  );
}
