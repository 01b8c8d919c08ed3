import { labFor } from '../lab/lab-for.ts';
import { labStateFile, processIsAlive, readLabState } from '../lab/schema.ts';
import type { OnProgress } from '../observation/progress.ts';
import { anchorsNamed } from '../paths/node.ts';
import { createPolicy } from '../probe/address-policy.ts';
import { observe } from '../probe/observe.ts';
import { lookupWithSystem } from '../probe/resolve.ts';
import { judge } from '../report/judge.ts';
import type { Report } from '../report/schema.ts';
import { storeFromPem } from '../roots/from-pem.ts';
import { mozillaStore } from '../roots/mozilla.ts';
import { operatorStore } from '../roots/operator.ts';
import type { TrustStore } from '../roots/store.ts';
import { systemStore } from '../roots/system.ts';
import type { Target } from '../target/schema.ts';
import type { CertificateFacts } from '../x509/facts.ts';

export interface AnalyzerConfig {
  readonly vantage: 'dashboard' | 'command-line';
  /** CIDRs whose addresses may be looked at on every port although they are not public. */
  readonly allow: readonly string[];
  /** True where nothing is refused by address: on a person's own command line. */
  readonly allowAll: boolean;
  /** PEM files of the operator's own CAs. */
  readonly caFiles: readonly string[];
  /** Where a running lab leaves its state. */
  readonly dataDir: string;
}

export interface AnalyzeOptions {
  /** server_name to send, and name to check, instead of the target's host. */
  readonly sni: string | null;
  /** PEM texts of CAs given with the request. */
  readonly ca: readonly string[];
}

export interface AnalyzeHooks {
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

export interface Analyzer {
  readonly analyze: (target: Target, options: AnalyzeOptions, hooks?: AnalyzeHooks) => Promise<Report>;
}

/**
 * Everything between a target and its report. Loads the stores once; a CA file of the operator's that
 * can't be read is an error at the start, never a silent gap in what is trusted.
 */
export async function createAnalyzer(config: AnalyzerConfig): Promise<Analyzer> {
  const operator = operatorStore(config.caFiles);
  const problem = operator.problems[0];
  if (problem !== undefined) {
    throw new Error(
      `CA file ${problem.path}: ${problem.reason}${problem.detail === '' ? '' : ` (${problem.detail})`}`,
    );
  }
  const own = operator.store.anchors.length > 0 ? [operator.store] : [];
  const standing: readonly TrustStore[] = [mozillaStore(), ...own, systemStore()];
  return { analyze: (target, options, hooks = {}) => analyze(config, standing, target, options, hooks) };
}

async function analyze(
  config: AnalyzerConfig,
  standing: readonly TrustStore[],
  target: Target,
  options: AnalyzeOptions,
  hooks: AnalyzeHooks,
): Promise<Report> {
  const began = performance.now();
  const lab = labFor(readLabState(labStateFile(config.dataDir), processIsAlive), target);
  const stores = [
    ...standing,
    ...(lab === null ? [] : [storeFromPem('lab', 'roots of the running lab', lab.roots.join('\n'))]),
    ...(options.ca.length === 0
      ? []
      : [storeFromPem('request', 'CAs given with the request', options.ca.join('\n'))]),
  ];
  const observation = await observe(
    target,
    { sni: options.sni },
    {
      policy: createPolicy({ allow: config.allow, allowAll: config.allowAll, exact: lab?.exact ?? [] }),
      lookup: lookupWithSystem,
      now: () => new Date(),
      monotonic: () => performance.now(),
      hasAnchorFor: anchorFinder(stores),
      vantage: config.vantage,
      lab: lab === null ? null : { names: lab.names, id: lab.id },
      ...hooks,
    },
  );
  const stage = (state: 'running' | 'done') =>
    hooks.onProgress?.({ type: 'stage', stage: 'judge', state, atMs: performance.now() - began });
  stage('running');
  const report = judge(observation, stores);
  stage('done');
  return report;
}

/** Whether a deciding store has an anchor with the name of a certificate's issuer: then nothing need be fetched. */
function anchorFinder(stores: readonly TrustStore[]): (facts: CertificateFacts) => boolean {
  const deciding = stores.filter(({ decides }) => decides);
  return (facts) =>
    deciding.some((store) => anchorsNamed(store, facts.issuer).some((anchor) => keysAgree(facts, anchor)));
}

/** After a key rollover an anchor of the same name is no issuer: key identifiers tell, where both are there. */
function keysAgree(facts: CertificateFacts, anchor: CertificateFacts): boolean {
  return (
    facts.authorityKeyId === null ||
    anchor.subjectKeyId === null ||
    facts.authorityKeyId === anchor.subjectKeyId
  );
}
