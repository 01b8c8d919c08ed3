import { type Cursor, tags } from './der.ts';
import { expectEnd, type Note, readCount } from './strict-values.ts';
import { takeOid } from './values.ts';

export interface PolicyMapping {
  /** The policy in the domain of the CA that signed. */
  readonly issuer: string;
  /** The policy in the domain of the CA that is certified. */
  readonly subject: string;
}

export interface PolicyConstraints {
  /** Certificates that may follow before a policy has to be named, resp. before mapping ends. */
  readonly requireExplicit: number | null;
  readonly inhibitMapping: number | null;
}

/**
 * RFC 5280 §4.2.1.4, the identifiers alone: qualifiers are for people, and clients ignore malformed ones. Throws
 * DerError when it has another shape.
 */
export function readPolicies(value: Cursor, note: Note): string[] {
  const field = 'certificatePolicies';
  const list = value.enter(field, tags.sequence);
  if (list.done) note('empty-list', list.offset);
  const policies: string[] = [];
  while (!list.done) {
    const information = list.enter(field, tags.sequence);
    policies.push(takeOid(information, field));
    information.optional(field, tags.sequence);
    if (!information.done) note('unexpected-field', information.offset);
  }
  return policies;
}

/** RFC 5280 §4.2.1.5; throws DerError when it has another shape. */
export function readPolicyMappings(value: Cursor, note: Note): PolicyMapping[] {
  const field = 'policyMappings';
  const list = value.enter(field, tags.sequence);
  if (list.done) note('empty-list', list.offset);
  const mappings: PolicyMapping[] = [];
  while (!list.done) {
    const pair = list.enter(field, tags.sequence);
    mappings.push({ issuer: takeOid(pair, field), subject: takeOid(pair, field) });
    expectEnd(pair, field);
  }
  return mappings;
}

/** RFC 5280 §4.2.1.11; throws DerError when it has another shape. */
export function readPolicyConstraints(value: Cursor): PolicyConstraints {
  const field = 'policyConstraints';
  const parts = value.enter(field, tags.sequence);
  const requireExplicit = skipCerts(parts, field, 0x80);
  const inhibitMapping = skipCerts(parts, field, 0x81);
  expectEnd(parts, field);
  return { requireExplicit, inhibitMapping };
}

/** RFC 5280 §4.2.1.14; throws DerError when it has another shape. */
export function readInhibitAnyPolicy(value: Cursor): number {
  const field = 'inhibitAnyPolicy';
  return readCount(value.bytes, value.take(field, tags.integer), field);
}

/** SkipCerts ::= INTEGER (0..MAX). */
function skipCerts(cursor: Cursor, field: string, tag: number): number | null {
  const element = cursor.optional(field, tag);
  return element === null ? null : readCount(cursor.bytes, element, field);
}
