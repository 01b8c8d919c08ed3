import { describe, expect, test } from 'vitest';
import { integer, octets } from '../x509/der-writer.ts';
import * as forge from '../x509/forge.ts';
import {
  atUrl,
  type CrlDraft,
  crlNumber,
  distributionPoints,
  revocationList,
  scope,
} from '../x509/forge-crl.ts';
import { leafStanding, revocationFindings } from './revocation-ask.ts';

const root = forge.authority('Delta Root');
const ca = forge.authority('Delta CA', root);
const extensions = [distributionPoints(atUrl)];
const leaf = forge.server(ca, { serial: integer(0x77), extensions });
const path = [leaf, ca, root];
const day = (number: number) => new Date(Date.UTC(2026, 5, number));
const listed = (reason: number) => [{ serial: 0x77, reason }];

function by(base: CrlDraft, ...deltas: readonly CrlDraft[]): string | undefined {
  const crls = [base, ...deltas].map((draft) => revocationList(ca, draft));
  return leafStanding({ path, crls: [...crls, revocationList(root)] });
}

const base = { number: 5 };
const delta = { number: 7, base: 5, thisUpdate: day(10) };

describe('a delta and its base', () => {
  test('what came since, what is gone since, what stays', () => {
    expect(by(base, delta)).toBe('good');
    expect(by(base, { ...delta, entries: listed(1) })).toBe('revoked keyCompromise');
    expect(by({ ...base, entries: listed(6) }, { ...delta, entries: listed(8) })).toBe('good');
    expect(by({ ...base, entries: listed(6) }, { ...delta, entries: listed(1) })).toBe(
      'revoked keyCompromise',
    );
    expect(by({ ...base, entries: listed(6) }, delta)).toBe('revoked certificateHold');
  });

  test('the finding says that a delta says so', () => {
    const crls = [revocationList(ca, base), revocationList(ca, { ...delta, entries: listed(1) })];
    const [finding] = revocationFindings({ path, crls: [...crls, revocationList(root)] });
    expect(finding?.values).toMatchObject({ delta: true, thisUpdate: '2026-06-10T00:00:00Z' });
  });

  test('of two deltas the later counts', () => {
    const held = { ...delta, entries: listed(6) };
    const released = { ...delta, number: 8, entries: listed(8) };
    expect(by(base, held, released)).toBe('good');
    expect(by(base, released, held)).toBe('good');
  });

  test('a delta carries on a base that has run out, as long as it holds itself', () => {
    const old = { ...base, nextUpdate: day(9) };
    expect(by(old)).toBe('unknown crl-expired');
    expect(by(old, delta)).toBe('good');
    expect(by(old, { ...delta, nextUpdate: day(12) })).toBe('unknown crl-expired');
    expect(by(old, { ...delta, corrupt: true })).toBe('unknown crl-expired');
  });

  test('a delta alone', () => {
    expect(by({ ...delta, entries: listed(1) })).toBe('unknown base-missing');
  });
});

describe('a delta that does not belong to the base is passed over', () => {
  const revoking = { ...delta, entries: listed(1) };

  test('the base is too old for it, or as new as the delta', () => {
    expect(by({ number: 4 }, revoking)).toBe('good');
    expect(by({ number: 6 }, revoking)).toBe('revoked keyCompromise');
    expect(by({ number: 7 }, revoking)).toBe('good');
    // Numbers, not texts: 0xff is before 0x100.
    expect(by({ number: 0xff }, { ...revoking, base: 0xff, number: 0x100 })).toBe('revoked keyCompromise');
    expect(by({ number: 0x100 }, { ...revoking, base: 0xff, number: 0x101 })).toBe('revoked keyCompromise');
  });

  test('another scope', () => {
    expect(by(base, { ...revoking, scope: scope(atUrl) })).toBe('good');
    expect(by({ ...base, scope: scope(atUrl) }, revoking)).toBe('good');
    expect(by({ ...base, scope: scope(atUrl) }, { ...revoking, scope: scope(atUrl) })).toBe(
      'revoked keyCompromise',
    );
  });

  test('another key, by its identifier or by the signature', () => {
    expect(by(base, { ...revoking, keyId: false })).toBe('good');
    expect(by({ ...base, keyId: false }, { ...revoking, keyId: false })).toBe('revoked keyCompromise');
    expect(by(base, { ...revoking, corrupt: true })).toBe('good');
  });

  test('not to be processed, or against the rules for lists', () => {
    const indicator = forge.extension('2.5.29.27', integer(5), true);
    const asDelta = (...extensions: readonly Buffer[]) =>
      by({ ...base, keyId: false }, { ...revoking, extensions: [indicator, ...extensions] });
    expect(asDelta(crlNumber(7))).toBe('revoked keyCompromise');
    expect(asDelta(crlNumber(7), forge.extension('1.2.3', octets(Buffer.of(0)), true))).toBe('good');
    expect(asDelta(crlNumber(7, true))).toBe('good');
  });

  test('not begun, run out, or without a number', () => {
    expect(by(base, { ...revoking, thisUpdate: day(20) })).toBe('good');
    expect(by(base, { ...revoking, nextUpdate: day(12) })).toBe('good');
    expect(by(base, { ...revoking, number: null })).toBe('good');
  });
});
