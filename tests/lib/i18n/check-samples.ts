import type { CheckTexts } from '../../../lib/checks/index.ts';

type AnyDetail = (values: never) => string;

/** For every check and every detail of it, values as the check gives them: at least one set. */
type Samples = {
  readonly [Id in keyof CheckTexts]: {
    readonly [D in keyof CheckTexts[Id]['details']]: CheckTexts[Id]['details'][D] extends AnyDetail
      ? readonly [
          Parameters<CheckTexts[Id]['details'][D]>[0],
          ...Parameters<CheckTexts[Id]['details'][D]>[0][],
        ]
      : never;
  };
};

const certificate = 'api.example.co.jp';
const name = 'Sample Trust Root R2';
const issuer = 'Sample Trust TLS RSA CA 2';
const addresses = ['203.0.113.24', '2001:db8:24::10'];
const authorities = [
  'CN=Client CA 1',
  'CN=Client CA 2',
  'CN=Client CA 3',
  'CN=Client CA 4',
  'CN=Client CA 5',
];
const none = [{}] as const;

/** A path rule's check. */
function rule(...values: readonly [string, ...string[]]) {
  const [first, ...others] = values.map((value) => ({ certificate, value }));
  return { violated: [first ?? { certificate, value: '' }, ...others], kept: none, 'no-path': none } as const;
}

export const samples: Samples = {
  'certificate-malformed': {
    'empty-message': none,
    unreadable: [
      { position: 2, where: 'tbsCertificate.validity, offset 112', defect: 'truncated' },
      { position: 1, where: '', defect: '' },
    ],
    'encoding-refused': [
      {
        certificate,
        defect: 'non-der',
        where: 'offset 4',
        reason: 'error:068000A8:asn1 encoding routines::wrong tag',
      },
      { certificate, defect: 'empty-serial', where: 'tbsCertificate.serialNumber', reason: '' },
    ],
    'message-broken': [{ count: 1 }, { count: 2 }],
    'encoding-odd': [{ certificate, defect: 'trailing-bytes', where: 'offset 912' }],
    readable: [{ count: 1 }, { count: 3 }],
  },
  'critical-extension-unknown': {
    ...rule('1.3.6.1.4.1.11129.2.4.3'),
    'wrongly-critical': [{ certificate, value: '2.5.29.35' }],
  },
  'extension-duplicated': rule('2.5.29.17'),
  'issuer-name-differs': {
    differs: [{ certificate, issuer, wanted: 'CN=SAMPLE TRUST CA,C=JP', found: 'CN=Sample Trust CA,C=JP' }],
    'type-differs': [{ certificate, issuer, wanted: 'CN=Sample Trust CA,C=JP' }],
    kept: none,
    'no-path': none,
  },
  'issuer-not-a-ca': {
    violated: [
      { certificate: issuer, value: 'absent' },
      { certificate: issuer, value: 'ca-false' },
      { certificate, value: '5' },
    ],
    kept: none,
    'no-path': none,
  },
  'key-id-mismatched': {
    mismatched: [{ certificate, issuer, wanted: '0f5a1b2290c3d4e5f60718293a4b5c6d7e8f9001', found: '0102' }],
    kept: none,
    'no-path': none,
  },
  'key-mismatched': { mismatched: [{ certificate }], proven: none, 'not-seen': none },
  'key-usage-wrong': rule('cRLSign, keyCertSign', ''),
  'lifetime-too-long': {
    'too-long': [{ days: 500, limit: 398 }],
    'within-limit': [
      { days: 90, limit: 200 },
      { days: 1, limit: 1 },
    ],
    'not-public': none,
    unreadable: none,
  },
  'name-constraint-violated': {
    ...rule('www.other.example'),
    'not-permitted': [
      { certificate, value: 'www.other.example', ca: issuer, constraint: 'corp.example, 10.0.0.0/255.0.0.0' },
    ],
    excluded: [{ certificate, value: 'www.secret.example', ca: issuer, constraint: 'secret.example' }],
    'not-read': [{ certificate, value: 'x400Address', ca: issuer, constraint: 'x400Address' }],
  },
  'path-length-exceeded': {
    ...rule('0'),
    'too-many': [
      { certificate: issuer, value: '0', below: 1 },
      { certificate: issuer, value: '1', below: 3 },
    ],
  },
  'path-too-complex': rule(''),
  'policy-unmet': rule(''),
  'purpose-not-server': {
    ...rule('1.3.6.1.5.5.7.3.2, 1.3.6.1.5.5.7.3.4', ''),
    'any-only': [{ certificate, value: '2.5.29.37.0' }],
  },
  'signature-broken': {
    ...rule('CN=Sample Trust TLS RSA CA 2,O=Sample Trust', ''),
    'algorithms-differ': [{ certificate, value: 'sha256WithRSAEncryption' }],
  },
  'staple-revoked': {
    revoked: [{ certificate, at: '2026-11-20T10:00:00Z' }],
    good: [{ thisUpdate: '2026-11-22T00:00:00Z' }],
    'not-asked': none,
    'says-nothing': none,
  },
  'staple-unusable': {
    'must-staple-missing': none,
    stale: [{ nextUpdate: '2026-11-20T10:00:00Z' }],
    'not-yet': [{ thisUpdate: '2026-11-24T10:00:00Z' }],
    unreadable: none,
    'no-answer': none,
    'other-certificate': none,
    'bad-signature': none,
    'unknown-status': none,
    usable: [{ thisUpdate: '2026-11-22T00:00:00Z' }],
    'not-needed': none,
    'no-leaf': none,
  },
  'strict-rule-broken': {
    broken: [
      { certificate, rules: ['ca-as-leaf'], count: 1, certificates: 1 },
      { certificate, rules: ['ca-as-leaf', 'serial-negative'], count: 2, certificates: 1 },
      {
        certificate,
        rules: ['ca-as-leaf', 'serial-zero', 'eku-missing', 'a-rule-of-tomorrow'],
        count: 7,
        certificates: 3,
      },
    ],
    kept: none,
    'no-path': none,
  },
  'timestamps-missing': {
    missing: [
      { found: 0, needed: 2 },
      { found: 1, needed: 3 },
    ],
    enough: [{ found: 2, needed: 2 }],
    'not-public': none,
    unreadable: none,
  },
  'chain-strangers': {
    strangers: [{ names: ['Old CA', issuer] }, { names: ['Old CA'] }],
    duplicates: [{ names: [issuer] }],
    'root-included': [{ name }],
    clean: none,
    unreadable: none,
  },
  'chain-unordered': { unordered: [{ order: ['1', '3', '2'] }], ordered: [{ sent: 2 }], single: none },
  'intermediate-missing': {
    'completed-by-fetch': [
      { sent: 1, needed: 2, missing: [issuer], url: 'http://aia.example/ca2.cer' },
      { sent: 2, needed: 2, missing: [issuer], url: '' },
      { sent: 1, needed: 3, missing: [issuer, 'Sample Trust Root R3'], url: '' },
    ],
    'issuer-unknown': [{ sent: 1, last: certificate, issuer }],
    'fetched-but-untrusted': [{ sent: 1, missing: [issuer] }],
    complete: [{ sent: 1 }, { sent: 2 }],
    unreadable: none,
    'not-the-problem': [{ sent: 0 }, { sent: 3 }],
    'cannot-tell': [{ last: certificate, issuer: '' }],
    'cut-short': none,
  },
  'client-certificate-required': {
    'refused-without': [
      { alert: 116, name: 'certificate_required', phase: 'after', authorities },
      { alert: 40, name: 'handshake_failure', phase: 'handshake', authorities: [] },
      { alert: 40, name: 'handshake_failure', phase: 'request', authorities: [] },
    ],
    'refused-over-http': [
      { status: 400, says: 'none-sent', server: 'nginx', authorities },
      { status: 400, says: 'one-refused', server: '', authorities: [] },
      { status: 403, says: 'cannot-ask-now', server: 'Apache', authorities: [] },
    ],
    'denied-over-http': [
      { status: 403, server: 'envoy', authorities },
      { status: 401, server: '', authorities: [] },
    ],
    'served-without': [{ status: 200, authorities: [] }],
    'closed-after-request': [{ authorities: ['CN=Client CA 1'] }],
    asked: [{ authorities: [] }],
    'not-asked': none,
    'not-seen': none,
  },
  'clock-margin': {
    'just-issued': [{ hours: 0 }, { hours: 1 }, { hours: 23 }],
    wide: [
      { daysBack: 52, daysAhead: 38 },
      { daysBack: 1, daysAhead: 0 },
    ],
    'dates-wrong': none,
    unreadable: none,
  },
  'issuer-expired': {
    'intermediate-expired': [
      { certificate: issuer, notAfter: '2026-11-20T10:00:00Z', days: 3 },
      { certificate: issuer, notAfter: '2026-11-23T01:00:00Z', days: 0 },
      { certificate: issuer, notAfter: '', days: 0 },
    ],
    'root-expired': [{ certificate: name, notAfter: '2021-09-30T14:01:15Z', days: 1880 }],
    'expired-beside-valid': [{ certificate: name, notAfter: '2021-09-30T14:01:15Z' }],
    valid: [{ count: 1 }, { count: 2 }],
    'no-issuer': none,
  },
  'leaf-expired': {
    expired: [
      { notAfter: '2026-11-20T10:00:00Z', days: 3 },
      { notAfter: '2026-11-22T10:00:00Z', days: 1 },
      { notAfter: '2026-11-23T01:00:00Z', days: 0 },
    ],
    'ends-soon': [{ notAfter: '2026-11-24T03:00:00Z', days: 0 }],
    valid: [{ notAfter: '2026-12-31T23:59:59Z', days: 38 }],
    unreadable: none,
  },
  'not-yet-valid': {
    'not-yet': [
      { certificate, notBefore: '2026-11-23T09:40:00Z', minutes: 40 },
      { certificate, notBefore: '2026-11-24T09:00:00Z', minutes: 1440 },
      { certificate, notBefore: '2026-12-23T09:00:00Z', minutes: 43_200 },
    ],
    started: [{ notBefore: '2026-10-02T00:00:00Z' }],
    unreadable: none,
  },
  'name-needed': { same: none, 'other-certificate': none, 'refused-without': none, 'not-compared': none },
  'name-not-covered': {
    'other-names': [
      { host: certificate, names: ['a.example', 'b.example'], total: 2 },
      { host: certificate, names: ['a.example', 'b.example'], total: 14 },
    ],
    'common-name-only': [{ host: certificate, commonName: certificate }],
    'no-names': [{ host: certificate }],
    covered: [
      { host: certificate, by: certificate },
      { host: certificate, by: '*.example.co.jp' },
    ],
    unreadable: none,
  },
  'name-unrecognized': {
    refused: [{ sni: certificate }],
    warned: [{ sni: certificate }],
    recognized: none,
    'not-seen': none,
  },
  'address-unreachable': {
    refused: [{ addresses, port: 443 }],
    'timed-out': [{ addresses, port: 443 }],
    unreachable: [{ addresses, port: 443 }],
    silent: [{ addresses, port: 443 }],
    closed: [{ addresses, port: 443 }],
    reset: [{ addresses, port: 443 }],
    'before-tls': [
      { dialogue: 'smtp', how: 'dialogue-silent', addresses, port: 25 },
      { dialogue: 'postgres', how: 'dialogue-closed', addresses: ['203.0.113.24'], port: 5432 },
    ],
    'address-refused': [
      { addresses: ['10.0.0.1'], range: 'private' },
      { addresses: ['10.0.0.1', '10.0.0.2'], range: 'private' },
      { addresses: ['203.0.113.24'], range: 'port-not-allowed' },
    ],
    'some-addresses': [
      { addresses: ['2001:db8:24::10'], how: 'refused' },
      { addresses: ['2001:db8:24::10'], how: 'timed-out' },
      { addresses: ['2001:db8:24::10'], how: 'unreachable' },
      { addresses: ['2001:db8:24::10'], how: 'silent' },
      { addresses: ['2001:db8:24::10'], how: 'closed' },
      { addresses: ['2001:db8:24::10'], how: 'reset' },
      { addresses: ['2001:db8:24::10'], how: 'dialogue-silent' },
      { addresses: ['2001:db8:24::10'], how: 'dialogue-slow' },
      { addresses: ['2001:db8:24::10'], how: 'dialogue-closed' },
      { addresses: ['2001:db8:24::10'], how: 'dialogue-reset' },
    ],
    'no-ipv6-here': [{ addresses: ['2001:db8:24::10'] }],
    reached: [{ count: 1 }, { count: 2 }],
    'no-address': none,
  },
  'handshake-refused': {
    refused: [
      { alert: 80, name: 'internal_error', addresses },
      { alert: 200, name: 'alert_200', addresses },
    ],
    'refused-here': [
      { reason: 'error:0A000126:SSL routines::unexpected eof while reading', addresses },
      { reason: 'oversize', addresses },
    ],
    'some-addresses': [{ alert: 49, name: 'access_denied', addresses: ['203.0.113.24'] }],
    'broke-off': [
      { reason: 'closed', addresses: ['203.0.113.24'] },
      { reason: 'malformed CertificateVerify', addresses: ['203.0.113.24'] },
    ],
    'dialogue-refused': [
      { dialogue: 'smtp', step: 'greeting', reply: '554 5.7.1 no', addresses: ['203.0.113.24'] },
      { dialogue: 'xmpp-server', step: 'starttls', reply: '', addresses },
    ],
    'not-refused': none,
    'not-seen': none,
  },
  'interception-resembled': {
    resembles: [{ product: 'Zscaler', issuer: 'CN=Zscaler Intermediate Root CA,O=Zscaler Inc.' }],
    'nothing-odd': none,
  },
  'name-unresolved': {
    'name-unknown': [{ host: certificate }],
    'no-address': [{ host: certificate }],
    'no-answer': [{ host: certificate }],
    resolved: [{ addresses }, { addresses: ['203.0.113.24'] }],
    literal: none,
  },
  'protocol-foreign': {
    'speaks-other': [
      { protocol: 'ssh', sample: 'SSH-2.0-OpenSSH_9.2p1', port: 443 },
      { protocol: 'postgres', sample: '', port: 5432 },
    ],
    'not-offered': [
      { dialogue: 'smtp', reply: '250-mail 250 HELP', port: 25 },
      { dialogue: 'mysql', reply: '', port: 3306 },
    ],
    'other-dialogue': [
      { dialogue: 'imap', protocol: 'pop3', sample: '+OK ready', port: 143 },
      { dialogue: 'sieve', protocol: '', sample: '', port: 4190 },
    ],
    'tls-at-once': [{ dialogue: 'ldap', port: 636 }],
    'plain-after-go-ahead': [
      { dialogue: 'smtp', sample: '250 injected', port: 587 },
      { dialogue: 'smtp', sample: '', port: 587 },
    ],
    'switches-to-tls': [{ dialogue: 'postgres', port: 5432 }],
    'speaks-unknown': [
      { sample: 'hello', port: 443 },
      { sample: '', port: 443 },
    ],
    'speaks-tls': none,
    'not-seen': none,
  },
  'algorithm-weak': {
    'weak-signature': [{ certificate, algorithm: 'sha1WithRSAEncryption' }],
    'weak-key': [
      { certificate, key: 'RSA', bits: 1024 },
      { certificate, key: 'DSA', bits: 0 },
    ],
    unsupported: [{ certificate: 'www.example.com', algorithm: 'id-GostR3411' }],
    'curve-explicit': [{ certificate }],
    'exponent-weak': [{ certificate }],
    strong: [{ algorithm: 'ecdsa-with-SHA384', key: 'P-256', bits: 256 }],
    unreadable: none,
  },
  'current-clients-refused': {
    refused: [
      { chosen: 'brainpoolP256r1', alert: 40, name: 'handshake_failure' },
      { chosen: 'TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384', alert: 0, name: '' },
    ],
    preferred: [{ chosen: 'x448' }],
    untried: [{ chosen: 'brainpoolP384r1' }],
    usual: none,
    'not-seen': none,
  },
  'protocol-obsolete': {
    obsolete: [{ version: 'TLSv1' }, { version: 'SSLv3' }],
    'version-refused': [{ alert: 70, name: 'protocol_version' }],
    current: [
      { version: 'TLSv1.3', suite: 'TLS_AES_256_GCM_SHA384' },
      { version: 'TLSv1.2', suite: '' },
    ],
    'not-seen': none,
  },
  'leaf-self-signed': {
    'self-signed': [{ name: certificate }],
    'self-signed-trusted': [{ name: certificate }],
    'issued-by-ca': [{ issuer }],
    unreadable: none,
  },
  'root-self-signed': { 'untrusted-root-sent': [{ name }], unreadable: none, none },
  'root-untrusted': {
    'root-not-in-stores': [
      { name, fetched: true, systemTrusts: false },
      { name, fetched: true, systemTrusts: true },
    ],
    'issuer-not-in-stores': [{ last: certificate, issuer }],
    'maybe-not-in-stores': [{ last: certificate, issuer }],
    trusted: [{ root: name, stores: ['mozilla', 'operator'] }],
    'sent-root-not-in-stores': [{ name }],
    'signs-itself': none,
    'no-path': none,
  },
};
