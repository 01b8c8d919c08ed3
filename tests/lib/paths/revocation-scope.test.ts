import { describe, expect, test } from 'vitest';
import { integer, sequence } from '../x509/der-writer.ts';
import * as forge from '../x509/forge.ts';
import {
  atUrl,
  distributionPoints,
  type PointDraft,
  revocationList,
  type ScopeDraft,
  scope,
} from '../x509/forge-crl.ts';
import { leafStanding, standings } from './revocation-ask.ts';

const root = forge.authority('Scope Root');
const ca = forge.authority('Scope CA', root);
const ofRoot = revocationList(root);
const elsewhere = { names: [forge.uri('http://crl.example.test/2.crl')] };
const keyId = forge.authorityKeyId(ca.key.keyId);

/** A leaf with these distribution points. */
function leafAt(...points: readonly PointDraft[]): forge.Made {
  const extensions = points.length === 0 ? [keyId] : [keyId, distributionPoints(...points)];
  return forge.server(ca, { serial: integer(0x77), extensions });
}

/** What one list of the issuer with this scope makes of a leaf. */
const within = (leaf: forge.Made, draft: ScopeDraft) =>
  leafStanding({ path: [leaf, ca, root], crls: [revocationList(ca, { scope: scope(draft) }), ofRoot] });

describe('the point of a list and those of a certificate', () => {
  test('the same URL, another one, and none', () => {
    expect(within(leafAt(atUrl), atUrl)).toBe('good');
    expect(within(leafAt(elsewhere), atUrl)).toBe('unknown scope');
    expect(within(leafAt(), atUrl)).toBe('unknown scope');
    expect(within(leafAt(atUrl), { only: 'users' })).toBe('good');
  });

  test('one name in common is enough; one of several points as well', () => {
    const names = [...elsewhere.names, ...atUrl.names];
    expect(within(leafAt({ names }), atUrl)).toBe('good');
    expect(within(leafAt(atUrl), { names })).toBe('good');
    expect(within(leafAt(elsewhere, atUrl), atUrl)).toBe('good');
  });

  test('directory names match as names do, full or relative to the issuer', () => {
    const full = { names: [forge.directory([...cn('Scope CA'), ...cn('POINT  one')])] };
    expect(within(leafAt({ relative: 'Point one' }), full)).toBe('good');
    expect(within(leafAt(full), { relative: 'Point one' })).toBe('good');
    expect(within(leafAt(full), { relative: 'Point two' })).toBe('unknown scope');
  });

  test('a list for the point of the issuer itself, by its name or another of its names', () => {
    expect(within(leafAt(), { names: [forge.directory('Scope CA')] })).toBe('good');
    const issuerAltName = forge.extension('2.5.29.18', sequence(forge.dns('ca.example.test')));
    const leaf = forge.server(ca, { extensions: [keyId, issuerAltName] });
    expect(within(leaf, { names: [forge.dns('ca.example.test')] })).toBe('good');
    expect(within(leaf, { names: [forge.dns('other.example.test')] })).toBe('unknown scope');
  });

  const cn = (value: string) => [['2.5.4.3', value]] as const;
});

describe('lists of some certificates only', () => {
  const standingsBy = (only: 'users' | 'cas' | 'attributes') =>
    standings({
      path: [leafAt(), ca, root],
      crls: [ca, root].map((signer) => revocationList(signer, { scope: scope({ only }) })),
    });

  test('users, CAs, attribute certificates', () => {
    expect(standingsBy('users')).toEqual(['good', 'unknown scope']);
    expect(standingsBy('cas')).toEqual(['unknown scope', 'good']);
    expect(standingsBy('attributes')).toEqual(['unknown scope', 'unknown scope']);
  });
});

describe('lists of some reasons only', () => {
  const some = [1, 2, 3, 4];
  const others = [5, 6, 7, 8];
  const path = [leafAt(), ca, root];
  const by = (...reasons: readonly (readonly number[])[]) =>
    leafStanding({
      path,
      crls: [...reasons.map((list) => revocationList(ca, { scope: scope({ reasons: list }) })), ofRoot],
    });

  test('together they have to cover all of them', () => {
    expect(by(some)).toBe('unknown reasons-not-covered');
    expect(by(some, some)).toBe('unknown reasons-not-covered');
    expect(by(some, [5, 6, 7])).toBe('unknown reasons-not-covered');
    expect(by(some, others)).toBe('good');
    expect(by([0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe('good');
  });

  test('an entry counts before the rest is known', () => {
    const entries = [{ serial: 0x77, reason: 3 }];
    const crl = revocationList(ca, { scope: scope({ reasons: some }), entries });
    expect(leafStanding({ path, crls: [crl, ofRoot] })).toBe('revoked affiliationChanged');
  });

  test('what stands in the way of the rest is named', () => {
    const expired = { scope: scope({ reasons: others }), nextUpdate: new Date('2026-06-02T00:00:00Z') };
    const crls = [
      revocationList(ca, { scope: scope({ reasons: some }) }),
      revocationList(ca, expired),
      ofRoot,
    ];
    expect(leafStanding({ path, crls })).toBe('unknown crl-expired');
  });

  test('a point that promises some reasons is asked for these alone, but the issuer for all', () => {
    const leaf = leafAt({ ...atUrl, reasons: some });
    expect(within(leaf, atUrl)).toBe('unknown reasons-not-covered');
    expect(within(leaf, { only: 'users' })).toBe('good');
    const both = leafAt({ ...atUrl, reasons: some }, { ...elsewhere, reasons: others });
    expect(within(both, { names: [...atUrl.names, ...elsewhere.names] })).toBe('good');
  });
});

describe('indirect lists', () => {
  const signer = forge.authority('List Issuer', root);
  const point = { names: [forge.directory('Shared')], crlIssuer: 'List Issuer' };
  const shared = { names: [forge.directory('Shared')], indirect: true };
  const leaf = leafAt(point);
  const by = (draft: Parameters<typeof revocationList>[1]) =>
    leafStanding({
      path: [leaf, ca, root],
      crls: [revocationList(signer, draft), ofRoot],
      others: [signer],
    });

  test('of the issuer that the point names', () => {
    expect(by({ scope: scope(shared) })).toBe('good');
    expect(by({ scope: scope({ indirect: true }) })).toBe('good');
    expect(by({ scope: scope({ ...shared, indirect: false }) })).toBe('unknown indirect-not-declared');
    expect(by({})).toBe('unknown indirect-not-declared');
  });

  test('an entry is of the list issuer unless it names another', () => {
    const entries = (certificateIssuer?: string) => [
      { serial: 0x77, reason: 1, ...(certificateIssuer === undefined ? {} : { certificateIssuer }) },
    ];
    const indirect = scope(shared);
    expect(by({ scope: indirect, entries: entries() })).toBe('good');
    expect(by({ scope: indirect, entries: entries('Another CA') })).toBe('good');
    expect(by({ scope: indirect, entries: entries('Scope CA') })).toBe('revoked keyCompromise');
    const carried = [{ serial: 1, certificateIssuer: 'Scope CA' }, ...entries()];
    expect(by({ scope: indirect, entries: carried })).toBe('revoked keyCompromise');
    const changed = [...carried.slice(0, 1), { serial: 2, certificateIssuer: 'Another CA' }, ...entries()];
    expect(by({ scope: indirect, entries: changed })).toBe('good');
  });

  test('a point without names: the list is for the issuer of lists itself', () => {
    const nameless = leafAt({ crlIssuer: 'List Issuer' });
    const named = (name: string) =>
      leafStanding({
        path: [nameless, ca, root],
        crls: [
          revocationList(signer, { scope: scope({ names: [forge.directory(name)], indirect: true }) }),
          ofRoot,
        ],
        others: [signer],
      });
    expect(named('List Issuer')).toBe('good');
    expect(named('Scope CA')).toBe('unknown scope');
  });

  test('the issuer’s own list serves as well', () => {
    const crls = [revocationList(ca), ofRoot];
    expect(leafStanding({ path: [leaf, ca, root], crls, others: [signer] })).toBe('good');
  });

  test('entries of other issuers in a list that does not say so: its silence proves nothing', () => {
    const plain = leafAt();
    const by = (serial: number, certificateIssuer: string) =>
      leafStanding({
        path: [plain, ca, root],
        crls: [revocationList(ca, { entries: [{ serial, certificateIssuer }] }), ofRoot],
      });
    expect(by(0x77, 'Another CA')).toBe('unknown crl-malformed');
    expect(by(0x77, 'Scope CA')).toBe('revoked unspecified');
  });
});
