import { expect, test } from 'vitest';
import { DEPTH_MAX, PATHS_KEPT_MAX, POOL_MAX } from '../../../lib/paths/budget.ts';
import * as forge from '../x509/forge.ts';
import { ask, faultsOf } from './ask.ts';

const root = forge.authority('Root');
const early = new Date('2026-02-01T00:00:00Z');

/** `width` certificates for each of `height` CAs, each signed by another key of the CA above. */
function ladder(
  height: number,
  width: number,
): { readonly top: readonly forge.Made[]; readonly all: forge.Made[] } {
  let above: readonly forge.Made[] = [root];
  const all: forge.Made[] = [];
  for (let level = 0; level < height; level += 1) {
    const key = forge.keyPair('p256', `level ${level}`);
    const rung = Array.from({ length: width }, (_, index) => {
      const signer = above[index % above.length] ?? root;
      return forge.authority(`Level ${level}`, signer, { key });
    });
    all.push(...rung);
    above = rung;
  }
  return { top: above, all };
}

function leafBelow(rung: readonly forge.Made[], draft: Partial<forge.Draft> = {}): forge.Made {
  return forge.server(rung[0] ?? root, draft);
}

test('a ladder of cross-signs ten high and four wide: enough valid paths, and an end', () => {
  const { top, all } = ladder(10, 4);
  const search = ask({ sent: [leafBelow(top), ...all], anchors: [root] });
  expect(search.paths).toHaveLength(PATHS_KEPT_MAX);
  expect(search.paths.every(({ valid, certificates }) => valid && certificates.length === 12)).toBe(true);
});

test('the same ladder below an expired leaf: ways that share its fault are not all walked', () => {
  const { top, all } = ladder(10, 4);
  const search = ask({ sent: [leafBelow(top, { notAfter: early }), ...all], anchors: [root] });
  expect(search.paths).toHaveLength(PATHS_KEPT_MAX);
  expect(faultsOf(search)).toEqual(['expired']);
  // What was left out could not have been valid, so nothing was cut off.
  expect(search.exhausted).toBe(false);
});

test('a ladder whose lowest rung forbids the name, and one way around it: that way is found', () => {
  const { top, all } = ladder(10, 4);
  const key = forge.keyPair('p256', 'issuing');
  const elsewhere = forge.nameConstraints([forge.dns('elsewhere.test')]);
  const forbidding = top.map((signer) =>
    forge.authority('Issuing', signer, { key, extensions: [forge.basicConstraints(true), elsewhere] }),
  );
  const around = forge.authority('Issuing', root, { key, notAfter: new Date('2026-12-01T00:00:00Z') });
  const leaf = leafBelow([around]);
  const search = ask({ sent: [leaf, ...forbidding, ...all, around], anchors: [root] });
  expect(search.paths[0]).toMatchObject({
    valid: true,
    certificates: [leaf.sha256, around.sha256, root.sha256],
  });
});

/** Every CA signed by every other, and only the last by the root. */
function mesh(size: number): forge.Made[] {
  const key = (index: number) => forge.keyPair('p256', `mesh ${index}`);
  const plain = Array.from({ length: size }, (_, index) =>
    forge.authority(`Mesh ${index}`, undefined, { key: key(index) }),
  );
  const crosses = plain.flatMap((signer, above) =>
    plain.flatMap((_, index) =>
      index === above ? [] : [forge.authority(`Mesh ${index}`, signer, { key: key(index) })],
    ),
  );
  return [...crosses, forge.authority(`Mesh ${size - 1}`, root, { key: key(size - 1) })];
}

test.each([7, 10])('a mesh of %i CAs that all signed each other: the short way out is found', (size) => {
  const certificates = mesh(size);
  const issuer = certificates.find(({ sha256 }) => sha256 === certificates[0]?.sha256) ?? root;
  for (const sent of [certificates, [...certificates].reverse()]) {
    const search = ask({ sent: [forge.server(issuer), ...sent], anchors: [root] });
    expect(search.paths[0]?.valid).toBe(true);
  }
});

test('a mesh without a way to an anchor: an end, and it does not claim that there is no issuer alone', () => {
  const certificates = mesh(12).slice(0, -1);
  const search = ask({ sent: [forge.server(certificates[0] ?? root), ...certificates], anchors: [root] });
  expect(search.paths.every(({ valid }) => !valid)).toBe(true);
  expect(search.exhausted).toBe(true);
  expect(faultsOf(search)).toContain('budget-exhausted');
});

test('sixteen certificates from leaf to root are a path like any other', () => {
  const chain: forge.Made[] = [];
  let signer = root;
  for (let level = 0; level < 14; level += 1) {
    signer = forge.authority(`Deep ${level}`, signer);
    chain.push(signer);
  }
  const search = ask({ sent: [forge.server(signer), ...chain], anchors: [root] });
  expect(search.paths[0]?.certificates).toHaveLength(16);
  expect(faultsOf(search)).toEqual([]);
});

test('a thousand strangers between the leaf and its issuer don’t hide it', () => {
  const intermediate = forge.authority('Intermediate', root);
  const crowd = Array.from({ length: 1000 }, (_, index) =>
    forge.authority(`Stranger ${index}`, undefined, { key: forge.keyPair('p256', 'crowd 0') }),
  );
  const search = ask({ sent: [forge.server(intermediate), ...crowd, intermediate], anchors: [root] });
  expect(faultsOf(search)).toEqual([]);
  expect(search.exhausted).toBe(false);
});

test('the same ladder to nowhere: each dead end is walked once', () => {
  const { top, all } = ladder(10, 4);
  const search = ask({ sent: [leafBelow(top), ...all], anchors: [] });
  expect(faultsOf(search)).toEqual(['no-issuer-found']);
  expect(search.paths[0]?.certificates).toHaveLength(11);
});

test('a hundred issuers of one name: the right one is found though it stands last', () => {
  const namesakes = Array.from({ length: 100 }, (_, index) =>
    forge.authority('Intermediate', root, { key: forge.keyPair('p256', `namesake ${index}`) }),
  );
  const right = forge.authority('Intermediate', root);
  const withoutKeyId = forge.server(right, { extensions: [] });
  const search = ask({ sent: [withoutKeyId, ...namesakes, right], anchors: [root] });
  expect(search.paths[0]).toMatchObject({
    valid: true,
    certificates: [withoutKeyId.sha256, right.sha256, root.sha256],
  });
  expect(search.edges.filter(({ outcome }) => outcome === 'signature-invalid').length).toBeGreaterThan(50);
});

test('more keys of one name than signatures are checked: it ends and says so', () => {
  const namesakes = Array.from({ length: 260 }, (_, index) =>
    forge.authority('Root', undefined, { key: forge.keyPair('p256', `crowd ${index}`) }),
  );
  const lone = forge.server(root, { extensions: [] });
  const search = ask({ sent: [lone], anchors: namesakes });
  expect(faultsOf(search)).toEqual(['budget-exhausted']);
  expect(search.exhausted).toBe(true);
});

test('a chain longer than any client follows ends at the limit', () => {
  const chain: forge.Made[] = [];
  let signer = root;
  for (let level = 0; level < DEPTH_MAX + 2; level += 1) {
    signer = forge.authority(`Deep ${level}`, signer);
    chain.push(signer);
  }
  const search = ask({ sent: [forge.server(signer), ...chain], anchors: [root] });
  expect(search.paths[0]?.certificates).toHaveLength(DEPTH_MAX);
  expect(faultsOf(search)).toEqual(['budget-exhausted']);
  expect(search.exhausted).toBe(true);
});

test('more certificates than are looked at: the rest is left out, and it says so', () => {
  const intermediate = forge.authority('Intermediate', root);
  const crowd = Array.from({ length: POOL_MAX }, (_, index) =>
    forge.authority(`Stranger ${index}`, undefined, { key: forge.keyPair('p256', 'crowd 0') }),
  );
  const search = ask({ sent: [forge.server(intermediate), ...crowd, intermediate], anchors: [root] });
  expect(faultsOf(search)).toEqual(['no-issuer-found', 'budget-exhausted']);
  expect(search.exhausted).toBe(true);
});
