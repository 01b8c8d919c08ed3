import { describe, expect, test } from 'vitest';
import { Allowance } from '../../../lib/paths/budget.ts';
import { candidateOf, type PathNode } from '../../../lib/paths/node.ts';
import { signatureChecks } from '../../../lib/paths/signatures.ts';
import * as forge from '../x509/forge.ts';

function nodeOf({ der, sha256 }: forge.Made, bits?: number): PathNode {
  const candidate = candidateOf(der, sha256);
  if (candidate === null) throw new Error('unreadable');
  const publicKey = {
    ...candidate.facts.publicKey,
    ...(bits === undefined ? {} : { type: 'rsa' as const, bits }),
  };
  const facts = { ...candidate.facts, publicKey };
  return { ...candidate, facts, origin: 'sent', position: 0, stores: [], anchor: false };
}

const root = forge.authority('Root');
const leaf = nodeOf(forge.server(root));
const issuer = nodeOf(root);

describe('signature checks', () => {
  test('are done once for a subject and a key', () => {
    const allowance = new Allowance(1);
    const { check } = signatureChecks(allowance);
    expect([check(leaf, issuer), check(leaf, issuer)]).toEqual(['valid', 'valid']);
    const sameKey = nodeOf(forge.authority('Root', forge.authority('Above'), { key: root.key }));
    expect(check(leaf, sameKey)).toBe('valid');
    expect(allowance.exhausted).toBe(false);
  });

  test('need none for another key once the right one is known', () => {
    const { check, exhausted } = signatureChecks(new Allowance(1));
    check(leaf, issuer);
    const other = nodeOf(forge.authority('Root', undefined, { key: forge.keyPair('p256', 'other') }));
    expect(check(leaf, other)).toBe('invalid');
    expect(exhausted()).toBe(false);
  });

  test('are refused when the allowance is used up', () => {
    const { check, exhausted } = signatureChecks(new Allowance(0));
    expect(check(leaf, issuer)).toBeNull();
    expect(exhausted()).toBe(true);
  });

  test('cost more for long RSA keys', () => {
    expect(signatureChecks(new Allowance(15)).check(leaf, nodeOf(root, 16_384))).toBeNull();
    expect(signatureChecks(new Allowance(16)).check(leaf, nodeOf(root, 16_384))).toBe('valid');
    expect(signatureChecks(new Allowance(1)).check(leaf, nodeOf(root, 2048))).toBe('valid');
  });
});
