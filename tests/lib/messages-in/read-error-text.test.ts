import { describe, expect, test } from 'vitest';
import { readErrorText, TEXT_READ } from '../../../lib/messages-in/index.ts';

describe('the documented messages', () => {
  test('curl’s sentence names no cause, and may be about TLS or SSH', () => {
    const clue = readErrorText('SSL peer certificate or SSH remote key was not OK');
    expect(clue).toMatchObject({
      documented: ['peer-not-ok'],
      protocol: null,
      causes: [],
      stage: 'verification',
    });
  });

  test.each([
    [
      'curl: (60) SSL certificate problem: unable to get local issuer certificate',
      'local-issuer',
      'incomplete-chain',
    ],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'authority-invalid', 'untrusted-root'],
    ['x509: certificate has expired or is not yet valid', 'has-expired', 'expired'],
    [
      'SSL: CERTIFICATE_VERIFY_FAILED: Hostname mismatch, certificate is not valid',
      'name-mismatch',
      'hostname-mismatch',
    ],
  ])('%s', (text, documented, cause) => {
    const clue = readErrorText(text);
    expect(clue).toMatchObject({ documented: [documented], protocol: 'tls', stage: 'verification' });
    expect(clue.causes[0]).toBe(cause);
  });

  test('a message beside curl’s own sentence is told as well', () => {
    const clue = readErrorText(
      'curl: (60) SSL peer certificate or SSH remote key was not OK\ncertificate has expired',
    );
    expect(clue).toMatchObject({ documented: ['peer-not-ok', 'has-expired'], client: 'command' });
    expect(clue.causes).toEqual(['expired', 'clock-skew']);
  });

  test('an unknown text is nothing recognised, not an error', () => {
    expect(readErrorText('segmentation fault')).toMatchObject({ documented: [], protocol: null, causes: [] });
    expect(readErrorText('  ').text).toBeNull();
  });
});

describe('the other half of curl’s sentence', () => {
  test.each([
    'curl sftp://files.example/x\ncurl: (60) SSL peer certificate or SSH remote key was not OK',
    'SSL peer certificate or SSH remote key was not OK; known_hosts has no such key',
    'Host key verification failed.',
    '@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @',
    '$ scp a b:/c\nlost connection',
  ])('%s is SSH', (text) => {
    expect(readErrorText(text)).toMatchObject({ protocol: 'ssh' });
    expect(readErrorText(text).causes[0]).toBe('ssh-host-key');
  });

  test('an https address is TLS', () => {
    const clue = readErrorText('https://api.example/: SSL peer certificate or SSH remote key was not OK');
    expect(clue.protocol).toBe('tls');
  });
});

describe('known cases', () => {
  test.each([
    ['Insomnia: SSL peer certificate or SSH remote key was not OK', 'insomnia'],
    ['UnityHub licence activation: SSL peer certificate was not OK', 'unity'],
    ['KiCad plugin manager: SSL peer certificate or SSH remote key was not OK', 'kicad'],
  ])('%s', (text, id) => {
    expect(readErrorText(text)).toMatchObject({ cases: [id], client: 'application' });
  });

  test('a community is no Unity', () => {
    expect(readErrorText('community.example: certificate has expired').cases).toEqual([]);
  });
});

describe('the server that a text names', () => {
  test.each([
    ['GET https://user@api.example.com:8443/x failed', { host: 'api.example.com', port: 8443, isName: true }],
    [
      "SSL: no alternative certificate subject name matches target host name 'www.example.net'",
      { host: 'www.example.net', port: 443, isName: true },
    ],
    [
      'Failed to connect to api.example.com port 8443 after 3 ms',
      { host: 'api.example.com', port: 8443, isName: true },
    ],
    [
      'More details here: https://curl.se/docs/sslcerts.html\nhttps://[2001:db8::1]:444/',
      { host: '2001:db8::1', port: 444, isName: false },
    ],
    ['sftp://files.example/x', { host: 'files.example', port: 443, isName: true }],
    ['certificate has expired', null],
  ])('%s', (text, place) => {
    expect(readErrorText(text).place).toEqual(place);
  });
});

test('a private key is not read', () => {
  expect(readErrorText('-----BEGIN PRIVATE KEY-----\ncertificate has expired')).toMatchObject({
    text: null,
    documented: [],
  });
  expect(readErrorText(`${'x'.repeat(TEXT_READ)}-----BEGIN RSA PRIVATE KEY-----`).text).toBeNull();
});

test('a long log is cut, and costs no more than its beginning', () => {
  expect(readErrorText('https://'.repeat(20_000)).text).toHaveLength(TEXT_READ);
});
