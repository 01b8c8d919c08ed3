import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabServer } from '../../lib/lab/schema.ts';
import { nodeSays, sentChain } from './client.ts';
import { type RunningLab, startLab } from './lab.ts';
import { programPath } from './servers/programs.ts';

/** What can be had beside the handshake: issuers by their URLs, staples, the words of other protocols. */
let lab: RunningLab;
const directory = mkdtempSync(join(tmpdir(), 'certwhy-evidence-'));

beforeAll(async () => {
  lab = await startLab();
});
afterAll(async () => {
  await lab.stop();
  rmSync(directory, { recursive: true });
});

function server(id: string): LabServer {
  const found = lab.servers.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`The lab runs no ${id}.`);
  return found;
}

/** Issuers above a certificate, fetched one after the other as long as there is a URL. */
async function fetchIssuers(certificate: X509Certificate): Promise<readonly X509Certificate[]> {
  const url = certificate.infoAccess?.match(/CA Issuers - URI:(\S+)/)?.[1];
  if (url === undefined) return [];
  const response = await fetch(url);
  const issuer = new X509Certificate(Buffer.from(await response.arrayBuffer()));
  return [issuer, ...(await fetchIssuers(issuer))];
}

async function fetchedFor(id: string): Promise<readonly X509Certificate[]> {
  const last = (await sentChain(server(id))).at(-1);
  return last === undefined ? [] : fetchIssuers(last);
}

describe('missing intermediates', () => {
  it.each([
    ['intermediate-missing', 1],
    ['nginx-leaf-only', 1],
    ['second-intermediate-missing', 1],
    ['two-intermediates-missing', 2],
  ])('of %s are found by their URLs (%i), and with them the server is accepted', async (id, count) => {
    const fetched = await fetchedFor(id);
    expect(fetched).toHaveLength(count);
    const anchors = [...lab.roots, ...fetched.map(String)];
    expect(await nodeSays(server(id), anchors)).toMatch(/ 200/);
  });

  it('have no URL where the scenario says so', async () => {
    expect(await fetchedFor('intermediate-missing-without-aia')).toEqual([]);
    expect(await fetchedFor('private-root-not-sent')).toEqual([]);
  });

  it('are served with their media type, other paths with 404', async () => {
    const [service] = lab.services;
    const [leaf] = await sentChain(server('intermediate-missing'));
    const url = leaf?.infoAccess?.match(/URI:(\S+)/)?.[1] ?? '';
    expect((await fetch(url)).headers.get('content-type')).toBe('application/pkix-cert');
    expect((await fetch(`http://${service?.address}:${service?.port}/nothing.cer`)).status).toBe(404);
  });
});

/** The staple that a server sends, judged by `openssl ocsp`. */
async function judgedStaple(id: string): Promise<string> {
  const place = server(id);
  const socket = connect({
    ...addressOf(place),
    servername: place.host,
    rejectUnauthorized: false,
    requestOCSP: true,
  });
  const stapled = once(socket, 'OCSPResponse');
  const [response] = await stapled;
  socket.destroy();
  if (!Buffer.isBuffer(response)) return 'no staple';
  const [leaf, issuer] = await sentChain(place);
  const file = (name: string, content: string | Buffer): string => {
    const path = join(directory, `${id}-${name}`);
    writeFileSync(path, content);
    return path;
  };
  const issuerFile = file('issuer.pem', String(issuer));
  const certificates = ['-issuer', issuerFile, '-cert', file('leaf.pem', String(leaf))];
  const trust = ['-CAfile', file('roots.pem', lab.roots.join('')), '-verify_other', issuerFile];
  const answer = ['-respin', file('staple.der', response), '-no_nonce'];
  return new Promise((resolve) => {
    execFile(programPath('openssl'), ['ocsp', ...answer, ...certificates, ...trust], (_error, out, err) =>
      resolve(`${out}${err}`),
    );
  });
}

function addressOf(place: LabServer): { host: string; port: number } {
  return { host: place.addresses[0] ?? '', port: place.port };
}

describe('staples', () => {
  it('the revoked one is signed well, fresh, and says revoked', async () => {
    const said = await judgedStaple('revoked-staple');
    expect(said).toContain('Response verify OK');
    expect(said).toMatch(/leaf\.pem: revoked/);
    expect(said).toContain('keyCompromise');
    expect(said).not.toMatch(/Status times invalid/);
  });

  it('the stale one says good, but its time is over', async () => {
    const said = await judgedStaple('stale-staple');
    expect(said).toContain('Response verify OK');
    expect(said).toMatch(/Status times invalid|status expired/i);
    expect(said).toMatch(/^good$/m);
  });

  it('the promised one is not there', async () => {
    const [leaf] = await sentChain(server('must-staple-missing'));
    // TLS feature extension with status_request: the OID and the value 5 as DER.
    expect(leaf?.raw.toString('hex')).toContain('06082b060105050701180405300302' + '0105');
    expect(await judgedStaple('must-staple-missing')).toBe('no staple');
  });
});

describe('other protocols', () => {
  it.each([
    ['smtp-banner', '', /^220 smtp-banner\.certwhy\.test ESMTP\r\n/],
    ['ssh-banner', '', /^SSH-2\.0-OpenSSH/],
    ['plain-http', 'GET / HTTP/1.0\r\n\r\n', /^HTTP\/1\.1 200 OK\r\n/],
  ])('%s speaks its own', async (id, words, expected) => {
    const socket = connectTcp(server(id).port, '127.0.0.1');
    socket.write(words);
    const [first] = await once(socket, 'data');
    socket.destroy();
    expect(String(first)).toMatch(expected);
  });
});
