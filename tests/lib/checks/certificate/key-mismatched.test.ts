import { expect, test } from 'vitest';
import { keyMismatched } from '../../../../lib/checks/certificate/key-mismatched.ts';
import { handshake } from '../../../support/subject.ts';
import { sayOfChain } from '../support.ts';

test.each([
  ['failed', 'fail mismatched'],
  ['verified', 'pass proven'],
  ['not-observed', 'not-observed not-seen'],
] as const)('a handshake signature that is %s says %s', (keyProof, expected) => {
  expect(sayOfChain(keyMismatched, { handshakes: [handshake({ keyProof })] }).said).toBe(expected);
});
