import { execFileSync } from 'node:child_process';
import tls from 'node:tls';
import { describe, expect, test } from 'vitest';
import { alertName } from '../../../lib/tls/alerts.ts';
import { groupName, primeName } from '../../../lib/tls/groups.ts';
import { suiteCipher } from '../../../lib/tls/suite-ciphers.ts';
import { suiteName } from '../../../lib/tls/suites.ts';
import { versionName } from '../../../lib/tls/versions.ts';

describe('cipher suites', () => {
  test('every suite that this machine’s OpenSSL knows has the name that OpenSSL gives it', () => {
    const list = execFileSync('openssl', ['ciphers', '-V', '-stdname', 'ALL:COMPLEMENTOFALL:@SECLEVEL=0'], {
      encoding: 'utf8',
    });
    const rows = [...list.matchAll(/^\s*0x(..),0x(..) - (\S+)/gm)];
    expect(rows.length).toBeGreaterThan(100);
    for (const [, high, low, name] of rows)
      expect(suiteName(Number.parseInt(`${high}${low}`, 16))).toBe(name);
  });

  test.each([
    [0x0005, 'TLS_RSA_WITH_RC4_128_SHA'],
    [0x000a, 'TLS_RSA_WITH_3DES_EDE_CBC_SHA'],
    [0xc012, 'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA'],
    [0x1301, 'TLS_AES_128_GCM_SHA256'],
    [0x00ff, '0x00FF'],
  ])('%i is %s', (id, name) => {
    expect(suiteName(id)).toBe(name);
  });

  test.each([
    [
      0xc02f,
      { kind: 'aead', algorithm: 'aes-128-gcm', keyLength: 16, tagLength: 16, sentNonce: 8, hash: 'sha256' },
    ],
    [
      0xc0af,
      { kind: 'aead', algorithm: 'aes-256-ccm', keyLength: 32, tagLength: 8, sentNonce: 8, hash: 'sha256' },
    ],
    [0xcca8, { kind: 'aead', algorithm: 'chacha20-poly1305', keyLength: 32, sentNonce: 0, hash: 'sha256' }],
    [
      0xc028,
      {
        kind: 'cbc',
        algorithm: 'aes-256-cbc',
        keyLength: 32,
        blockLength: 16,
        mac: 'sha384',
        hash: 'sha384',
      },
    ],
    [
      0x000a,
      { kind: 'cbc', algorithm: 'des-ede3-cbc', keyLength: 24, blockLength: 8, mac: 'sha1', hash: 'sha256' },
    ],
    [0x1302, { kind: 'aead', algorithm: 'aes-256-gcm', keyLength: 32, hash: 'sha384' }],
  ])('%i: its cipher is read off the name', (id, expected) => {
    expect(suiteCipher(id)).toMatchObject(expected);
  });

  test.each([0x0005, 0x0009, 0x0002, 0x0096, 0xfefe])('%i is not decrypted here', (id) => {
    expect(suiteCipher(id)).toBeNull();
  });
});

test('versions have the names that Node gives them', () => {
  const named = [0x0301, 0x0302, 0x0303, 0x0304].map(versionName);
  expect(named).toEqual(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']);
  expect(named).toContain(tls.DEFAULT_MAX_VERSION);
  expect([0x0300, 0x7f1c].map(versionName)).toEqual(['SSLv3', '0x7F1C']);
});

test('groups by number, and primes by their bits', () => {
  expect([29, 23, 0x11ec, 0x1234].map(groupName)).toEqual([
    'x25519',
    'secp256r1',
    'X25519MLKEM768',
    '0x1234',
  ]);
  const primes = ['80', '0080', '7fff', '00', ''].map((hex) => primeName(Buffer.from(hex, 'hex')));
  expect(primes).toEqual(['dhe-8', 'dhe-8', 'dhe-15', 'dhe-0', 'dhe-0']);
});

test('alerts by number', () => {
  expect([0, 48, 116, 199].map(alertName)).toEqual([
    'close_notify',
    'unknown_ca',
    'certificate_required',
    'alert_199',
  ]);
});
