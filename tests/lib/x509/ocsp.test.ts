import { createHash, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CertificateFacts } from '../../../lib/x509/facts.ts';
import { readOcspResponse } from '../../../lib/x509/ocsp.ts';
import { derToPem } from '../../../lib/x509/pem.ts';
import { readCertificate } from '../../../lib/x509/read.ts';
import { bits, explicit, implicit, integer, octets, oid, sequence, text, tlv } from './der-writer.ts';
import * as forge from './forge.ts';
import { hasOpenssl, openssl, withoutOpenssl } from './openssl.ts';

const OCSP_SIGNING = '1.3.6.1.5.5.7.3.9';
const root = forge.authority('OCSP Root');
const leaf = forge.server(root, { serial: integer(0x77) });

function factsOf(made: forge.Made): CertificateFacts {
  const read = readCertificate(made.der);
  if (!read.ok) throw new Error('unreadable');
  return read.facts;
}

const time = (iso: string) => text(0x18, `${iso.replace(/[-:T]/g, '')}Z`);
const sha1 = (data: Uint8Array) => createHash('sha1').update(data).digest();
/** The key's octets within its SubjectPublicKeyInfo: 65 for a point on P-256. */
const keyHash = (made: forge.Made) => sha1(made.key.spki.subarray(-65));

interface Answer {
  readonly status?: Buffer;
  readonly serial?: Buffer;
  readonly thisUpdate?: string;
  readonly nextUpdate?: string | null;
  readonly signer?: forge.Made;
  readonly byName?: boolean;
  readonly certificates?: readonly forge.Made[];
  readonly corrupt?: boolean;
}

const good = implicit(0, Buffer.alloc(0));
const revoked = explicit(1, time('2026-05-01T00:00:00'), explicit(0, tlv(0x0a, Buffer.of(1))));

function respond(answer: Answer = {}): Buffer {
  const signer = answer.signer ?? root;
  const certId = sequence(
    sequence(oid('1.3.14.3.2.26'), Buffer.from('0500', 'hex')),
    octets(sha1(root.name)),
    octets(keyHash(root)),
    answer.serial ?? integer(0x77),
  );
  const next =
    answer.nextUpdate === null ? [] : [explicit(0, time(answer.nextUpdate ?? '2026-06-20T00:00:00'))];
  const single = sequence(
    certId,
    answer.status ?? good,
    time(answer.thisUpdate ?? '2026-06-10T00:00:00'),
    ...next,
  );
  const responder = answer.byName ? explicit(1, signer.name) : explicit(2, octets(keyHash(signer)));
  const data = sequence(responder, time('2026-06-10T00:00:00'), sequence(single));
  const signature = sign('sha256', data, signer.key.privateKey);
  if (answer.corrupt) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
  const attached = answer.certificates?.map(({ der }) => der) ?? [];
  const basic = sequence(
    data,
    forge.signatures.ecdsaSha256.algorithm,
    bits(signature),
    ...(attached.length === 0 ? [] : [explicit(0, sequence(...attached))]),
  );
  const bytes = sequence(oid('1.3.6.1.5.5.7.48.1.1'), octets(basic));
  return sequence(tlv(0x0a, Buffer.of(0)), explicit(0, bytes));
}

const question = { leafFacts: factsOf(leaf), issuerDer: root.der, now: forge.noon };

describe('a response of the issuer', () => {
  test('good, fresh, signed, for this leaf; by key and by name', () => {
    const expected = {
      status: 'good',
      responseStatus: 'successful',
      producedAt: '2026-06-10T00:00:00Z',
      thisUpdate: '2026-06-10T00:00:00Z',
      nextUpdate: '2026-06-20T00:00:00Z',
      revokedAt: null,
      revocationReason: null,
      fresh: true,
      signature: 'valid',
      matchesLeaf: true,
    };
    expect(readOcspResponse(respond(), question)).toEqual(expected);
    expect(readOcspResponse(respond({ byName: true }), question)).toEqual(expected);
  });

  test('revoked, with date and reason', () => {
    expect(readOcspResponse(respond({ status: revoked }), question)).toMatchObject({
      status: 'revoked',
      revokedAt: '2026-05-01T00:00:00Z',
      revocationReason: 1,
    });
  });

  test('unknown', () => {
    const status = implicit(2, Buffer.alloc(0));
    expect(readOcspResponse(respond({ status }), question)).toMatchObject({
      status: 'unknown',
      matchesLeaf: true,
    });
  });

  test('out of date, not yet due, and without an end', () => {
    const fresh = (answer: Answer) => readOcspResponse(respond(answer), question);
    expect(fresh({ nextUpdate: '2026-06-14T00:00:00' })).toMatchObject({ status: 'good', fresh: false });
    expect(fresh({ thisUpdate: '2026-06-16T00:00:00' })).toMatchObject({ fresh: false });
    expect(fresh({ nextUpdate: '2026-06-15T11:58:00' })).toMatchObject({ fresh: true });
    expect(fresh({ nextUpdate: null })).toMatchObject({ fresh: true, nextUpdate: null });
  });

  test('about another certificate: no answer for this one', () => {
    expect(readOcspResponse(respond({ serial: integer(0x78) }), question)).toMatchObject({
      status: 'no-answer',
      matchesLeaf: false,
      signature: 'valid',
    });
    const other = { ...question, issuerDer: forge.authority('Another Root').der };
    expect(readOcspResponse(respond(), other)).toMatchObject({ matchesLeaf: false, signature: 'invalid' });
  });

  test('with a spoiled signature, and with an issuer that is not known', () => {
    expect(readOcspResponse(respond({ corrupt: true }), question)).toMatchObject({ signature: 'invalid' });
    const unknown = { ...question, issuerDer: null };
    expect(readOcspResponse(respond(), unknown)).toMatchObject({ signature: 'unchecked', matchesLeaf: true });
  });
});

describe('a response of a delegated responder', () => {
  const made = (draft: Partial<forge.Draft>, signer = root) =>
    forge.server(signer, { subject: 'Responder', key: forge.keyPair('p256', 'responder'), ...draft });
  const signing = { extensions: [forge.extendedKeyUsage(OCSP_SIGNING)] };
  const signatureOf = (signer: forge.Made, certificates: readonly forge.Made[]) =>
    readOcspResponse(respond({ signer, certificates }), question);

  test('that the issuer made for this', () => {
    const responder = made(signing);
    expect(signatureOf(responder, [responder])).toMatchObject({ signature: 'valid', status: 'good' });
  });

  test('without the purpose, expired, made by somebody else, or not attached', () => {
    const plain = made({ extensions: [] });
    const late = made({ ...signing, notAfter: new Date('2026-02-01T00:00:00Z') });
    const stranger = made(signing, forge.authority('Another Root'));
    expect(signatureOf(plain, [plain])).toMatchObject({ signature: 'invalid' });
    expect(signatureOf(late, [late])).toMatchObject({ signature: 'invalid' });
    expect(signatureOf(stranger, [stranger])).toMatchObject({ signature: 'invalid' });
    expect(signatureOf(made(signing), [])).toMatchObject({ signature: 'invalid' });
  });
});

describe('no answer', () => {
  test('the responder says why', () => {
    const later = sequence(tlv(0x0a, Buffer.of(3)));
    expect(readOcspResponse(later, question)).toMatchObject({
      status: 'no-answer',
      responseStatus: 'try-later',
    });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'missing-field'],
    ['half of it', respond().subarray(0, 80), 'truncated'],
    ['an unknown status', sequence(tlv(0x0a, Buffer.of(9))), 'bad-status'],
    ['a certificate', leaf.der, 'unexpected-tag'],
  ])('%s can not be read, and it says where', (_, der, code) => {
    const read = readOcspResponse(der, question);
    expect(read).toMatchObject({ unreadable: { code, where: expect.stringMatching(/, offset \d+$/) } });
  });
});

test.skipIf(!hasOpenssl)(`a response that OpenSSL made (${hasOpenssl ? 'compared' : withoutOpenssl})`, () => {
  const files = {
    'root.pem': derToPem(root.der),
    'leaf.pem': derToPem(leaf.der),
    'root.key': root.key.privateKey.export({ type: 'pkcs8', format: 'pem' }),
    'index.txt': 'R\t270101000000Z\t260501000000Z,keyCompromise\t77\tunknown\t/CN=www.example.test\n',
  };
  const made = openssl(
    files,
    ['ocsp', '-issuer', 'root.pem', '-cert', 'leaf.pem', '-no_nonce', '-reqout', 'request.der'],
    [
      ...['ocsp', '-index', 'index.txt', '-CA', 'root.pem', '-rsigner', 'root.pem', '-rkey', 'root.key'],
      ...['-reqin', 'request.der', '-respout', 'response.der', '-ndays', '1'],
    ],
    ['base64', '-A', '-in', 'response.der'],
  );
  const response = Buffer.from(made.stdout.toString(), 'base64');
  const read = readOcspResponse(response, { ...question, now: new Date() });
  expect(read).toMatchObject({ status: 'revoked', signature: 'valid', matchesLeaf: true, fresh: true });
  expect(read).toMatchObject({ revokedAt: '2026-05-01T00:00:00Z', revocationReason: 1 });
});
