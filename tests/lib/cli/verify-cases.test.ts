import { describe, expect, test } from 'vitest';
import { derToPem } from '../../../lib/x509/pem.ts';
import { bits, sequence, tlv } from '../x509/der-writer.ts';
import * as forge from '../x509/forge.ts';
import { certwhy } from './fake-terminal.ts';

const root = forge.authority('Verify Root');
const issuing = forge.authority('Verify CA', root);
const leaf = forge.server(issuing);
const pem = ({ der }: { readonly der: Uint8Array }) => derToPem(der);

/** A sound server's chain at noon; `eku-missing` and the like are no matter of RFC 5280. */
const sound = {
  id: 'a case',
  kind: 'server',
  peer_pem: pem(leaf),
  intermediates_pem: [pem(issuing)],
  trusted_pem: [pem(root)],
  crls: [],
  validation_time: '2026-06-15T12:00:00Z',
  hostname: 'www.example.test',
  hostname_kind: 'dns',
  max_chain_depth: null,
  eku: 'server',
};

/** What is answered to lines; objects are written as JSON. */
async function answers(lines: readonly (object | string)[], ...args: readonly string[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const ran = await certwhy(['verify', '--jsonl', ...args], input);
  expect(ran).toMatchObject({ code: 0, err: '' });
  return ran.written.map((line) => {
    expect(line).toMatch(/^\{.*\}\n$/);
    return JSON.parse(line);
  });
}

async function answer(change: object, ...args: readonly string[]) {
  const [only, more] = await answers([{ ...sound, ...change }], ...args);
  expect(more).toBeUndefined();
  return only;
}

const accepted = { id: 'a case', verdict: 'accept', codes: [] };

test('a sound chain is accepted, without codes and with nothing else in the answer', async () => {
  expect(await answer({})).toEqual(accepted);
});

describe('what a case leaves out', () => {
  test('is no limit, no name, no revocation, now, and a server', async () => {
    const { id, peer_pem, trusted_pem, intermediates_pem } = sound;
    const [bare] = await answers([{ id, peer_pem, trusted_pem, intermediates_pem }]);
    expect(bare).toEqual(accepted);
    const client = pem(forge.server(root, { extensions: [forge.extendedKeyUsage(forge.clientAuth)] }));
    expect(await answers([{ id, peer_pem: client, trusted_pem }])).toMatchObject([
      { verdict: 'reject', codes: expect.arrayContaining(['eku-not-allowed']) },
    ]);
  });

  test('may also be null, and fields that nobody knows are passed over', async () => {
    const nulls = { kind: null, intermediates_pem: null, crls: null, hostname_kind: null, eku: null };
    expect(await answer({ ...nulls, features: ['x'], __proto__: 1 })).toMatchObject({
      verdict: 'reject',
      codes: ['no-issuer-found'],
    });
  });

  test('without a time the clock decides', async () => {
    const old = forge.server(issuing, { notAfter: new Date('2026-06-15T11:59:00Z') });
    const change = { peer_pem: pem(old), validation_time: null };
    expect((await answer(change)).codes).toEqual(['expired']);
    expect(await answer({ ...change, validation_time: '2026-06-01T21:00:00+09:00' })).toEqual(accepted);
  });
});

describe('what is asked', () => {
  test.each([
    ['another name', { hostname: 'ftp.example.test' }, ['name-not-covered']],
    ['a name in other letters', { hostname: 'WWW.Example.TEST' }, []],
    ['the name as an address', { hostname_kind: 'ip' }, ['name-not-covered']],
    [
      'an address that the certificate lacks',
      { hostname: '192.0.2.1', hostname_kind: null },
      ['name-not-covered'],
    ],
    ['a name that none can have', { hostname: '' }, ['name-not-covered']],
    ['clients', { kind: 'client', eku: 'client' }, ['eku-not-allowed']],
    ['clients by the kind alone', { kind: 'client', eku: null }, ['eku-not-allowed']],
    ['any purpose', { kind: 'client', eku: 'any' }, []],
    ['room for one issuer', { max_chain_depth: 1 }, []],
    ['room for none', { max_chain_depth: 0 }, ['chain-too-long']],
    ['a time too late', { validation_time: '2027-06-01T00:00:00z' }, expect.arrayContaining(['expired'])],
  ])('%s', async (_, change, codes) => {
    const said = await answer(change);
    expect(said.codes).toEqual(codes);
    expect(said.verdict).toBe(Array.isArray(codes) && codes.length === 0 ? 'accept' : 'reject');
  });

  test('an address is compared with addresses, however it is written', async () => {
    const octets = [0x20, 0x01, 0x0d, 0xb8, ...Array.from({ length: 11 }, () => 0), 1];
    const extensions = [
      forge.keyUsage('digitalSignature'),
      forge.extendedKeyUsage(forge.serverAuth),
      forge.subjectAltName(forge.ip(...octets)),
      forge.authorityKeyId(issuing.key.keyId),
    ];
    const peer_pem = pem(forge.server(issuing, { extensions }));
    const asked = { peer_pem, hostname: '2001:DB8:0:0::1' };
    expect(await answer({ ...asked, hostname_kind: 'ip' })).toEqual(accepted);
    expect(await answer({ ...asked, hostname_kind: null })).toEqual(accepted);
    expect((await answer({ ...asked, hostname_kind: 'dns' })).codes).toEqual(['name-not-covered']);
  });

  test('by another profile the same chain may be judged otherwise', async () => {
    const long = forge.server(issuing, { notBefore: new Date('2026-03-15T00:00:00Z') });
    expect(await answer({ peer_pem: pem(long) })).toEqual(accepted);
    expect((await answer({ peer_pem: pem(long) }, '--profile', 'strict')).codes).toContain(
      'lifetime-too-long',
    );
  });
});

describe('certificates that can’t be read', () => {
  const garbage = '-----BEGIN CERTIFICATE-----\nMIIBmalformed\n-----END CERTIFICATE-----\n';
  const notBase64 = pem(leaf).replace('\nMII', '\nM!II');
  const cut = pem(leaf).slice(0, 300);
  const truncated = derToPem(leaf.der.subarray(0, 100));

  test.each([
    ['empty', ''],
    ['no PEM', 'hello'],
    ['garbage', garbage],
    ['not base64', notBase64],
    ['cut off', cut],
    ['cut inside', truncated],
    ['a private key', leaf.key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ])('a peer that is %s is refused, and told', async (_, peer_pem) => {
    expect(await answer({ peer_pem })).toEqual({
      id: 'a case',
      verdict: 'reject',
      codes: ['malformed-certificate'],
      message: expect.stringMatching(/^peer_pem, certificate 1 cannot be read: ./),
    });
  });

  test('where reading stopped is told', async () => {
    const { message } = await answer({ peer_pem: truncated });
    expect(message).toMatch(/offset \d+\)\.$/);
  });

  test('an intermediate or a trusted certificate that is not needed does no harm', async () => {
    const intermediates_pem = [garbage, pem(issuing), ''];
    expect(await answer({ intermediates_pem, trusted_pem: [cut, pem(root)] })).toEqual(accepted);
  });

  test('one that may be what is missing leads the codes', async () => {
    expect(await answer({ intermediates_pem: [garbage] })).toMatchObject({
      codes: ['malformed-certificate', 'no-issuer-found'],
      message: expect.stringContaining('intermediates_pem[0], certificate 1'),
    });
    expect(await answer({ trusted_pem: [truncated] })).toMatchObject({
      codes: ['malformed-certificate', 'no-issuer-found'],
      message: expect.stringContaining('trusted_pem[0], certificate 1'),
    });
  });

  test('beside another fault of a whole path it comes last', async () => {
    const change = { intermediates_pem: [pem(issuing), garbage], hostname: 'ftp.example.test' };
    expect((await answer(change)).codes).toEqual(['name-not-covered', 'malformed-certificate']);
  });
});

describe('forms of PEM', () => {
  test('several certificates in one text, whatever stands between them', async () => {
    const peer_pem = `subject=leaf\r\n${pem(leaf)}\r\nissuer\r\n${pem(issuing)}`;
    expect(await answer({ peer_pem, intermediates_pem: [] })).toEqual(accepted);
    expect(await answer({ intermediates_pem: [`${pem(root)}${pem(issuing)}`] })).toEqual(accepted);
    expect(await answer({ trusted_pem: [`${pem(leaf)}${pem(root)}`] })).toEqual(accepted);
  });

  test('the labels of other programs', async () => {
    const trusted = derToPem(Buffer.concat([root.der, sequence(tlv(0x0c, Buffer.from('alias')))]));
    const trusted_pem = [trusted.replaceAll(' CERTIFICATE', ' TRUSTED CERTIFICATE')];
    const peer_pem = pem(leaf).replaceAll(' CERTIFICATE', ' X509 CERTIFICATE');
    expect(await answer({ trusted_pem, peer_pem })).toEqual(accepted);
  });
});

describe('revocation lists', () => {
  test('one that can’t be read counts as given: nothing is known then', async () => {
    for (const list of [
      '',
      'hello',
      derToPem(bits(Buffer.from([1]))).replaceAll(' CERTIFICATE', ' X509 CRL'),
    ]) {
      expect(await answer({ crls: [list] })).toMatchObject({
        verdict: 'reject',
        codes: ['revocation-unknown'],
      });
    }
  });

  test('none given means that none is asked', async () => {
    expect(await answer({ crls: [] })).toEqual(accepted);
  });
});

describe('lines that are no cases', () => {
  test('are answered in their place, and the others go on', async () => {
    const said = await answers([
      { ...sound, id: 1 },
      'not JSON',
      '',
      '   \r',
      { id: 'no peer', trusted_pem: [] },
      { ...sound, id: 'wrong list', intermediates_pem: [pem(issuing), 3] },
      { ...sound, id: { deep: 1 } },
      { ...sound, id: 'no time', validation_time: '2026-02-30T00:00:00Z' },
      { ...sound, id: 'no depth', max_chain_depth: -1 },
      '[]',
      '{"id":"torn","peer_pem":"-----BEG',
      `\ufeff${JSON.stringify({ ...sound, id: 'last' })}`,
    ]);
    expect(said.map(({ id, verdict }) => [id, verdict])).toEqual([
      [1, 'accept'],
      [null, 'skip'],
      ['no peer', 'skip'],
      ['wrong list', 'skip'],
      [null, 'skip'],
      ['no time', 'skip'],
      ['no depth', 'skip'],
      [null, 'skip'],
      ['torn', 'skip'],
      ['last', 'accept'],
    ]);
    for (const { verdict, codes, message } of said) {
      if (verdict !== 'skip') continue;
      expect(codes).toEqual(['bad-case']);
      expect(message).toMatch(/^The (line|field) .*\.$/);
    }
    expect(said[3].message).toContain('intermediates_pem[1]');
  });

  test('a line without end is no more than a bad case', async () => {
    const long = `{"id":"long","peer_pem":"${'A'.repeat(33 * 1024 * 1024)}"}`;
    const said = await answers([long, sound, `{"id":"deep","x":${'['.repeat(100_000)}`]);
    expect(said.map(({ id, codes }) => [id, codes])).toEqual([
      ['long', ['bad-case']],
      ['a case', []],
      ['deep', ['bad-case']],
    ]);
  });
});

describe('--explain', () => {
  test('an accepted chain with its path, and nothing against it', async () => {
    expect(await answer({}, '--explain')).toEqual({
      ...accepted,
      profile: 'rfc5280',
      warnings: [],
      path: ['CN=www.example.test', 'CN=Verify CA', 'CN=Verify Root'],
      findings: [],
      rejected: [],
    });
  });

  test('each finding with its certificate and what was compared', async () => {
    const said = await answer({ hostname: 'ftp.example.test' }, '--explain');
    expect(said.findings).toEqual([
      {
        rule: 'name-not-covered',
        level: 'fault',
        at: { subject: 'CN=www.example.test', sha256: leaf.sha256 },
        values: expect.any(Object),
      },
    ]);
  });

  test('a namesake of the issuer that was not taken, and why', async () => {
    const namesake = forge.authority('Verify CA', root, { key: forge.keyPair('p256', 'namesake') });
    const extensions = [
      forge.extendedKeyUsage(forge.serverAuth),
      forge.subjectAltName(forge.dns('www.example.test')),
    ];
    const peer = forge.server(issuing, { extensions });
    const change = { peer_pem: pem(peer), intermediates_pem: [pem(namesake), pem(issuing)] };
    const { rejected } = await answer(change, '--explain');
    expect(rejected).toEqual([
      {
        certificate: { subject: 'CN=www.example.test', sha256: peer.sha256 },
        issuer: { subject: 'CN=Verify CA', sha256: namesake.sha256 },
        reason: 'signature-invalid',
      },
    ]);
  });

  test('warnings are told apart from what refuses', async () => {
    const bare = [forge.keyUsage('digitalSignature'), forge.subjectAltName(forge.dns('www.example.test'))];
    const extensions = [...bare, forge.authorityKeyId(issuing.key.keyId)];
    const said = await answer(
      { peer_pem: pem(forge.server(issuing, { extensions })) },
      ...['--explain', '--profile', 'consensus'],
    );
    expect(said).toMatchObject({
      verdict: 'accept',
      codes: [],
      profile: 'consensus',
      warnings: ['eku-missing'],
    });
    expect(said.findings).toMatchObject([{ rule: 'eku-missing', level: 'warning' }]);
  });

  test('a peer that can’t be read has neither path nor findings', async () => {
    expect(await answer({ peer_pem: '' }, '--explain')).toMatchObject({
      path: [],
      findings: [],
      rejected: [],
    });
  });

  test('names out of certificates can’t hold control characters', async () => {
    const strange = forge.authority('a\u001b[2J\u009b31m', root);
    const input = JSON.stringify({ ...sound, peer_pem: pem(strange) });
    const { out } = await certwhy(['verify', '--jsonl', '--explain'], input);
    expect(out.trimEnd()).not.toMatch(/\p{Cc}/u);
  });
});

describe('streaming', () => {
  test('a case is answered before the next one comes', async () => {
    const written: string[] = [];
    async function* input() {
      yield Buffer.from(`${JSON.stringify(sound)}\n{"id":`);
      expect(written).toHaveLength(1);
      yield Buffer.from('"two"}');
      expect(written).toHaveLength(1);
      yield Buffer.from('\n');
      expect(written).toHaveLength(2);
    }
    await certwhy(['verify', '--jsonl'], input(), { out: (text) => void written.push(text) });
    expect(written.map((line) => JSON.parse(line).id)).toEqual(['a case', 'two']);
  });

  test('nothing is read on while the answers are not taken, nor when nobody takes them any more', async () => {
    let read = 0;
    async function* input() {
      for (; read < 100; read += 1) yield Buffer.from(`${JSON.stringify(sound)}\n`);
    }
    let taken = 0;
    const outTakes = async () => {
      taken += 1;
      expect(read).toBeLessThanOrEqual(taken);
      return taken < 3;
    };
    expect((await certwhy(['verify', '--jsonl'], input(), { outTakes })).code).toBe(0);
    expect(read).toBeLessThan(5);
  });

  test('characters that are torn apart by the chunks come together again', async () => {
    const bytes = Buffer.from('{"id":"証明書"}\n');
    async function* input() {
      for (const byte of bytes) yield Buffer.from([byte]);
    }
    const { out } = await certwhy(['verify', '--jsonl'], input());
    expect(JSON.parse(out)).toMatchObject({ id: '証明書', verdict: 'skip' });
  });
});

describe('wrong use', () => {
  test.each([
    [['--jsonl', 'chain.pem'], 'chain.pem'],
    [['--jsonl', '--ca', 'x.pem'], '--ca'],
    [['--jsonl', '--host', 'x.example'], '--host'],
    [['--jsonl', '--at', '2026-01-01'], '--at'],
    [['--jsonl', '--profile', 'lax'], 'consensus, rfc5280 and strict'],
    [['--jsonl', '--frobnicate'], '--frobnicate'],
  ])('%j', async (args, named) => {
    const ran = await certwhy(['verify', ...args], JSON.stringify(sound));
    expect(ran).toMatchObject({ code: 64, out: '', err: expect.stringContaining(named) });
  });

  test('messages come in the language that was asked for', async () => {
    const { out } = await certwhy(['verify', '--jsonl', '--lang', 'ja'], 'x\n');
    expect(JSON.parse(out).message).toBe('行が JSON ではありません。');
  });
});
