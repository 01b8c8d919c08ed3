import { describe, expect, test } from 'vitest';
import { criticalExtensionUnknown } from '../../../../lib/checks/certificate/critical-extension-unknown.ts';
import { extensionDuplicated } from '../../../../lib/checks/certificate/extension-duplicated.ts';
import { issuerNotACa } from '../../../../lib/checks/certificate/issuer-not-a-ca.ts';
import { keyUsageWrong } from '../../../../lib/checks/certificate/key-usage-wrong.ts';
import { nameConstraintViolated } from '../../../../lib/checks/certificate/name-constraint-violated.ts';
import { pathLengthExceeded } from '../../../../lib/checks/certificate/path-length-exceeded.ts';
import { pathTooComplex } from '../../../../lib/checks/certificate/path-too-complex.ts';
import { purposeNotServer } from '../../../../lib/checks/certificate/purpose-not-server.ts';
import { signatureBroken } from '../../../../lib/checks/certificate/signature-broken.ts';
import { faulty, INTERMEDIATE, search } from '../../../support/subject.ts';
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
