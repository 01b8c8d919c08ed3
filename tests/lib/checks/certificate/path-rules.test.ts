import { describe, expect, test } from 'vitest';
import { criticalExtensionUnknown } from '../../../../lib/checks/certificate/critical-extension-unknown.ts';
import { extensionDuplicated } from '../../../../lib/checks/certificate/extension-duplicated.ts';
import { issuerNotACa } from '../../../../lib/checks/certificate/issuer-not-a-ca.ts';
import { keyUsageWrong } from '../../../../lib/checks/certificate/key-usage-wrong.ts';
import { nameConstraintViolated } from '../../../../lib/checks/certificate/name-constraint-violated.ts';
import { pathLengthExceeded } from '../../../../lib/checks/certificate/path-length-exceeded.ts';
import { pathTooComplex } from '../../../../lib/checks/certificate/path-too-complex.ts';
import { policyUnmet } from '../../../../lib/checks/certificate/policy-unmet.ts';
import { purposeNotServer } from '../../../../lib/checks/certificate/purpose-not-server.ts';
import { signatureBroken } from '../../../../lib/checks/certificate/signature-broken.ts';
import type { PathFault, PathFinding } from '../../../../lib/paths/schema.ts';
import { faulty, INTERMEDIATE, ROOT, search } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

describe.each([
  [criticalExtensionUnknown, 'unknown-critical-extension'],
  [extensionDuplicated, 'duplicate-extension'],
  [issuerNotACa, 'not-a-ca'],
  [issuerNotACa, 'version-invalid'],
  [keyUsageWrong, 'no-key-cert-sign'],
  [keyUsageWrong, 'key-usage-wrong'],
  [nameConstraintViolated, 'name-constraint-violated'],
  [pathLengthExceeded, 'path-length-exceeded'],
  [pathTooComplex, 'budget-exhausted'],
  [policyUnmet, 'policy-required'],
  [policyUnmet, 'policy-mapping-any'],
  [purposeNotServer, 'eku-not-allowed'],
  [signatureBroken, 'signature-invalid'],
] as const)('$0.id', (check, fault) => {
  test(`fails at the certificate where the path has ${fault}, with the value at fault`, () => {
    const { said, values, certificates } = sayOfChain(check, {
      search: search([faulty(fault, INTERMEDIATE, { first: 'seen' })]),
    });
    expect(said).toBe('fail violated');
    expect(values).toEqual({ certificate: 'Example Issuing CA', value: 'seen' });
    expect(certificates).toEqual([INTERMEDIATE]);
  });

  test('passes a path with another fault, and tells nothing without a path', () => {
    expect(sayOfChain(check, { search: search([faulty('weak-key')]) }).said).toBe('pass kept');
    expect(sayOfChain(check, { search: search([]) }).said).toBe('not-observed no-path');
  });
});

describe('what was compared', () => {
  const said = (check: Parameters<typeof sayOfChain>[0], fault: PathFault, values: PathFinding['values']) => {
    const one = sayOfChain(check, { search: search([faulty(fault, INTERMEDIATE, values)]) });
    return [one.said, one.values] as const;
  };

  test('a path length: the limit, and how many there are', () => {
    expect(said(pathLengthExceeded, 'path-length-exceeded', { limit: 0, below: 2 })).toEqual([
      'fail too-many',
      { certificate: 'Example Issuing CA', value: '0', below: 2 },
    ]);
  });

  test('a purpose: any use is told apart from another use', () => {
    const values = { oids: '2.5.29.37.0', leaf: false, purpose: 'server' };
    expect(said(purposeNotServer, 'eku-any-only', values)).toEqual([
      'fail any-only',
      { certificate: 'Example Issuing CA', value: '2.5.29.37.0' },
    ]);
    expect(said(purposeNotServer, 'eku-not-allowed', values)[0]).toBe('fail violated');
  });

  test.each([
    ['permitted', 'fail not-permitted'],
    ['excluded', 'fail excluded'],
    ['not-supported', 'fail not-read'],
  ])('a name constraint: the name, the CA and what it has %s', (list, outcome) => {
    const values = {
      name: 'www.b.example',
      kind: 'dns',
      list,
      constraint: 'a.example',
      ca: 'CN=x',
      caSha256: ROOT,
    };
    expect(said(nameConstraintViolated, 'name-constraint-violated', values)).toEqual([
      outcome,
      {
        certificate: 'Example Issuing CA',
        value: 'www.b.example',
        ca: 'Example Root',
        constraint: 'a.example',
      },
    ]);
  });

  test('a critical extension: one that must not be is told apart from one that nobody knows', () => {
    expect(said(criticalExtensionUnknown, 'extension-wrongly-critical', { oid: '2.5.29.35' })).toEqual([
      'fail wrongly-critical',
      { certificate: 'Example Issuing CA', value: '2.5.29.35' },
    ]);
  });

  test('a signature: two names for its algorithm are another fault than a wrong key', () => {
    const values = { algorithm: 'sha256WithRSAEncryption' };
    expect(said(signatureBroken, 'signature-algorithms-differ', values)).toEqual([
      'fail algorithms-differ',
      { certificate: 'Example Issuing CA', value: 'sha256WithRSAEncryption' },
    ]);
  });
});
