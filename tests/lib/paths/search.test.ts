import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainPathSchema, pathSearchSchema } from '../../../lib/paths/schema.ts';
import { searchPaths, storeAccepts } from '../../../lib/paths/search.ts';
import * as forge from '../x509/forge.ts';
import { ask, faultsOf, labelled, storeOf } from './ask.ts';

const root = forge.authority('Root');
const intermediate = forge.authority('Intermediate', root);
const leaf = forge.server(intermediate);
const stranger = forge.authority('Stranger');
const unreadable = { ...stranger, der: Buffer.from('3003020101', 'hex') };
const labels = { root, intermediate, leaf, stranger };
const early = new Date('2026-02-01T00:00:00Z');

describe('a sound chain', () => {
  const search = ask({ sent: [leaf, intermediate], anchors: [root] });

  test('is one valid path, with the origin of each certificate', () => {
    expect(search.paths).toEqual([
      {
        certificates: [leaf.sha256, intermediate.sha256, root.sha256],
        origin: ['sent', 'sent', 'store'],
        stores: ['operator'],
        complete: true,
        valid: true,
        sentOnly: true,
        faults: [],
        warnings: [],
      },
    ]);
    expect(search.edges).toEqual([
      { subject: leaf.sha256, issuer: intermediate.sha256, outcome: 'accepted' },
      { subject: intermediate.sha256, issuer: root.sha256, outcome: 'accepted' },
    ]);
    expect(search.exhausted).toBe(false);
    expect(pathSearchSchema.parse(search)).toEqual(search);
  });

  test('in any order, with duplicates, strangers and unreadable certificates behind the leaf', () => {
    const sent = [leaf, stranger, root, unreadable, intermediate, intermediate, leaf];
    const mixed = ask({ sent, anchors: [root] });
    expect(labelled(mixed, labels)).toEqual(['leaf intermediate root']);
    expect(mixed.paths[0]).toMatchObject({ valid: true, origin: ['sent', 'sent', 'sent'] });
  });

  test('the same question gives the same answer', () => {
    expect(ask({ sent: [leaf, intermediate], anchors: [root] })).toEqual(search);
  });
});

describe('the intermediate is missing', () => {
  test('and nothing was fetched: the path ends at the leaf', () => {
    const search = ask({ sent: [leaf], anchors: [root] });
    expect(labelled(search, labels)).toEqual(['leaf']);
    expect(search.paths[0]).toMatchObject({ complete: false, valid: false, sentOnly: true, stores: [] });
    expect(faultsOf(search)).toEqual(['no-issuer-found']);
  });

  test('but was fetched: valid, yet not from what was sent', () => {
    const search = ask({ sent: [leaf], fetched: [intermediate], anchors: [root] });
    expect(labelled(search, labels)).toEqual(['leaf intermediate root']);
    expect(search.paths[0]).toMatchObject({
      valid: true,
      sentOnly: false,
      origin: ['sent', 'fetched', 'store'],
    });
  });

  test('and what was sent in its place can not be read', () => {
    const search = ask({ sent: [leaf, unreadable], anchors: [root] });
    expect(faultsOf(search)).toEqual(['issuer-unreadable', 'no-issuer-found']);
    expect(search.edges).toMatchObject([{ subject: leaf.sha256, outcome: 'issuer-unreadable' }]);
  });

  test('and one of the same name with another key is there instead', () => {
    const namesake = forge.authority('Intermediate', root, { key: forge.keyPair('p256', 'namesake') });
    const search = ask({ sent: [leaf, namesake], anchors: [root] });
    expect(faultsOf(search)).toEqual(['key-id-mismatch', 'no-issuer-found']);
    expect(search.paths[0]?.faults[1]?.values).toMatchObject({ nearest: namesake.sha256 });
    expect(search.edges).toEqual([
      { subject: leaf.sha256, issuer: namesake.sha256, outcome: 'key-id-mismatch' },
    ]);
  });
});

describe('signatures', () => {
  test('a spoiled one leads, and the path is followed to its anchor all the same', () => {
    const spoiled = forge.server(intermediate, { corrupt: true });
    const search = ask({ sent: [spoiled, intermediate], anchors: [root] });
    expect(search.paths).toHaveLength(1);
    expect(search.paths[0]).toMatchObject({ complete: true, valid: false });
    expect(search.paths[0]?.certificates).toHaveLength(3);
    expect(faultsOf(search)).toEqual(['signature-invalid']);
    expect(search.edges[0]?.outcome).toBe('signature-invalid');
  });

  test('a key id that names another key is a fault of its own, though the signature fits', () => {
    const extensions = [forge.authorityKeyId(Buffer.from('00', 'hex'))];
    const search = ask({ sent: [forge.server(intermediate, { extensions }), intermediate], anchors: [root] });
    expect(search.paths[0]).toMatchObject({ complete: true, valid: false });
    expect(faultsOf(search)).toEqual(['key-id-mismatch']);
    expect(search.edges[0]?.outcome).toBe('key-id-mismatch');
  });

  test('of two issuers with one name the right one is found, whichever comes first', () => {
    const namesake = forge.authority('Intermediate', root, { key: forge.keyPair('p256', 'namesake') });
    const plain = forge.server(intermediate, { extensions: [] });
    for (const sent of [
      [plain, intermediate, namesake],
      [plain, namesake, intermediate],
    ]) {
      expect(labelled(ask({ sent, anchors: [root] }), { ...labels, plain })).toEqual([
        'plain intermediate root',
      ]);
    }
  });
});

describe('self-signed certificates', () => {
  const lone = forge.certify({
    subject: 'lone.test',
    extensions: [forge.subjectAltName(forge.dns('lone.test'))],
  });

  test('a leaf that nobody trusts', () => {
    const search = ask({ sent: [lone], anchors: [root] });
    expect(search.paths[0]).toMatchObject({ certificates: [lone.sha256], complete: false });
    expect(faultsOf(search)).toEqual(['self-signed-not-trusted']);
  });

  test('a leaf that stands in the store is an anchor, and needs to be no CA', () => {
    expect(ask({ sent: [lone], anchors: [lone] }).paths).toMatchObject([
      { certificates: [lone.sha256], origin: ['sent'], stores: ['operator'], valid: true, sentOnly: true },
    ]);
  });

  test('one whose own signature is broken is told as such', () => {
    const broken = forge.certify({ subject: 'broken.test', corrupt: true });
    expect(faultsOf(ask({ sent: [broken], anchors: [root] }))).toEqual([
      'signature-invalid',
      'self-signed-not-trusted',
    ]);
  });

  test('a private root that was sent', () => {
    const search = ask({ sent: [leaf, intermediate, root], anchors: [stranger] });
    expect(labelled(search, labels)).toEqual(['leaf intermediate root']);
    expect(search.paths[0]?.faults).toEqual([
      { fault: 'self-signed-not-trusted', at: root.sha256, values: { subject: 'CN=Root' } },
    ]);
  });
});

describe('stores', () => {
  test('any entry is an anchor: an intermediate, and the leaf itself', () => {
    expect(labelled(ask({ sent: [leaf, intermediate], anchors: [intermediate] }), labels)).toEqual([
      'leaf intermediate',
    ]);
    expect(labelled(ask({ sent: [leaf], anchors: [leaf] }), labels)).toEqual(['leaf']);
    expect(ask({ sent: [leaf], anchors: [intermediate] }).paths[0]).toMatchObject({
      valid: true,
      sentOnly: true,
    });
  });

  test('all that hold the anchor are named', () => {
    const stores = [storeOf([root], 'mozilla'), storeOf([stranger], 'request'), storeOf([root], 'system')];
    expect(ask({ sent: [leaf, intermediate], stores }).paths[0]?.stores).toEqual(['mozilla', 'system']);
  });

  test('one that does not decide completes nothing', () => {
    const stores = [storeOf([root], 'system')];
    const search = ask({ sent: [leaf, intermediate], stores });
    expect(labelled(search, labels)).toEqual(['leaf intermediate root']);
    expect(search.paths[0]).toMatchObject({
      stores: ['system'],
      complete: false,
      valid: false,
      sentOnly: true,
    });
    expect(faultsOf(search)).toEqual(['self-signed-not-trusted']);
  });

  test('an intermediate in one that does not decide is no end on the way to one that does', () => {
    const stores = [storeOf([intermediate], 'system'), storeOf([root], 'operator')];
    expect(ask({ sent: [leaf, intermediate], stores }).paths[0]).toMatchObject({
      valid: true,
      stores: ['operator'],
    });
  });

  test('each can be asked alone whether it takes what was sent', () => {
    const question = { sent: [leaf.der, intermediate.der], now: forge.noon, purpose: 'server' } as const;
    expect(storeAccepts(storeOf([root], 'system'), question)).toBe(true);
    expect(storeAccepts(storeOf([stranger], 'system'), question)).toBe(false);
    expect(storeAccepts(storeOf([root], 'system'), { ...question, sent: [leaf.der] })).toBe(false);
  });

  test('an unreadable anchor is passed over', () => {
    expect(ask({ sent: [leaf, intermediate], anchors: [unreadable, root] }).paths[0]?.valid).toBe(true);
  });
});

describe('cross-signed certificates', () => {
  const oldRoot = forge.authority('Old Root', undefined, { notAfter: early });
  const crossed = forge.authority('Root', oldRoot, { key: root.key });
  const names = { ...labels, oldRoot, crossed };

  test('an expired way beside a sound one: the sound one leads, the other is kept', () => {
    const search = ask({ sent: [leaf, intermediate, crossed], anchors: [root, oldRoot] });
    expect(labelled(search, names)).toEqual(['leaf intermediate root', 'leaf intermediate crossed oldRoot']);
    expect(search.paths.map(({ valid }) => valid)).toEqual([true, false]);
    expect(search.paths[1]?.faults.map(({ fault }) => fault)).toEqual(['anchor-expired']);
    expect(search.edges.find(({ issuer }) => issuer === oldRoot.sha256)?.outcome).toBe('anchor-expired');
  });

  test('only the expired way is trusted', () => {
    const search = ask({ sent: [leaf, intermediate, crossed], anchors: [oldRoot] });
    expect(labelled(search, names)).toEqual(['leaf intermediate crossed oldRoot']);
    expect(faultsOf(search)).toEqual(['anchor-expired']);
  });

  test('two sound ways: the one that needs no fetching leads, then the shorter', () => {
    const other = forge.authority('Other Root');
    const alsoCrossed = forge.authority('Root', other, { key: root.key });
    const search = ask({ sent: [leaf, intermediate], fetched: [alsoCrossed], anchors: [root, other] });
    expect(labelled(search, { ...labels, other, alsoCrossed })).toEqual([
      'leaf intermediate root',
      'leaf intermediate alsoCrossed other',
    ]);
  });

  test('two CAs that signed each other and nothing else end', () => {
    const keyA = forge.keyPair('p256', 'a');
    const keyB = forge.keyPair('p256', 'b');
    const a = forge.authority('A', { ...root, name: forge.name('B'), key: keyB }, { key: keyA });
    const b = forge.authority('B', { ...root, name: forge.name('A'), key: keyA }, { key: keyB });
    const below = forge.server(a);
    const search = ask({ sent: [below, a, b], anchors: [root] });
    expect(labelled(search, { below, a, b })).toEqual(['below a b']);
    expect(faultsOf(search)).toEqual(['no-issuer-found']);
  });
});

describe('faults of one path', () => {
  test('come most specific first, then from the leaf upwards', () => {
    const weak = forge.authority('Weak', root, { notAfter: early, signature: forge.signatures.ecdsaSha1 });
    const both = forge.server(weak, {
      notAfter: early,
      extensions: [forge.extendedKeyUsage(forge.clientAuth)],
    });
    expect(faultsOf(ask({ sent: [both, weak], anchors: [stranger] }))).toEqual([
      'expired',
      'issuer-expired',
      'eku-not-allowed',
      'sha1-signature',
      'no-issuer-found',
    ]);
  });
});

describe('little to go on', () => {
  test('nothing sent: no path', () => {
    expect(ask({ sent: [], anchors: [root] })).toEqual({ paths: [], edges: [], exhausted: false });
  });

  test('a leaf that can not be read: one path that says so and where', () => {
    const search = ask({ sent: [unreadable, intermediate], anchors: [root] });
    expect(search.paths).toHaveLength(1);
    expect(chainPathSchema.parse(search.paths[0])).toMatchObject({
      complete: false,
      certificates: [expect.any(String)],
    });
    expect(search.paths[0]?.faults).toMatchObject([
      { fault: 'leaf-is-unreadable', values: { code: 'unexpected-tag', where: 'tbsCertificate, offset 2' } },
    ]);
  });

  test('no stores at all', () => {
    const sent = [leaf.der, intermediate.der];
    const search = searchPaths({ sent, fetched: [], stores: [], now: forge.noon, purpose: 'server' });
    expect(search.paths[0]?.faults.map(({ fault }) => fault)).toEqual(['no-issuer-found']);
  });
});

test('whatever bytes are sent and fetched, there is an answer, and it stays the same', () => {
  const anchors = storeOf([root, intermediate, stranger]);
  const pieces = [leaf.der, intermediate.der, root.der, stranger.der];
  const spoiled = fc
    .tuple(fc.constantFrom(...pieces), fc.nat({ max: 300 }), fc.integer({ min: 0, max: 255 }))
    .map(([der, at, value]) => Uint8Array.from(der, (byte, index) => (index === at ? value : byte)));
  const some = fc.array(fc.oneof(spoiled, fc.constantFrom(...pieces), fc.uint8Array({ maxLength: 20 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(some, some, (sent, fetched) => {
      const question = { sent, fetched, stores: [anchors], now: forge.noon, purpose: 'server' } as const;
      const search = searchPaths(question);
      expect(pathSearchSchema.parse(search)).toEqual(search);
      expect(searchPaths(question)).toEqual(search);
      expect(search.paths.length > 0).toBe(sent.length > 0);
      for (const path of search.paths) {
        expect(path.valid).toBe(path.complete && path.faults.length === 0);
        expect(path.complete || path.faults.length > 0).toBe(true);
        expect(path.origin).toHaveLength(path.certificates.length);
      }
    }),
    { numRuns: 300 },
  );
});
