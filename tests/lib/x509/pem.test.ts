import { describe, expect, test } from 'vitest';
import { certificatesFromBytes } from '../../../lib/x509/bundle.ts';
import { derToPem, pemBlocks, pemToDer } from '../../../lib/x509/pem.ts';
import { explicit, integer, oid, sequence, set, tlv } from './der-writer.ts';
import * as forge from './forge.ts';
import { hasOpenssl, openssl, withoutOpenssl } from './openssl.ts';

const root = forge.authority('Bundle Root');
const leaf = forge.server(root);
const plain = (ders: readonly Uint8Array[]) => ders.map((der) => Buffer.from(der).toString('hex'));
const both = plain([leaf.der, root.der]);

describe('pemToDer', () => {
  const text = derToPem(leaf.der) + derToPem(root.der);

  test('two blocks, with CRLF, with text around and between', () => {
    expect(plain(pemToDer(text))).toEqual(both);
    expect(plain(pemToDer(text.replaceAll('\n', '\r\n')))).toEqual(both);
    expect(
      plain(pemToDer(`subject=x\n${derToPem(leaf.der)} 1 s:/CN=y\n${derToPem(root.der)}---\nServer`)),
    ).toEqual(both);
  });

  test('on one line, and with the line ends of a JSON text', () => {
    expect(plain(pemToDer(text.replaceAll('\n', ' ')))).toEqual(both);
    expect(plain(pemToDer(JSON.stringify(text)))).toEqual(both);
  });

  test('a block without an end and a private key are left out', () => {
    const cut = derToPem(leaf.der).slice(0, 200);
    expect(plain(pemToDer(cut + text))).toEqual(both);
    expect(pemToDer(cut)).toEqual([]);
    const key = root.key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(plain(pemToDer(key + text))).toEqual(both);
  });

  test('a TRUSTED CERTIFICATE without the trust settings behind it', () => {
    const trusted = Buffer.concat([root.der, sequence(tlv(0x0c, Buffer.from('alias')))]);
    const pem = derToPem(trusted).replaceAll(' CERTIFICATE', ' TRUSTED CERTIFICATE');
    expect(plain(pemToDer(pem))).toEqual(plain([root.der]));
  });

  test.each([
    '',
    '-----BEGIN ',
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----',
  ])('nothing in %j', (text) => {
    expect(pemToDer(text)).toEqual([]);
  });

  test('a megabyte of beginnings ends, also before a single end', () => {
    const beginnings = '-----BEGIN CERTIFICATE-----\n'.repeat(40_000);
    expect(pemToDer(beginnings)).toEqual([]);
    expect(plain(pemToDer(beginnings + derToPem(leaf.der)))).toEqual(plain([leaf.der]));
  });

  test('what is no base64 is passed over, and told', () => {
    const spoilt = derToPem(leaf.der).replace('\n', '\n!');
    expect(plain(pemToDer(spoilt))).toEqual(plain([leaf.der]));
    const cleanness = (given: string) => pemBlocks(given).map(({ clean }) => clean);
    expect(cleanness(text + spoilt)).toEqual([true, true, false]);
    expect(cleanness(text.replaceAll('\n', ' \r\n'))).toEqual([true, true]);
  });
});

describe('certificatesFromBytes', () => {
  const pkcs7 = sequence(
    oid('1.2.840.113549.1.7.2'),
    explicit(
      0,
      sequence(
        integer(1),
        set(),
        sequence(oid('1.2.840.113549.1.7.1')),
        tlv(0xa0, leaf.der, root.der),
        tlv(0x31),
      ),
    ),
  );

  test('one DER certificate, exactly; several in a row', () => {
    expect(plain(certificatesFromBytes(leaf.der))).toEqual(plain([leaf.der]));
    expect(plain(certificatesFromBytes(Buffer.concat([leaf.der, root.der])))).toEqual(both);
  });

  test('PEM and bare base64', () => {
    expect(plain(certificatesFromBytes(Buffer.from(derToPem(leaf.der) + derToPem(root.der))))).toEqual(both);
    expect(plain(certificatesFromBytes(Buffer.from(`${root.der.toString('base64')}\n`)))).toEqual(
      plain([root.der]),
    );
  });

  test('PKCS#7 in DER, in PEM and with indefinite lengths', () => {
    expect(plain(certificatesFromBytes(pkcs7))).toEqual(both);
    const pem = derToPem(pkcs7).replaceAll('CERTIFICATE', 'PKCS7');
    expect(plain(certificatesFromBytes(Buffer.from(pem)))).toEqual(both);
    const indefinite = Buffer.concat([
      Buffer.from('3080', 'hex'),
      pkcs7.subarray(4),
      Buffer.from('0000', 'hex'),
    ]);
    expect(plain(certificatesFromBytes(indefinite))).toEqual(both);
  });

  test.skipIf(!hasOpenssl)(
    `PKCS#7 as OpenSSL writes it (${hasOpenssl ? 'compared' : withoutOpenssl})`,
    () => {
      const files = { 'all.pem': derToPem(leaf.der) + derToPem(root.der) };
      const args = ['crl2pkcs7', '-nocrl', '-certfile', 'all.pem', '-outform'];
      expect(plain(certificatesFromBytes(openssl(files, [...args, 'DER']).stdout))).toEqual(both);
      expect(plain(certificatesFromBytes(openssl(files, [...args, 'PEM']).stdout))).toEqual(both);
    },
  );

  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><p>not found</p>'],
    ['another ASN.1 structure', integer(1)],
    ['a signed message of another type', sequence(oid('1.2.840.113549.1.7.1'))],
    ['half a certificate', leaf.der.subarray(0, 90)],
  ])('none in %s', (_, content) => {
    expect(certificatesFromBytes(Buffer.from(content))).toEqual([]);
  });

  test('no more than asked for', () => {
    expect(certificatesFromBytes(Buffer.concat([leaf.der, root.der]), 1)).toHaveLength(1);
  });
});
