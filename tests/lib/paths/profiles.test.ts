import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { profiles } from '../../../lib/paths/profiles/index.ts';
import { type ProfileId, profileIds, type Switch } from '../../../lib/paths/profiles/profile.ts';
import { type PathFault, pathFaults } from '../../../lib/paths/rule-ids.ts';
import type { PathFinding } from '../../../lib/paths/schema.ts';
import { searchPaths } from '../../../lib/paths/search.ts';
import { readCertificate } from '../../../lib/x509/read.ts';
import { boolean, oid, sequence, tlv } from '../x509/der-writer.ts';
import * as forge from '../x509/forge.ts';
import { hasOpenssl, withoutOpenssl } from '../x509/openssl.ts';
import { chainMadeBy } from './chain-made-by.ts';

const HOUR = 3_600_000;

/** What a profile says of the best path: leaf and intermediates as sent, the last certificate as the anchor. */
function judged(chain: readonly Uint8Array[], profile: ProfileId, now = forge.noon) {
  const [path] = searchPaths({
    sent: chain.slice(0, -1),
    fetched: [],
    stores: [{ id: 'operator', source: 'test', decides: true, anchors: chain.slice(-1) }],
    now,
    purpose: 'server',
    profile: profiles[profile],
  }).paths;
  if (path === undefined) throw new Error('no path');
  return path;
}

const ids = (findings: readonly PathFinding[]) => findings.map(({ fault }) => fault);
const levelIn = (setting: Switch) => (typeof setting === 'string' ? setting : setting.level);

describe('what the profiles switch', () => {
  test.each(profileIds)('%s has its own name and a switch for every rule', (id) => {
    expect(profiles[id].id).toBe(id);
    expect(Object.keys(profiles[id].switches).sort()).toEqual([...pathFaults].sort());
  });

  test('strict lets three forms pass with a warning, and makes few exceptions by date or on anchors', () => {
    const { switches } = profiles.strict;
    expect(pathFaults.filter((fault) => levelIn(switches[fault]) !== 'fault')).toEqual([
      'serial-too-large',
      'extension-criticality-unusual',
      'ca-crl-sign-missing',
    ]);
    expect(pathFaults.filter((fault) => typeof switches[fault] !== 'string')).toEqual([
      'sha1-signature',
      'signature-algorithm-not-allowed',
      'client-auth-eku',
      'dns-name-underscore',
    ]);
  });

  test('rfc5280 makes no difference between anchors and others, and one by date', () => {
    const { switches } = profiles.rfc5280;
    expect(pathFaults.filter((fault) => typeof switches[fault] !== 'string')).toEqual(['sha1-signature']);
    expect(switches['sha1-signature']).not.toHaveProperty('anchor');
  });

  test('nothing is a fault for mainstream clients of which rfc5280 and its verifiers say nothing', () => {
    const { consensus, rfc5280 } = profiles;
    const only = pathFaults.filter(
      (fault) => levelIn(consensus.switches[fault]) === 'fault' && rfc5280.switches[fault] === 'off',
    );
    // RFC 5280 §7.1 compares names in one way, several clients in another.
    expect(only).toEqual(['issuer-name-not-identical']);
  });
});

const root = forge.authority('Root');
const intermediate = forge.authority('Intermediate', root);
const leaf = forge.server(intermediate);
const { serverAuth } = forge;

describe('sound chains', () => {
  test.each(profileIds)('made by hand: no finding by %s', (profile) => {
    const path = judged([leaf.der, intermediate.der, root.der], profile);
    expect(path).toMatchObject({ valid: true, faults: [], warnings: [] });
  });

  describe.skipIf(!hasOpenssl)(`openssl (${hasOpenssl ? 'made' : withoutOpenssl})`, () => {
    const newKey = '-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes';
    const request = `openssl req ${newKey} -keyout leaf.key -out leaf.csr -subj /CN=www.example.test`;
    const signing =
      'openssl x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 40 -out leaf.pem';
    const authority = `openssl req -x509 ${newKey} -keyout ca.key -out ca.pem -days 40 -subj /CN=CA`;

    test('as one does without much thought: no fault by consensus', () => {
      const chain = chainMadeBy(
        { 'leaf.cnf': 'subjectAltName = DNS:www.example.test\n' },
        [authority, request, `${signing} -extfile leaf.cnf`],
        ['leaf.pem', 'ca.pem'],
      );
      expect(judged(chain, 'consensus', soonAfter(chain))).toMatchObject({ valid: true, faults: [] });
      expect(ids(judged(chain, 'strict', soonAfter(chain)).faults)).toContain('eku-missing');
    });

    test('a self-signed certificate that a client trusts: no fault by consensus', () => {
      const alone = `${authority} -addext subjectAltName=DNS:www.example.test`;
      const [made] = chainMadeBy({}, [alone], ['ca.pem']);
      if (made === undefined) throw new Error('no certificate');
      const path = judged([made, made], 'consensus', soonAfter([made]));
      expect(path).toMatchObject({ valid: true, faults: [] });
      expect(ids(path.warnings)).toContain('ca-as-leaf');
    });

    test.each(profileIds)(
      'with every extension that RFC 5280 and the BR ask for: no finding by %s',
      (profile) => {
        const extensions = [
          'basicConstraints = critical, CA:FALSE',
          'keyUsage = critical, digitalSignature',
          'extendedKeyUsage = serverAuth',
          'subjectKeyIdentifier = hash',
          'authorityKeyIdentifier = keyid',
          'subjectAltName = DNS:www.example.test, DNS:*.example.test, IP:192.0.2.1',
        ];
        const chain = chainMadeBy(
          { 'leaf.cnf': extensions.join('\n') },
          [
            `${authority} -addext keyUsage=critical,keyCertSign,cRLSign`,
            request,
            `${signing} -extfile leaf.cnf`,
          ],
          ['leaf.pem', 'ca.pem'],
        );
        expect(judged(chain, profile, soonAfter(chain))).toMatchObject({
          valid: true,
          faults: [],
          warnings: [],
        });
      },
    );
  });

  const hasCerttool = spawnSync('certtool', ['--version']).status === 0;

  test.skipIf(!hasCerttool).each(profileIds)(
    `certtool (${hasCerttool ? 'made' : 'not installed'}): no finding by %s`,
    (profile) => {
      const newKey = (file: string) =>
        `certtool --generate-privkey --key-type ecdsa --curve secp256r1 --outfile ${file}`;
      const chain = chainMadeBy(
        {
          'ca.cfg': 'cn = "CA"\nca\ncert_signing_key\ncrl_signing_key\nexpiration_days = 40\n',
          'leaf.cfg':
            'cn = "www.example.test"\ndns_name = "www.example.test"\ntls_www_server\nsigning_key\nexpiration_days = 40\n',
        },
        [
          newKey('ca.key'),
          newKey('leaf.key'),
          'certtool --generate-self-signed --load-privkey ca.key --template ca.cfg --outfile ca.pem',
          'certtool --generate-certificate --load-privkey leaf.key --load-ca-certificate ca.pem --load-ca-privkey ca.key --template leaf.cfg --outfile leaf.pem',
        ],
        ['leaf.pem', 'ca.pem'],
      );
      expect(judged(chain, profile, soonAfter(chain))).toMatchObject({
        valid: true,
        faults: [],
        warnings: [],
      });
    },
  );
});

/** An hour after the leaf was made, which is within the lifetime of all. */
function soonAfter([made]: readonly Uint8Array[]): Date {
  const read = made === undefined ? null : readCertificate(made);
  if (!read?.ok) throw new Error('no leaf');
  return new Date(Date.parse(read.facts.notBefore) + HOUR);
}

type Said = 'fault' | 'warning' | null;
type Broken = readonly [
  fault: PathFault,
  at: forge.Made,
  chain: readonly forge.Made[],
  consensus: Said,
  rfc5280: Said,
  strict: Said,
];

const early = new Date('2026-02-01T00:00:00Z');
const { basicConstraints, certify, dns, extension, keyUsage, subjectAltName, subjectKeyId } = forge;
const usage = keyUsage('keyCertSign', 'cRLSign');

function leafBelow(issuer: forge.Made, ...extensions: readonly Buffer[]): forge.Made {
  const usual = [keyUsage('digitalSignature'), forge.authorityKeyId(issuer.key.keyId)];
  return forge.server(issuer, { extensions: [...usual, ...extensions] });
}
const eku = forge.extendedKeyUsage(serverAuth);
const names = subjectAltName(dns('www.example.test'));

/** A chain whose leaf is as given. */
function withLeaf(fault: PathFault, made: forge.Made, ...levels: [Said, Said, Said]): Broken {
  return [fault, made, [made, intermediate, root], ...levels];
}
/** A chain whose intermediate is as given. */
function withIssuer(fault: PathFault, made: forge.Made, ...levels: [Said, Said, Said]): Broken {
  return [fault, made, [forge.server(made), made, root], ...levels];
}
/** A chain whose anchor is as given. */
function withAnchor(fault: PathFault, made: forge.Made, ...levels: [Said, Said, Said]): Broken {
  return [fault, made, [forge.server(made), made], ...levels];
}

const softConstraints = extension('2.5.29.19', sequence(boolean(true)));
const ca = basicConstraints(true);
/** A subject key identifier that fits what is signed below. */
const id = (label: string) => subjectKeyId(forge.keyPair('p256', JSON.stringify(label)).keyId);
const serial = tlv(2, Buffer.of(0xff));
const rsaRoot = forge.authority('RSA Root', undefined, { key: forge.keyPair('rsa2048', 'root') });
const sha1 = forge.server(rsaRoot, { signature: forge.signatures.rsaSha1 });
const gapped = forge.nameConstraints([forge.ip(10, 0, 0, 0, 255, 0, 255, 0)]);

const rsaPair = forge.keyPair('rsa2048', 'leaf');
const rsaKey = rsaPair.spki.subarray(rsaPair.spki.indexOf(Buffer.from('0500', 'hex')) + 2);
const withoutNull = { ...rsaPair, spki: sequence(sequence(oid('1.2.840.113549.1.1.1')), rsaKey) };
const ecPair = forge.keyPair('p256', 'leaf');
const point = Buffer.from(ecPair.spki.subarray(-65));
point[0] = 6 + ((point.at(-1) ?? 0) & 1);
const hybrid = { ...ecPair, spki: Buffer.concat([ecPair.spki.subarray(0, -65), point]) };

const broken: readonly Broken[] = [
  withAnchor(
    'anchor-expired',
    forge.authority('Old Root', undefined, { notAfter: early }),
    'fault',
    'fault',
    'fault',
  ),
  withAnchor(
    'subject-key-id-missing',
    certify({ subject: 'A', extensions: [ca, usage] }),
    'warning',
    'fault',
    'fault',
  ),
  withAnchor(
    'ca-key-usage-missing',
    certify({ subject: 'B', extensions: [ca, id('B')] }),
    'warning',
    'fault',
    'fault',
  ),
  withAnchor(
    'basic-constraints-not-critical',
    certify({ subject: 'C', extensions: [softConstraints, usage, id('C')] }),
    'warning',
    'fault',
    'fault',
  ),
  withAnchor(
    'weak-key',
    forge.authority('D', undefined, { key: forge.keyPair('rsa1024', 'D') }),
    'fault',
    'warning',
    'fault',
  ),
  withAnchor('root-eku', forge.authority('E', undefined, { extensions: [eku] }), null, null, 'fault'),
  withAnchor('serial-negative', forge.authority('F', undefined, { serial }), null, 'warning', 'fault'),
  withIssuer('serial-negative', forge.authority('G', root, { serial }), 'warning', 'warning', 'fault'),
  withIssuer(
    'authority-key-id-missing',
    certify({ subject: 'H', extensions: [ca, usage, id('H')] }, root),
    'warning',
    'fault',
    'fault',
  ),
  withIssuer(
    'name-constraints-malformed',
    forge.authority('I', root, { extensions: [gapped] }),
    'warning',
    'fault',
    'fault',
  ),
  withLeaf('eku-missing', leafBelow(intermediate, names), 'warning', null, 'fault'),
  withLeaf(
    'eku-any-only',
    leafBelow(intermediate, names, forge.extendedKeyUsage(forge.anyUsage)),
    'fault',
    'warning',
    'fault',
  ),
  withLeaf('san-missing', leafBelow(intermediate, eku), null, null, 'fault'),
  withLeaf('cn-not-in-san', forge.server(intermediate, { subject: 'Our shop' }), null, null, 'fault'),
  withLeaf(
    'dns-name-underscore',
    leafBelow(intermediate, eku, subjectAltName(dns('www.example.test'), dns('a_b.test'))),
    null,
    'fault',
    'fault',
  ),
  withLeaf(
    'wildcard-malformed',
    leafBelow(intermediate, eku, subjectAltName(dns('www.example.test'), dns('w*.test'))),
    'warning',
    null,
    'fault',
  ),
  withLeaf(
    'key-type-not-allowed',
    forge.server(intermediate, { key: forge.keyPair('ed25519', 'leaf') }),
    'warning',
    null,
    'fault',
  ),
  withLeaf(
    'lifetime-too-long',
    forge.server(intermediate, { notBefore: new Date('2026-03-15') }),
    null,
    null,
    'fault',
  ),
  withLeaf(
    'extension-wrongly-critical',
    leafBelow(intermediate, eku, names, extension('2.5.29.14', tlv(4, Buffer.of(1)), true)),
    'fault',
    'fault',
    'fault',
  ),
  withLeaf(
    'issuer-name-not-identical',
    forge.server(intermediate, { issuer: 'INTERMEDIATE' }),
    'fault',
    null,
    'fault',
  ),
  withIssuer(
    'ca-crl-sign-missing',
    certify(
      {
        subject: 'J',
        extensions: [ca, keyUsage('keyCertSign'), id('J'), forge.authorityKeyId(root.key.keyId)],
      },
      root,
    ),
    null,
    null,
    'warning',
  ),
  withLeaf(
    'extension-criticality-unusual',
    leafBelow(intermediate, eku, names, extension('2.5.29.19', sequence())),
    null,
    null,
    'warning',
  ),
  withLeaf(
    'eku-beyond-tls',
    leafBelow(intermediate, names, forge.extendedKeyUsage(serverAuth, forge.anyUsage)),
    null,
    null,
    'fault',
  ),
  withLeaf(
    'san-type-not-allowed',
    leafBelow(intermediate, eku, subjectAltName(dns('www.example.test'), forge.uri('https://a.test/'))),
    null,
    null,
    'fault',
  ),
  withLeaf(
    'name-attribute-malformed',
    forge.server(intermediate, {
      subject: [
        ['2.5.4.6', 'JPN', 0x13],
        ['2.5.4.3', 'www.example.test'],
      ],
    }),
    null,
    'warning',
    'fault',
  ),
  withLeaf(
    'serial-too-large',
    forge.server(intermediate, { serial: tlv(2, Buffer.of(0), Buffer.alloc(20, 0x80)) }),
    null,
    'warning',
    'warning',
  ),
  withLeaf(
    'algorithm-parameters-wrong',
    forge.server(intermediate, { key: withoutNull }),
    'warning',
    'fault',
    'fault',
  ),
  withLeaf('public-key-malformed', forge.server(intermediate, { key: hybrid }), 'warning', 'fault', 'fault'),
  ['sha1-signature', sha1, [sha1, rsaRoot], 'fault', 'fault', 'fault'],
];

describe.each(broken)('%s', (fault, made, chain, ...levels) => {
  test.each(profileIds.map((profile, index) => [profile, levels[index] ?? null] as const))(
    '%s: %s',
    (profile, level) => {
      const path = judged(
        chain.map(({ der }) => der),
        profile,
      );
      const expected = [{ fault, at: made.sha256 }];
      expect(path.faults).toMatchObject(level === 'fault' ? expected : []);
      expect(path.warnings.filter((warning) => warning.fault === fault)).toMatchObject(
        level === 'warning' ? expected : [],
      );
    },
  );
});

describe('by the date of issue, strict lets pass', () => {
  const strictOf = (from: string, change: Partial<forge.Draft>, issuer = intermediate) => {
    const notBefore = new Date(`${from}T00:00:00Z`);
    const notAfter = new Date(notBefore.getTime() + 24 * HOUR);
    const made = forge.server(issuer, { ...change, notBefore, notAfter });
    const now = new Date(notBefore.getTime() + HOUR);
    return ids(judged([made.der, issuer.der, root.der], 'strict', now).faults).filter(
      (id) => !id.endsWith('-not-yet-valid') && !id.endsWith('-expired'),
    );
  };
  const crossed = forge.authority('RSA Root', root, { key: rsaRoot.key });
  const both = forge.extendedKeyUsage(serverAuth, forge.clientAuth);
  const usual = [keyUsage('digitalSignature'), forge.authorityKeyId(intermediate.key.keyId)];
  const underscore = subjectAltName(dns('www.example.test'), dns('a_b.test'));

  test.each([
    ['SHA-1', '2015-12-31', [], { signature: forge.signatures.rsaSha1 }, crossed],
    ['SHA-1', '2016-01-01', ['sha1-signature'], { signature: forge.signatures.rsaSha1 }, crossed],
    ['underscores', '2019-04-30', [], { extensions: [...usual, eku, underscore] }, intermediate],
    [
      'underscores',
      '2019-05-01',
      ['dns-name-underscore'],
      { extensions: [...usual, eku, underscore] },
      intermediate,
    ],
    ['clientAuth', '2027-03-14', [], { extensions: [...usual, both, names] }, intermediate],
    ['clientAuth', '2027-03-15', ['client-auth-eku'], { extensions: [...usual, both, names] }, intermediate],
  ])('%s on %s', (_, from, said, change, issuer) => {
    expect(strictOf(from, change, issuer)).toEqual(said);
  });
});
