import { describe, expect, test } from 'vitest';
import { type CauseId, causeIds } from '../../../lib/causes/ids.ts';
import type { StepId } from '../../../lib/guide/ids.ts';
import { openingStep, stepNumber } from '../../../lib/guide/index.ts';
import { sampleReport } from '../../support/report.ts';
import { reportWith } from './reports.ts';

const expected: Readonly<Record<CauseId, StepId>> = {
  expired: 'server',
  'not-yet-valid': 'server',
  'clock-skew': 'client',
  'incomplete-chain': 'server',
  'chain-disorder': 'server',
  'self-signed-leaf': 'server',
  'self-signed-in-chain': 'client',
  'untrusted-root': 'client',
  'local-ca-store-missing': 'client',
  'client-cert-required': 'client',
  'client-cert-bad': 'client',
  interception: 'network',
  'network-blocked': 'network',
  'not-tls': 'network',
  'dns-failure': 'network',
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

describe('the opening step', () => {
  test.each(causeIds)('%s, found', (id) => {
    expect(openingStep(reportWith({ [id]: 'found' }))).toBe(expected[id]);
  });

  test.each(causeIds)('%s, suspected and nothing found', (id) => {
    expect(openingStep(reportWith({ [id]: 'suspected' }))).toBe(expected[id]);
  });

  test('what was found outweighs what is suspected', () => {
    expect(openingStep(reportWith({ expired: 'found', 'client-cert-required': 'suspected' }))).toBe('server');
    expect(openingStep(reportWith({ expired: 'found', interception: 'suspected' }))).toBe('server');
  });

  test.each(['untrusted-root', 'self-signed-in-chain', 'self-signed-leaf'] as const)(
    '%s with an issuer that is named like a proxy is a matter of the network',
    (id) => {
      expect(openingStep(reportWith({ [id]: 'found', interception: 'suspected' }))).toBe('network');
    },
  );

  test('nothing wrong: the fault is on the client’s side', () => {
    expect(openingStep(reportWith({ expired: 'ruled-out', 'clock-skew': 'undetermined' }))).toBe('client');
  });

  test('certificates that are sent for nothing point nowhere', () => {
    const report = reportWith({ 'chain-disorder': 'suspected' });
    const [finding] = report.findings;
    if (finding === undefined) throw new Error('no finding');
    expect(openingStep({ ...report, findings: [{ ...finding, check: 'chain-strangers' }] })).toBe('client');
  });

  test('nothing seen: the message is read first', () => {
    expect(openingStep(sampleReport({ outcome: 'not-looked' }))).toBe('error');
  });

  test('a cause of a stored report that this version doesn’t know', () => {
    const report = reportWith({ expired: 'found' });
    const [cause] = report.causes;
    if (cause === undefined) throw new Error('no cause');
    const unknown = { ...report, primary: 'constructor', causes: [{ ...cause, id: 'constructor' }] };
    expect(openingStep(unknown)).toBe('certificate');
  });

  test('steps are counted from one', () => {
    expect([stepNumber('error'), stepNumber('confirm')]).toEqual([1, 6]);
  });
});
