import type { CauseId } from '../causes/ids.ts';
import type { Report } from '../report/schema.ts';
import { type StepId, stepIds } from './ids.ts';

/** At which step each cause is mended. */
const stepOfCause: Readonly<Record<CauseId, StepId>> = {
  expired: 'server',
  'not-yet-valid': 'server',
  'clock-skew': 'client',
  'incomplete-chain': 'server',
  'chain-disorder': 'server',
  'self-signed-leaf': 'server',
  // A private root: clients that are meant to trust it are given it.
  'self-signed-in-chain': 'client',
  'untrusted-root': 'client',
  'local-ca-store-missing': 'client',
  'client-cert-required': 'client',
  'client-cert-bad': 'client',
  interception: 'network',
  'network-blocked': 'network',
  'not-tls': 'network',
  'dns-failure': 'network',
  // The server ended it, and only its log says why.
  'handshake-refused': 'server',
  'hostname-mismatch': 'server',
  'protocol-mismatch': 'server',
  'weak-crypto': 'server',
  revoked: 'server',
  'constraint-violation': 'server',
  'bad-signature': 'server',
  'key-mismatch': 'server',
  'malformed-certificate': 'server',
  'ct-missing': 'server',
  'revocation-unavailable': 'server',
  pinning: 'client',
  'ssh-host-key': 'client',
};

/** null for a cause of a stored report that this version doesn't know. */
export function stepFor(cause: string): StepId | null {
  return isKnownCause(cause) ? stepOfCause[cause] : null;
}

export function isKnownCause(cause: string): cause is CauseId {
  return Object.hasOwn(stepOfCause, cause);
}

/** Causes that are what a swapped certificate looks like. */
const looksSwapped: ReadonlySet<string> = new Set([
  'untrusted-root',
  'self-signed-in-chain',
  'self-signed-leaf',
]);

/** No client that was measured minds certificates that are sent twice or for nothing. */
const harmless: ReadonlySet<string> = new Set(['chain-strangers']);

/** Causes that speak for a fault, the one to mend first in front. */
export function pointingCauses(report: Report): readonly string[] {
  const told = report.causes.filter(
    ({ status, evidence }) =>
      status === 'found' ||
      (status === 'suspected' && !harmless.has(report.findings[evidence[0] ?? -1]?.check ?? '')),
  );
  const ids = told.map(({ id }) => id);
  const swapped = ids.includes('interception') && report.primary !== null && looksSwapped.has(report.primary);
  return swapped ? ['interception', ...ids.filter((id) => id !== 'interception')] : ids;
}

/**
 * The step that the evidence points to. Nothing wrong from here: the fault is on the client's side.
 * Nothing seen and nothing known: the message is read first.
 */
export function openingStep(report: Report): StepId {
  const [leading] = pointingCauses(report);
  if (leading !== undefined) return stepFor(leading) ?? 'certificate';
  return report.outcome === 'not-looked' ? 'error' : 'client';
}

/** 1 to 6, as people count them. */
export function stepNumber(step: StepId): number {
  return stepIds.indexOf(step) + 1;
}
