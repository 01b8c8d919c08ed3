import type { ProbeFailure } from '../observation/failure.ts';
import type { OnProgress, ProgressEvent, Stage } from '../observation/progress.ts';
import type { Endpoint } from '../observation/schema.ts';
import type { Target } from '../target/schema.ts';
import type { ServerFlight } from '../tls/flight.ts';
import { nameCovers } from '../x509/host-name.ts';
import type { CertificatePool } from './certificate-pool.ts';
import type { Resolution } from './resolve.ts';

/** Tells the caller what happens, stage by stage, as progress events. */
export interface Reporter {
  readonly resolving: () => void;
  readonly resolved: (resolution: Resolution) => void;
  readonly connected: (address: string) => void;
  readonly failed: (address: string | null, failure: ProbeFailure) => void;
  readonly evidence: (address: string, sni: string | null, flight: ServerFlight) => void;
  readonly looked: (endpoints: readonly Endpoint[]) => void;
  /** Runs the completion of the chains as a stage of its own; `needed` false skips it. */
  readonly completing: <T>(needed: boolean, complete: () => Promise<T>) => Promise<T>;
  readonly onFetching: (url: string) => void;
  readonly onFetched: (url: string, ok: boolean, subject: string | null) => void;
}

type Untimed<E> = E extends ProgressEvent ? Omit<E, 'atMs'> : never;
type State = Extract<ProgressEvent, { type: 'stage' }>['state'];

export function createReporter(
  target: Target,
  sni: string | null,
  pool: CertificatePool,
  elapsed: () => number,
  onProgress: OnProgress | undefined,
): Reporter {
  const connectedTo = new Set<string>();
  const emit = (event: Untimed<ProgressEvent>) => onProgress?.({ ...event, atMs: elapsed() });
  const stage = (name: Stage, state: State) => emit({ type: 'stage', stage: name, state });
  const failed: Reporter['failed'] = (address, failure) => emit({ type: 'failure', address, failure });

  return {
    failed,
    resolving: () => stage('resolve', 'running'),
    resolved: ({ addresses, failure }) => {
      if (failure !== null) failed(null, failure);
      stage('resolve', failure === null ? 'done' : 'failed');
      if (failure !== null) return;
      emit({ type: 'addresses', addresses });
      stage('connect', 'running');
    },
    connected: (address) => {
      if (connectedTo.has(address)) return;
      connectedTo.add(address);
      emit({ type: 'connected', address });
      if (connectedTo.size > 1) return;
      stage('connect', 'done');
      stage('handshake', 'running');
    },
    evidence: (address, serverName, flight) => {
      emit({ type: 'evidence', address, sni: serverName, ...evidenceOf(flight, target, sni, pool) });
    },
    looked: (endpoints) => {
      const handshakes = endpoints.flatMap((endpoint) => endpoint.handshakes);
      const any = handshakes.some(({ completed, chain }) => completed || chain !== null);
      if (connectedTo.size === 0) stage('connect', endpoints.length === 0 ? 'skipped' : 'failed');
      if (connectedTo.size === 0) stage('handshake', 'skipped');
      else stage('handshake', any ? 'done' : 'failed');
    },
    completing: async (needed, complete) => {
      stage('complete-chain', needed ? 'running' : 'skipped');
      const result = await complete();
      if (needed) stage('complete-chain', 'done');
      return result;
    },
    onFetching: (url) => emit({ type: 'fetching', url }),
    onFetched: (url, ok, subject) => emit({ type: 'fetched', url, ok, subject }),
  };
}

type Evidence = Extract<ProgressEvent, { type: 'evidence' }>;

function evidenceOf(
  flight: ServerFlight,
  target: Target,
  sni: string | null,
  pool: CertificatePool,
): Pick<Evidence, 'version' | 'certificatesSent' | 'asksForClientCertificate' | 'leaf'> {
  const [first] = flight.certificates ?? [];
  const facts = first === undefined ? null : pool.facts(pool.add(first));
  const [name, kind] = sni === null ? [target.host, target.hostKind] : [sni, 'dns' as const];
  const leaf = facts && {
    subject: facts.subject.text,
    issuer: facts.issuer.text,
    notBefore: facts.notBefore,
    notAfter: facts.notAfter,
    nameMatches: nameCovers(facts, name, kind).covered,
  };
  return {
    version: flight.version,
    certificatesSent: flight.certificates?.length ?? null,
    asksForClientCertificate: flight.certificateRequest !== null,
    leaf,
  };
}
