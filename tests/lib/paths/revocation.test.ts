import { describe, expect, test } from 'vitest';
import { Allowance } from '../../../lib/paths/budget.ts';
import { revocationOf } from '../../../lib/paths/revocation/index.ts';
import { integer, octets } from '../x509/der-writer.ts';
import * as forge from '../x509/forge.ts';
import { type CrlDraft, crlNumber, revocationList } from '../x509/forge-crl.ts';
import { leafStanding, nodeOf, type RevocationAsk, revocationFindings, standings } from './revocation-ask.ts';

const root = forge.authority('Root');
const ca = forge.authority('CA', root, { serial: integer(0x11) });
const leaf = forge.server(ca, { serial: integer(0x77) });
const path = [leaf, ca, root];
const ofRoot = revocationList(root);
const listed = (reason?: number) => [{ serial: 0x77, ...(reason === undefined ? {} : { reason }) }];

/** What the leaf's issuer's list makes of the leaf. */
const leafBy = (draft: CrlDraft, ask: Partial<RevocationAsk> = {}) =>
  leafStanding({ path, crls: [revocationList(ca, draft), ofRoot], ...ask });

describe('a list of the issuer', () => {
  test('that does not name the certificate', () => {
    expect(standings({ path, crls: [revocationList(ca, { entries: [{ serial: 0x78 }] }), ofRoot] })).toEqual([
      'good',
      'good',
    ]);
  });

  test('that names it', () => {
    const crl = revocationList(ca, { entries: listed(1) });
    expect(revocationFindings({ path, crls: [crl, ofRoot] })).toEqual([
      {
        fault: 'revoked',
        at: leaf.sha256,
        values: {
          reason: 'keyCompromise',
          date: '2026-05-01T00:00:00Z',
          crlIssuer: 'CN=CA',
          delta: false,
          crl: expect.stringMatching(/^[0-9a-f]{64}$/),
          thisUpdate: '2026-06-01T00:00:00Z',
          nextUpdate: '2026-07-01T00:00:00Z',
        },
      },
    ]);
  });

  test('that names it without a reason, or puts it on hold', () => {
    expect(leafBy({ entries: listed() })).toBe('revoked unspecified');
    expect(leafBy({ entries: listed(6) })).toBe('revoked certificateHold');
  });

  test('that names the CA: the CA is revoked, not the leaf', () => {
    const crl = revocationList(root, { entries: [{ serial: 0x11, reason: 2 }] });
    expect(standings({ path, crls: [revocationList(ca), crl] })).toEqual(['good', 'revoked cACompromise']);
  });

  test('the same number under another issuer is another certificate', () => {
    const crl = revocationList(root, { entries: listed(1) });
    expect(standings({ path, crls: [revocationList(ca), crl] })).toEqual(['good', 'good']);
  });

  test('of version 1', () => {
    expect(leafBy({ version: 1 })).toBe('good');
    expect(leafBy({ version: 1, entries: listed() })).toBe('revoked unspecified');
  });

  test('the anchor is never asked for', () => {
    const crl = revocationList(root, { entries: [{ serial: 0x11 }, { serial: 1 }] });
    expect(standings({ path: [ca, root], crls: [crl] })).toEqual(['revoked unspecified']);
    expect(revocationFindings({ path: [root], crls: [crl] })).toEqual([]);
  });
});

describe('nothing usable', () => {
  test('no list of this issuer: the finding says whose is missing', () => {
    expect(revocationFindings({ path, crls: [ofRoot] })).toEqual([
      {
        fault: 'revocation-unknown',
        at: leaf.sha256,
        values: { why: 'no-crl', what: '', issuer: 'CN=CA', crl: '', thisUpdate: '', nextUpdate: '' },
      },
    ]);
    expect(standings({ path, crls: [revocationList(ca)] })).toEqual(['good', 'unknown no-crl']);
  });

  test('a list that has run out, or has not begun', () => {
    const { values } = revocationFindings({
      path,
      crls: [revocationList(ca, { nextUpdate: new Date('2026-06-14T00:00:00Z') }), ofRoot],
    })[0] ?? { values: {} };
    expect(values).toMatchObject({ why: 'crl-expired', issuer: 'CN=CA', nextUpdate: '2026-06-14T00:00:00Z' });
    expect(leafBy({ thisUpdate: new Date('2026-06-16T00:00:00Z') })).toBe('unknown crl-not-yet-valid');
  });

  test('both ends of the period belong to it', () => {
    const period = {
      thisUpdate: new Date('2026-06-10T00:00:00Z'),
      nextUpdate: new Date('2026-06-11T00:00:00Z'),
    };
    const at = (iso: string) => leafBy(period, { now: new Date(iso) });
    expect(at('2026-06-09T23:59:59.999Z')).toBe('unknown crl-not-yet-valid');
    expect(at('2026-06-10T00:00:00Z')).toBe('good');
    expect(at('2026-06-11T00:00:00.999Z')).toBe('good');
    expect(at('2026-06-11T00:00:01Z')).toBe('unknown crl-expired');
  });

  test('a list without an end holds', () => {
    expect(leafBy({ nextUpdate: null })).toBe('good');
  });

  test('a list that can not be read', () => {
    const crls = [{ der: Buffer.from('no list') }, ofRoot];
    const { values } = revocationFindings({ path, crls })[0] ?? { values: {} };
    expect(values).toMatchObject({ why: 'crl-malformed', what: 'truncated', issuer: 'CN=CA' });
  });

  test('a list that can not be read hides nothing of what is wrong with another', () => {
    const expired = revocationList(ca, { nextUpdate: new Date('2026-06-02T00:00:00Z') });
    expect(leafStanding({ path, crls: [{ der: Buffer.from('no list') }, expired, ofRoot] })).toBe(
      'unknown crl-expired',
    );
  });

  test('a critical extension that is not known: the list says nothing, not even against it', () => {
    const unknown = forge.extension('1.2.3', octets(Buffer.of(0)), true);
    const ofList = { entries: listed(1), extensions: [crlNumber(1), unknown] };
    expect(leafBy(ofList)).toBe('unknown unknown-critical-extension');
    const ofEntry = { entries: [{ serial: 1, extensions: [unknown] }, ...listed(1)] };
    expect(leafBy(ofEntry)).toBe('unknown unknown-critical-extension');
    const [finding] = revocationFindings({ path, crls: [revocationList(ca, ofEntry), ofRoot] });
    expect(finding?.values).toMatchObject({ what: '1.2.3' });
  });

  test.each([
    ['no number', { number: null }, 'crl-number-missing'],
    ['a critical number', { extensions: [crlNumber(1, true)] }, 'crl-number-critical'],
    ['an extension twice', { extensions: [crlNumber(1), crlNumber(1)] }, 'duplicate-extension'],
    ['an unknown version', { version: 3 }, 'version-unknown'],
  ])('%s: its silence proves nothing, what it says against a certificate counts', (_, draft, what) => {
    expect(leafBy(draft)).toBe('unknown crl-malformed');
    expect(leafBy({ ...draft, entries: listed(1) })).toBe('revoked keyCompromise');
    const [finding] = revocationFindings({ path, crls: [revocationList(ca, draft), ofRoot] });
    expect(finding?.values).toMatchObject({ what });
  });
});

describe('several lists of one issuer', () => {
  const older = { thisUpdate: new Date('2026-05-20T00:00:00Z') };

  test('the newer one knows more, in whatever order they are given', () => {
    const revokedSince = [revocationList(ca, older), revocationList(ca, { entries: listed(1) }), ofRoot];
    const heldOnce = [revocationList(ca, { ...older, entries: listed(6) }), revocationList(ca), ofRoot];
    for (const [crls, expected] of [
      [revokedSince, 'revoked keyCompromise'],
      [heldOnce, 'good'],
    ] as const) {
      expect(leafStanding({ path, crls })).toBe(expected);
      expect(leafStanding({ path, crls: crls.toReversed() })).toBe(expected);
    }
  });

  test('at the same instant, the higher number counts', () => {
    const crls = [
      revocationList(ca, { number: 0x9 }),
      revocationList(ca, { number: 0x10, entries: listed(1) }),
    ];
    expect(leafStanding({ path, crls: [...crls, ofRoot] })).toBe('revoked keyCompromise');
    expect(leafStanding({ path, crls: [...crls.reverse(), ofRoot] })).toBe('revoked keyCompromise');
  });

  test('one that is of no use does not hinder another; of two of no use, the nearer is named', () => {
    const spoilt = revocationList(ca, { corrupt: true, number: 2 });
    const expired = revocationList(ca, { nextUpdate: new Date('2026-06-02T00:00:00Z') });
    expect(leafStanding({ path, crls: [spoilt, revocationList(ca), ofRoot] })).toBe('good');
    expect(leafStanding({ path, crls: [expired, spoilt, ofRoot] })).toBe('unknown crl-signature-invalid');
    expect(leafStanding({ path, crls: [spoilt, expired, ofRoot] })).toBe('unknown crl-signature-invalid');
  });
});

test('a path that ends at no anchor is not asked for', () => {
  const inputs = { crls: [ofRoot.der], now: forge.noon, named: () => [], verify: () => null };
  const revocation = revocationOf({ ...inputs, pending: [], trusted: () => false });
  const complete = {
    nodes: [nodeOf(leaf), nodeOf(ca)],
    links: ['valid'],
    ending: { kind: 'anchor' },
    now: forge.noon,
    purpose: 'any',
    host: null,
    intermediatesMax: null,
    comparisons: new Allowance(1),
    revocation: null,
  } as const;
  const ending = { kind: 'no-issuer', nearest: null, unreadable: [] } as const;
  expect(revocation(complete)).toHaveLength(1);
  expect(revocation({ ...complete, ending })).toEqual([]);
});
