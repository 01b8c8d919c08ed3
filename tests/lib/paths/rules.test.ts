import { describe, expect, test } from 'vitest';
import { octets } from '../x509/der-writer.ts';
import * as forge from '../x509/forge.ts';
import { hasOpenssl, withoutOpenssl } from '../x509/openssl.ts';
import { type Ask, ask, faultsOf, opensslAccepts } from './ask.ts';

interface Scenario extends Ask {
  readonly title: string;
  /** Expected faults of the best path; none = valid. */
  readonly faults: readonly string[];
  /** Where OpenSSL thinks otherwise, why that is so. */
  readonly opensslDiffers?: string;
}

const root = forge.authority('Root');
const intermediate = forge.authority('Intermediate', root);
const leaf = forge.server(intermediate);
const { signatures } = forge;

function below(issuer: forge.Made, draft: Partial<forge.Draft> = {}): readonly forge.Made[] {
  return [forge.server(issuer, draft), issuer];
}

/** A chain over one intermediate with these extensions instead of a CA's. */
function over(subject: string, draft: Partial<forge.Draft>): readonly forge.Made[] {
  return below(forge.certify({ subject, key: forge.keyPair('p256', subject), ...draft }, root));
}

const ca = forge.basicConstraints(true);
const early = new Date('2026-02-01T00:00:00Z');
const late = new Date('2026-12-01T00:00:00Z');
const day = (iso: string) => new Date(`${iso}Z`);
const oldRoot = forge.authority('Old Root', undefined, { notAfter: early });
const sha1Root = forge.authority('SHA-1 Root', undefined, {
  key: forge.keyPair('rsa2048', 'sha1'),
  signature: signatures.rsaSha1,
});
const rsaRoot = forge.authority('RSA Root', undefined, { key: forge.keyPair('rsa2048', 'rsa') });
const smallRoot = forge.authority('Small Root', undefined, { key: forge.keyPair('rsa1024', 'small') });
const short0 = forge.authority('Length 0', root, { pathLength: 0 });
const under0 = forge.authority('Under 0', short0);
const short1 = forge.authority('Length 1', root, { pathLength: 1 });
const under1 = forge.authority('Under 1', short1);
const rootOf0 = forge.authority('Root of 0', undefined, { pathLength: 0 });
const underRoot0 = forge.authority('Under Root of 0', rootOf0);
/** The same name with another key: self-issued, so that it doesn't count for a path length. */
const rollover = forge.authority('Length 0', short0, { key: forge.keyPair('p256', 'rollover') });
const version1Root = forge.certify({ subject: 'Version 1 Root', version: 1 });
const version1 = forge.certify({ subject: 'Version 1', version: 1 }, root);
const odd = (critical: boolean) => forge.extension('1.2.3.4', octets(Buffer.of(1)), critical);
const sameTwice = [forge.subjectAltName(forge.dns('a.test')), forge.subjectAltName(forge.dns('a.test'))];
const purposes = (...oids: string[]) => [forge.extendedKeyUsage(...oids)];
const microsoftSgc = '1.3.6.1.4.1.311.10.3.3';

const scenarios: readonly Scenario[] = [
  { title: 'a sound chain', sent: [leaf, intermediate], faults: [] },

  {
    title: 'validity: the last second',
    sent: [leaf, intermediate],
    now: day('2027-01-01T00:00:00'),
    faults: [],
    opensslDiffers: 'for OpenSSL the last second is past',
  },
  {
    title: 'validity: a second after the last',
    sent: [forge.server(root, { notAfter: early })],
    now: day('2026-02-01T00:00:01'),
    faults: ['expired'],
  },
  {
    title: 'validity: the first second',
    sent: [forge.server(root, { notBefore: late })],
    now: late,
    faults: [],
  },
  { title: 'validity: not yet', sent: [forge.server(root, { notBefore: late })], faults: ['not-yet-valid'] },
  {
    title: 'validity: an intermediate that has expired',
    sent: below(forge.authority('Expired', root, { notAfter: early })),
    faults: ['issuer-expired'],
  },
  {
    title: 'validity: an intermediate from tomorrow',
    sent: below(forge.authority('Tomorrow', root, { notBefore: late })),
    faults: ['issuer-not-yet-valid'],
  },
  {
    title: 'validity: an anchor that has expired',
    sent: [forge.server(oldRoot)],
    anchors: [oldRoot],
    faults: ['anchor-expired'],
  },

  {
    title: 'signature: spoiled',
    sent: [forge.server(root, { corrupt: true })],
    faults: ['signature-invalid'],
  },
  {
    title: 'signature: the one of an anchor is not looked at',
    sent: [forge.server(forge.authority('Unsigned', undefined, { corrupt: true }))],
    anchors: [forge.authority('Unsigned', undefined, { corrupt: true })],
    faults: [],
  },
  {
    title: 'signature: an algorithm that nobody knows',
    sent: [forge.server(root, { signature: signatures.unknown })],
    faults: ['signature-unsupported'],
  },

  {
    title: 'ca: an intermediate without basic constraints',
    sent: over('No constraints', { extensions: [forge.keyUsage('keyCertSign')] }),
    faults: ['not-a-ca'],
  },
  {
    title: 'ca: an intermediate that says it is none',
    sent: over('No CA', { extensions: [forge.basicConstraints(false)] }),
    faults: ['not-a-ca'],
  },
  { title: 'ca: a version 1 intermediate', sent: below(version1), faults: ['not-a-ca'] },
  { title: 'ca: a version 1 root', sent: [forge.server(version1Root)], anchors: [version1Root], faults: [] },

  {
    title: 'key usage: an issuer without keyCertSign',
    sent: over('Only CRLs', { extensions: [ca, forge.keyUsage('cRLSign')] }),
    faults: ['no-key-cert-sign'],
  },
  {
    title: 'key usage: an issuer without the extension',
    sent: over('No usage', { extensions: [ca] }),
    faults: [],
  },
  {
    title: 'key usage: a leaf for encrypting keys',
    sent: [forge.server(root, { extensions: [forge.keyUsage('keyEncipherment')] })],
    faults: [],
  },
  {
    title: 'key usage: a leaf for signing certificates only',
    sent: [forge.server(root, { extensions: [forge.keyUsage('keyCertSign')] })],
    faults: ['key-usage-wrong'],
  },

  { title: 'path length: 0 over the leaf', sent: below(short0), faults: [] },
  { title: 'path length: 0 over a CA', sent: [...below(under0), short0], faults: ['path-length-exceeded'] },
  { title: 'path length: 1 over a CA', sent: [...below(under1), short1], faults: [] },
  { title: 'path length: 0 over a self-issued CA', sent: [...below(rollover), short0], faults: [] },
  {
    title: 'path length: of the anchor',
    sent: below(underRoot0),
    anchors: [rootOf0],
    faults: ['path-length-exceeded'],
  },

  {
    title: 'extended key usage: a leaf for clients',
    sent: [forge.server(root, { extensions: purposes(forge.clientAuth) })],
    faults: ['eku-not-allowed'],
  },
  {
    title: 'extended key usage: a leaf for both',
    sent: [forge.server(root, { extensions: purposes(forge.clientAuth, forge.serverAuth) })],
    faults: [],
  },
  { title: 'extended key usage: none', sent: [forge.server(root, { extensions: [odd(false)] })], faults: [] },
  {
    title: 'extended key usage: any',
    sent: [forge.server(root, { extensions: purposes(forge.anyUsage) })],
    faults: ['eku-any-only'],
  },
  {
    title: 'extended key usage: server gated cryptography',
    sent: [forge.server(root, { extensions: purposes(microsoftSgc) })],
    faults: [],
  },
  {
    title: 'extended key usage: an intermediate for clients over a leaf for servers',
    sent: below(forge.authority('For clients', root, { extensions: purposes(forge.clientAuth) })),
    faults: ['eku-not-allowed'],
  },
  {
    title: 'extended key usage: an intermediate for servers',
    sent: below(forge.authority('For servers', root, { extensions: purposes(forge.serverAuth) })),
    faults: [],
  },

  {
    title: 'critical extensions: an unknown one on the leaf',
    sent: [forge.server(root, { extensions: [odd(true)] })],
    faults: ['unknown-critical-extension'],
  },
  {
    title: 'critical extensions: an unknown one on the intermediate',
    sent: below(forge.authority('Odd', root, { extensions: [odd(true)] })),
    faults: ['unknown-critical-extension'],
  },
  {
    title: 'duplicate extensions',
    sent: [forge.server(root, { extensions: sameTwice })],
    faults: ['duplicate-extension'],
  },
  {
    title: 'version 4',
    sent: [forge.server(root, { version: 4 })],
    faults: ['version-invalid'],
    opensslDiffers: 'OpenSSL looks at the version with -x509_strict only',
  },

  {
    title: 'weak signature: SHA-1 on the leaf',
    sent: [forge.server(rsaRoot, { signature: signatures.rsaSha1 })],
    anchors: [rsaRoot],
    faults: ['sha1-signature'],
  },
  {
    title: 'weak signature: MD5 on the leaf',
    sent: [forge.server(rsaRoot, { signature: signatures.rsaMd5 })],
    anchors: [rsaRoot],
    faults: ['weak-signature'],
  },
  {
    title: 'weak signature: SHA-1 with ECDSA on an intermediate',
    sent: below(forge.authority('Weak', root, { signature: signatures.ecdsaSha1 })),
    faults: ['sha1-signature'],
  },
  {
    title: 'weak signature: SHA-1 on the anchor',
    sent: [forge.server(sha1Root)],
    anchors: [sha1Root],
    faults: [],
  },
  {
    title: 'weak key: RSA with 1024 bits on the leaf',
    sent: [forge.server(root, { key: forge.keyPair('rsa1024', 'leaf') })],
    faults: ['weak-key'],
  },
  {
    title: 'weak key: RSA with 1024 bits on the anchor',
    sent: [forge.server(smallRoot)],
    anchors: [smallRoot],
    faults: ['weak-key'],
  },
  {
    title: 'weak key: RSA with 2048 bits',
    sent: [forge.server(root, { key: forge.keyPair('rsa2048', 'leaf') })],
    faults: [],
  },

  { title: 'ending: the intermediate is missing', sent: [leaf], faults: ['no-issuer-found'] },
  {
    title: 'ending: nothing is trusted',
    sent: [leaf, intermediate],
    anchors: [oldRoot],
    faults: ['no-issuer-found'],
  },
  {
    title: 'ending: a root that is not trusted',
    sent: [leaf, intermediate, root],
    anchors: [oldRoot],
    faults: ['self-signed-not-trusted'],
  },
];

describe.each(scenarios)('$title', (scenario) => {
  const question = { ...scenario, anchors: scenario.anchors ?? [root] };

  test(`faults: ${scenario.faults.join(', ') || 'none'}`, () => {
    const search = ask(question);
    expect(faultsOf(search)).toEqual(scenario.faults);
    expect(search.paths[0]?.valid).toBe(scenario.faults.length === 0);
  });

  test.skipIf(!hasOpenssl)(
    `OpenSSL (${hasOpenssl ? (scenario.opensslDiffers ?? 'agrees') : withoutOpenssl})`,
    () => {
      const agreed = scenario.faults.length === 0;
      expect(opensslAccepts(question)).toBe(scenario.opensslDiffers === undefined ? agreed : !agreed);
    },
  );
});

describe('what a finding says', () => {
  const findingOf = (question: Ask) => ask(question).paths[0]?.faults[0];

  test('dates, at the certificate that has them', () => {
    expect(findingOf({ sent: [forge.server(oldRoot)], anchors: [oldRoot] })).toEqual({
      fault: 'anchor-expired',
      at: oldRoot.sha256,
      values: {
        notBefore: '2026-01-01T00:00:00Z',
        notAfter: '2026-02-01T00:00:00Z',
        now: '2026-06-15T12:00:00.000Z',
      },
    });
  });

  test('the issuer that is missing, and where it may be had', () => {
    const extensions = [forge.caIssuers('http://ca.test/1', 'http://ca.test/2')];
    const lone = forge.server(intermediate, { extensions });
    expect(findingOf({ sent: [lone], anchors: [root] })).toEqual({
      fault: 'no-issuer-found',
      at: lone.sha256,
      values: { issuer: 'CN=Intermediate', aia: 'http://ca.test/1 http://ca.test/2', nearest: '' },
    });
  });

  test('a limit and what goes beyond it', () => {
    expect(findingOf({ sent: [...below(under0), short0], anchors: [root] })).toEqual({
      fault: 'path-length-exceeded',
      at: short0.sha256,
      values: { limit: 0, below: 1 },
    });
  });
});
