import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeFromPem } from '../../../lib/roots/from-pem.ts';
import { mozillaStore } from '../../../lib/roots/mozilla.ts';
import { operatorStore } from '../../../lib/roots/operator.ts';
import { systemStore } from '../../../lib/roots/system.ts';
import { fingerprint } from '../../../lib/x509/fingerprint.ts';
import { derToPem } from '../../../lib/x509/pem.ts';
import { readCertificate } from '../../../lib/x509/read.ts';
import { authority } from '../x509/forge.ts';

const root = authority('Root');
const other = authority('Other');
const fingerprints = (anchors: readonly Uint8Array[]) => anchors.map(fingerprint);

describe("Mozilla's roots", () => {
  test('are those that Node brings, say so, and decide', () => {
    const store = mozillaStore();
    expect(store).toMatchObject({ id: 'mozilla', decides: true });
    expect(store.source).toContain(process.versions.node);
    expect(store.anchors).toHaveLength(getCACertificates('bundled').length);
    expect(mozillaStore()).toBe(store);
  });

  test('can all be read, without a defect, and sign themselves', () => {
    for (const anchor of mozillaStore().anchors) {
      expect(readCertificate(anchor)).toMatchObject({ ok: true, facts: { defects: [], selfSigned: true } });
    }
  });
});

test("the system's roots are there once each and decide nothing", () => {
  const store = systemStore();
  expect(store).toMatchObject({ id: 'system', decides: false });
  expect(new Set(fingerprints(store.anchors)).size).toBe(store.anchors.length);
  expect(store.anchors).toHaveLength(new Set(getCACertificates('system')).size);
  expect(systemStore()).toBe(store);
});

test('a store from PEM text has each certificate once, in order', () => {
  const text = [root, other, root].map(({ der }) => derToPem(der)).join('junk\n');
  const store = storeFromPem('request', 'given with the request', text);
  expect(store).toMatchObject({ id: 'request', source: 'given with the request', decides: true });
  expect(fingerprints(store.anchors)).toEqual([root.sha256, other.sha256]);
  expect(storeFromPem('request', 'x', 'no certificates').anchors).toEqual([]);
});

describe("the operator's files", () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'certwhy-roots-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  test('in PEM and DER make one store that names them', () => {
    const paths = [
      file('a.pem', derToPem(root.der)),
      file('b.der', other.der),
      file('c.pem', derToPem(root.der)),
    ];
    const { store, problems } = operatorStore(paths);
    expect(problems).toEqual([]);
    expect(store).toMatchObject({ id: 'operator', decides: true });
    expect(store.source).toContain(join(folder, 'b.der'));
    expect(fingerprints(store.anchors)).toEqual([root.sha256, other.sha256]);
  });

  test('that give nothing say why, and the others count', () => {
    const broken = derToPem(Buffer.from('3003300102', 'hex'));
    const huge = file('huge.pem', '');
    truncateSync(huge, 9 * 1024 * 1024);
    const paths = [
      join(folder, 'absent.pem'),
      folder,
      file('empty.pem', ''),
      file('half.pem', derToPem(root.der) + broken),
      huge,
    ];
    const { store, problems } = operatorStore(paths);
    expect(fingerprints(store.anchors)).toEqual([root.sha256]);
    expect(problems).toEqual([
      { path: paths[0], reason: 'not-found', detail: 'ENOENT' },
      { path: paths[1], reason: 'not-a-file', detail: '' },
      { path: paths[2], reason: 'no-certificate', detail: '' },
      {
        path: paths[3],
        reason: 'unreadable-certificate',
        detail: expect.stringContaining('certificate 2: '),
      },
      { path: paths[4], reason: 'too-large', detail: '9437184 bytes' },
    ]);
  });

  test.skipIf(process.getuid?.() === 0)('that may not be read (root may read everything)', () => {
    const path = file('secret.pem', derToPem(root.der));
    chmodSync(path, 0);
    expect(operatorStore([path]).problems).toMatchObject([{ reason: 'not-permitted', detail: 'EACCES' }]);
  });

  test('none at all: an empty store', () => {
    expect(operatorStore([])).toMatchObject({ store: { anchors: [] }, problems: [] });
  });
});
