import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { derToPem } from '../../../lib/x509/pem.ts';
import { temporaryFolders } from '../../support/databases.ts';
import * as forge from '../x509/forge.ts';
import { revocationList } from '../x509/forge-crl.ts';
import { certwhy } from './fake-terminal.ts';

const newFolder = temporaryFolders();
const root = forge.authority('Files Root');
const issuing = forge.authority('Files CA', root);
const leaf = forge.server(issuing);
const pem = (...list: readonly { readonly der: Uint8Array }[]) =>
  list.map(({ der }) => derToPem(der)).join('');

const files = {
  'chain.pem': pem(leaf, issuing),
  'leaf.pem': pem(leaf),
  'leaf.der': leaf.der,
  'issuing.pem': pem(issuing),
  'ca.pem': pem(root),
  'other-ca.pem': pem(forge.authority('Other Root')),
  'key.pem': leaf.key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  'text.txt': 'hello',
  'torn.der': leaf.der.subarray(0, 60),
  'torn.pem': pem(leaf).slice(0, 200),
};

function verify(...args: readonly string[]) {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return certwhy(['verify', ...args], '', { folder });
}

const host = ['--host', 'www.example.test'];
const ca = ['--ca', 'ca.pem'];

describe('a chain that is accepted', () => {
  test.each([
    ['one file', ['chain.pem', ...ca, ...host]],
    ['a file each', ['leaf.pem', 'issuing.pem', ...ca, ...host]],
    ['DER', ['leaf.der', 'issuing.pem', ...ca]],
    ['several CAs', ['chain.pem', '--ca', 'other-ca.pem', ...ca]],
    ['by another profile', ['chain.pem', ...ca, '--profile', 'rfc5280']],
    ['on another day', ['chain.pem', ...ca, '--at', '2026-12-31']],
    ['for any purpose', ['chain.pem', ...ca, '--purpose', 'any']],
  ])('%s', async (_, args) => {
    const ran = await verify(...args);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^✓ “www\.example\.test” is accepted\.\n/);
    expect(ran.out).toContain('CN=Files CA\n');
    expect(ran.out).toContain('2026-01-01 to 2027-01-01 · trusted');
  });

  test('what was asked is said', async () => {
    const { out } = await verify('chain.pem', ...ca, ...host, '--at', '2026-07-01T12:30:00+09:00');
    expect(out).toContain(
      'Judged by the profile consensus as a server’s certificate of www.example.test, at 2026-07-01 03:30 UTC.',
    );
  });
});

describe('a chain that is not accepted', () => {
  test.each([
    ['without its CA', ['chain.pem'], 'no-issuer-found'],
    ['with another CA', ['chain.pem', '--ca', 'other-ca.pem'], 'no-issuer-found'],
    ['without its intermediate', ['leaf.pem', ...ca], 'no-issuer-found'],
    ['too late', ['chain.pem', ...ca, '--at', '2027-02-01'], 'expired'],
    ['for another name', ['chain.pem', ...ca, '--host', 'ftp.example.test'], 'name-not-covered'],
    ['for an address', ['chain.pem', ...ca, '--host', '[2001:db8::1]'], 'name-not-covered'],
    ['as a client', ['chain.pem', ...ca, '--purpose', 'client'], 'eku-not-allowed'],
  ])('%s', async (_, args, rule) => {
    const ran = await verify(...args);
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(ran.out).toMatch(/^✗ “www\.example\.test” is not accepted\.\n/);
    expect(ran.out).toMatch(new RegExp(`✗ .+ \\(${rule}\\)\n`));
  });

  test('the values that were compared stand below the rule', async () => {
    const { out } = await verify('chain.pem', ...ca, '--at', '2027-02-01');
    expect(out).toContain(
      '✗ Certificate that has expired (expired)\n      CN=www.example.test\n      notBefore: 2026-01-01T00:00:00Z\n',
    );
    expect(out).toMatch(/ {6}notAfter: 2027-01-01T00:00:00Z\n( {6}.*\n)* {6}Renew the certificate/);
  });

  test.each(['torn.der', 'torn.pem'])('%s can’t be read, and it is told where', async (file) => {
    const ran = await verify(file, 'chain.pem', ...ca);
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(ran.out).toContain(`“${file}” is not accepted.`);
    expect(ran.out).toContain(`${file}, certificate 1 cannot be read: `);
  });
});

test('revocation lists are asked when they are given, in PEM or DER', async () => {
  const folder = newFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const revoked = forge.server(issuing, { serial: Buffer.from([2, 1, 0x77]) });
  writeFileSync(join(folder, 'revoked.pem'), pem(revoked, issuing));
  const list = revocationList(issuing, { entries: [{ serial: 0x77 }] });
  writeFileSync(join(folder, 'list.der'), list.der);
  writeFileSync(
    join(folder, 'root.crl'),
    derToPem(revocationList(root).der).replaceAll('CERTIFICATE', 'X509 CRL'),
  );
  const lists = ['--crl', 'list.der', '--crl', 'root.crl'];
  const run = (...args: readonly string[]) => certwhy(['verify', ...args, ...ca], '', { folder });
  expect((await run('revoked.pem')).code).toBe(0);
  expect(await run('revoked.pem', ...lists)).toMatchObject({
    code: 1,
    out: expect.stringContaining('(revoked)'),
  });
  expect(await run('chain.pem', ...lists, '--profile', 'rfc5280')).toMatchObject({ code: 0 });
});

describe('the terminal', () => {
  test('Japanese', async () => {
    const { out } = await verify('chain.pem', '--lang', 'ja');
    expect(out).toContain('「www.example.test」は検証エラーになります。');
    expect(out).toContain('経路\n');
  });

  test('colours come only where they are wanted, and names can’t bring their own', async () => {
    const folder = newFolder();
    const strange = forge.server(root, { subject: 'a\u001b[2Jb\u202ec' });
    writeFileSync(join(folder, 'strange.pem'), pem(strange));
    const plain = await certwhy(['verify', 'strange.pem'], '', { folder });
    expect(plain.out).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    const coloured = await certwhy(['verify', 'strange.pem'], '', { folder, colours: true });
    expect(coloured.out).toContain('\u001b[31m✗');
    expect(coloured.out).not.toContain('\u001b[2J');
  });
});

describe('wrong use', () => {
  test.each([
    [[], 'chain.pem'],
    [['nothing-here.pem'], 'ENOENT'],
    [['text.txt'], 'holds no certificate'],
    [['chain.pem', 'text.txt'], 'holds no certificate'],
    [['key.pem'], 'private key'],
    [['chain.pem', '--ca', 'key.pem'], 'private key'],
    [['chain.pem', '--ca', 'text.txt'], 'no certificate'],
    [['chain.pem', '--crl', 'nothing-here'], 'ENOENT'],
    [['chain.pem', '--at', 'yesterday'], 'yesterday'],
    [['chain.pem', '--at', '2026-02-30'], '2026-02-30'],
    [['chain.pem', '--host', 'a b'], 'a b'],
    [['chain.pem', '--purpose', 'mail'], 'server, client and any'],
    [['chain.pem', '--profile', 'lax'], 'consensus, rfc5280 and strict'],
    [['chain.pem', '--explain'], '--jsonl'],
    [['chain.pem', '--json'], '--json'],
  ])('%j', async (args, named) => {
    expect(await verify(...args)).toMatchObject({ code: 64, out: '', err: expect.stringContaining(named) });
  });

  test('the help tells of it, in both languages', async () => {
    expect((await certwhy(['--help'])).out).toContain('certwhy verify --jsonl');
    expect((await certwhy(['--help', '--lang', 'ja'])).out).toContain('verify のオプション');
  });
});
