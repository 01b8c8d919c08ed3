import { expect } from 'vitest';
import type { CertificateRule, Place } from '../../../../lib/paths/context.ts';
import { candidateOf, type PathNode } from '../../../../lib/paths/node.ts';
import type { PathFinding } from '../../../../lib/paths/schema.ts';
import type { Made } from '../../x509/forge.ts';

export const leaf: Place = { role: 'leaf', end: null, purpose: 'server' };
export const issuer: Place = { role: 'issuer', end: null, purpose: 'server' };
export const anchor: Place = { role: 'issuer', end: 'anchor', purpose: 'server' };
export const leafAsAnchor: Place = { role: 'leaf', end: 'anchor', purpose: 'server' };
export const selfSigned: Place = { role: 'issuer', end: 'self-signed', purpose: 'server' };

export function nodeOf(
  { der, sha256 }: Pick<Made, 'der' | 'sha256'>,
  stores: PathNode['stores'] = [],
): PathNode {
  const candidate = candidateOf(der, sha256);
  if (candidate === null) throw new Error('the certificate can not be read');
  return { ...candidate, origin: 'sent', position: 0, stores, anchor: stores.length > 0 };
}

/** What a rule says of a certificate in its place: all of it is about that certificate. */
export function findings(rule: CertificateRule, made: Made, place: Place): PathFinding[] {
  const said = rule(nodeOf(made), place);
  expect(said.every(({ at }) => at === made.sha256)).toBe(true);
  return said;
}

/** The ids of what it says. */
export function say(rule: CertificateRule, made: Made, place: Place): string[] {
  return findings(rule, made, place).map(({ fault }) => fault);
}

/** The values of the first finding. */
export function valuesOf(rule: CertificateRule, made: Made, place: Place): PathFinding['values'] | undefined {
  return findings(rule, made, place)[0]?.values;
}

export type Row = readonly [title: string, made: Made, place: Place, said: readonly string[]];
