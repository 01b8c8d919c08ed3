import { once } from 'node:events';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LabServer } from '../../lib/lab/schema.ts';
import { nodeSays, opensslSays, sentChain } from './client.ts';
import { type RunningLab, startLab } from './lab.ts';
import { scenarios } from './scenarios/index.ts';

/** What Node's own client says about each server, asked for by its name at its first address. */
const ok = /^HTTP\/1\.[01] 200/;
const mismatch = /^ERR_TLS_CERT_ALTNAME_INVALID/;
const unverified = /^UNABLE_TO_VERIFY_LEAF_SIGNATURE/;
const noIssuer = /^UNABLE_TO_GET_ISSUER_CERT_LOCALLY/;
const notTls = /^ERR_SSL_WRONG_VERSION_NUMBER/;
const nodeExpectations: Readonly<Record<string, RegExp>> = {
  'alert-handshake-failure': /SSL alert number 40/,
  'alert-internal-error': /SSL alert number 80/,
  'apache-client-cert': /SSL alert number 116/,
  'apache-client-cert-page': /^HTTP\/1\.1 403/,
  'apache-client-cert-renegotiation': /SSL alert number 40/,
  'bad-signature': /^CERT_SIGNATURE_FAILURE/,
  'ca-as-leaf': ok,
  'certificate-message-broken': /length mismatch|tls_process_server_certificate/,
  'client-cert-asked': ok,
  'client-cert-required-tls12': /SSL alert number 40/,
  'client-cert-required-tls13': /SSL alert number 116/,
  'clientauth-eku-only': /unsuitable certificate purpose/,
  'closed-at-once': /disconnected before secure TLS connection/,
  // Node still reads the common name where there is no SAN; browsers and Go don't.
  'common-name-only': ok,
  'duplicates-and-strangers': ok,
  'empty-certificate': /tls_process_server_certificate/,
  'expired-cross-sign-sent': ok,
  'expired-intermediate': /^CERT_HAS_EXPIRED/,
  'expired-leaf': /^CERT_HAS_EXPIRED/,
  'imap-name-mismatch': notTls,
  'intercepting-ca': /^SELF_SIGNED_CERT_IN_CHAIN/,
  'intermediate-missing': unverified,
  'intermediate-missing-without-aia': unverified,
  'intermediate-not-a-ca': /^INVALID_(PURPOSE|CA)/,
  'ip-in-common-name': mismatch,
  // OpenSSL compares names without regard to case.
  'issuer-name-differs': ok,
  'key-id-mismatched': unverified,
  'key-mismatch': /signature failure|bad signature/,
  'key-usage-wrong': /key usage does not include certificate signing/,
  'malformed-leaf': /asn1 encoding routines/,
  'must-staple-missing': ok,
  'name-constraint-violated': /permitted subtree violation/,
  'name-mismatch': mismatch,
  'nginx-client-cert': /^HTTP\/1\.1 400/,
  'nginx-client-cert-forbidden': /^HTTP\/1\.1 403/,
  'nginx-client-cert-http2': /^HTTP\/1\.1 400/,
  'nginx-client-cert-optional': ok,
  'nginx-leaf-only': unverified,
  'nginx-sound': ok,
  'no-sni-other-certificate': ok,
  'not-yet-valid': /^CERT_NOT_YET_VALID/,
  'openssl-sound': ok,
  'path-length-exceeded': /^PATH_LENGTH_EXCEEDED/,
  'plain-http': notTls,
  // OpenSSL judges policies only where it is told to.
  'policy-unmet': ok,
  'port-refused': /^ECONNREFUSED/,
  'postgres-self-signed': /disconnected before secure TLS connection/,
  'private-root-not-sent': noIssuer,
  'private-root-sent': /^SELF_SIGNED_CERT_IN_CHAIN/,
  'reset-at-once': /^ECONNRESET: read/,
  'revoked-staple': ok,
  'rsa-1024': /EE certificate key too weak/,
  'second-intermediate-missing': noIssuer,
  'self-signed-ca-leaf': /^DEPTH_ZERO_SELF_SIGNED_CERT/,
  'self-signed-leaf': /^DEPTH_ZERO_SELF_SIGNED_CERT/,
  'sha1-signature': /signature digest algorithm too weak/,
  silent: /^silent$/,
  'smtp-banner': notTls,
  'smtp-intermediate-missing': notTls,
  'smtp-sound': notTls,
  'sni-unrecognized': /SSL alert number 112/,
  sound: ok,
  'sound-ip': ok,
  'sound-root-included': ok,
  'sound-rsa': ok,
  'sound-tls12': ok,
  'sound-wildcard': ok,
  'ssh-banner': notTls,
  'stale-staple': ok,
  'starttls-injected': notTls,
  'starttls-not-offered': notTls,
  'starttls-refused': notTls,
  'starttls-wrong-mode': ok,
  'tls10-only': /SSL alert number 70/,
  'trailing-bytes': /tls_process_server_certificate/,
  'two-addresses-one-stale': ok,
  'two-intermediates-missing': unverified,
  'unknown-critical-extension': /unhandled critical extension/,
  'unusual-groups': /SSL alert number 40/,
  'unusual-key': /SSL alert number 40/,
  'unusual-suites': /SSL alert number 40/,
  'wildcard-too-deep': mismatch,
  'wrong-order': ok,
};

/** Common names of the certificates as sent, seen by s_client; `host` stands for the server's own name. */
const sentExpectations: Readonly<Record<string, readonly string[]>> = {
  sound: ['host', 'Certwhy Lab Issuing CA'],
  'sound-root-included': ['host', 'Certwhy Lab Issuing CA', 'Certwhy Lab Root'],
  'nginx-leaf-only': ['host'],
  'nginx-sound': ['host', 'Certwhy Lab Issuing CA'],
  'openssl-sound': ['host', 'Certwhy Lab Issuing CA'],
  'intermediate-missing': ['host'],
  'second-intermediate-missing': ['host', 'Certwhy Lab Issuing CA Y1'],
  'two-intermediates-missing': ['host'],
  'wrong-order': ['host', 'Certwhy Lab Root Y', 'Certwhy Lab Issuing CA Y1'],
  'duplicates-and-strangers': [
    'host',
    'Certwhy Lab Issuing CA',
    'Certwhy Lab Issuing CA',
    'Example Works Internal Issuing CA',
  ],
  'expired-cross-sign-sent': ['host', 'Certwhy Lab Issuing CA', 'Certwhy Lab Root'],
  'private-root-sent': ['host', 'Example Works Internal Issuing CA', 'Example Works Internal Root'],
  'private-root-not-sent': ['host', 'Example Works Internal Issuing CA'],
  'self-signed-leaf': ['host'],
  'tls10-only': ['host', 'Certwhy Lab Issuing CA'],
};

let lab: RunningLab;
const said = new Map<string, string>();

function server(id: string): LabServer {
  const found = lab.servers.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`The lab runs no ${id}.`);
  return found;
}

beforeAll(async () => {
  lab = await startLab();
  const existing = lab.servers.filter((candidate) => candidate.addresses.length > 0);
  await Promise.all(
    existing.map(async (one) => {
      const budget = one.id === 'silent' ? 1000 : undefined;
      said.set(one.id, await nodeSays(one, lab.roots, {}, budget));
    }),
  );
});
afterAll(() => lab.stop());

describe('the whole lab', () => {
  it('starts every scenario where openssl and nginx are installed', () => {
    expect(lab.leftOut).toEqual([]);
    expect(lab.servers.map(({ id }) => id)).toEqual(scenarios.map(({ id }) => id));
  });

  it('has a line in the expectations for every server that can be reached', () => {
    expect([...said.keys()].sort()).toEqual(Object.keys(nodeExpectations).sort());
  });

  it('gives every host and port to one server only', () => {
    const places = lab.servers.map(({ host, port }) => `${host}:${port}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('leaves the name that does not exist without an address', () => {
    expect(server('unknown-name')).toMatchObject({ host: 'unknown-name.certwhy.invalid', addresses: [] });
  });
});

describe("Node's client", () => {
  it.each(Object.entries(nodeExpectations))('says of %s: %s', (id, expected) => {
    expect(said.get(id)).toMatch(expected);
  });

  it('finds the expired certificate at the second address', async () => {
    const place = { ...server('two-addresses-one-stale'), addresses: ['127.0.0.2'] };
    expect(await nodeSays(place, lab.roots)).toMatch(/^CERT_HAS_EXPIRED/);
  });

  it('is given another certificate when it sends no name', async () => {
    const place = server('no-sni-other-certificate');
    expect(await nodeSays(place, lab.roots, { servername: '' })).toMatch(
      /altnames: DNS:default\.certwhy\.test/,
    );
  });

  it('reaches the server that refuses names when it sends none', async () => {
    const place = server('sni-unrecognized');
    expect(await nodeSays(place, lab.roots, { servername: '' })).toMatch(mismatch);
  });

  it('speaks TLS 1.0 with the old server once it is allowed to', async () => {
    const old = { minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' } as const;
    expect(await nodeSays(server('tls10-only'), lab.roots, old)).toMatch(ok);
  });

  it('accepts the weak certificates once it is allowed to', async () => {
    const lax = { ciphers: 'DEFAULT:@SECLEVEL=0' };
    expect(await nodeSays(server('sha1-signature'), lab.roots, lax)).toMatch(ok);
    expect(await nodeSays(server('rsa-1024'), lab.roots, lax)).toMatch(ok);
  });
});

/** What s_client is sent by servers that begin in the clear, after it has asked for TLS in their own way. */
const sentAfterStarttls: Readonly<Record<string, readonly string[]>> = {
  'imap-name-mismatch': ['mail.example.org', 'Certwhy Lab Issuing CA'],
  'postgres-self-signed': ['host'],
  'smtp-intermediate-missing': ['host'],
  'smtp-sound': ['host', 'Certwhy Lab Issuing CA'],
  'starttls-not-offered': [],
  'starttls-refused': [],
};

describe("OpenSSL's client", () => {
  it.each(Object.entries(sentExpectations))('is sent by %s: %s', async (id, expected) => {
    const place = server(id);
    const names = expected.map((name) => `CN=${name === 'host' ? place.host : name}`);
    const sent = await sentChain(place);
    expect(sent.map(({ subject }) => subject.split('\n').at(-1))).toEqual(names);
  });

  it.each(Object.entries(sentAfterStarttls))('is sent by %s, after STARTTLS: %s', async (id, expected) => {
    const place = server(id);
    const names = expected.map((name) => `CN=${name === 'host' ? place.host : name}`);
    const sent = await sentChain(place, '-starttls', place.starttls ?? '');
    expect(sent.map(({ subject }) => subject.split('\n').at(-1))).toEqual(names);
  });

  it.each([
    'client-cert-asked',
    'client-cert-required-tls12',
    'client-cert-required-tls13',
    'nginx-client-cert',
    'apache-client-cert-page',
  ])('is asked by %s for a certificate of the organisation', async (id) => {
    const answer = await opensslSays(server(id));
    expect(answer).toMatch(/Acceptable client certificate CA names\s+.*CN = Example Works Internal Root/);
  });

  it('is asked for no certificate by the sound server', async () => {
    expect(await opensslSays(server('sound'))).toContain('No client certificate CA names sent');
  });

  it('agrees on no version newer than TLS 1.2 with the server that has none', async () => {
    expect(await opensslSays(server('sound-tls12'))).toContain('New, TLSv1.2');
  });

  it('is served while somebody else keeps a connection open', async () => {
    const { port } = server('openssl-sound');
    const idle = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
    await once(idle, 'secureConnect');
    expect(await sentChain(server('openssl-sound'))).toHaveLength(2);
    idle.destroy();
  });
});
