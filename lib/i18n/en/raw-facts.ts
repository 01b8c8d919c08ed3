import type { RawText } from '../site.ts';
import { quoted } from './phrases.ts';

const unanswered = {
  answered: 'an answer',
  silent: 'no answer',
  closed: 'the connection was closed',
  reset: 'the connection was cut',
  other: 'an answer that is no HTTP',
} as const;

export const raw: RawText = {
  heading: 'Raw facts',
  sub: 'Everything that the verdict rests on.',
  certificates: 'Certificates',
  certificateCount: (sent, fetched) => (fetched === 0 ? `${sent} sent` : `${sent} sent, ${fetched} fetched`),
  origins: { sent: 'sent by the server', fetched: 'fetched by Certwhy', store: 'from a trust store' },
  unreadable: (code, where) => `This certificate cannot be read (${code}, at ${where}).`,
  fields: {
    subject: 'Subject',
    issuer: 'Issuer',
    names: 'Names (SAN)',
    notBefore: 'Valid from',
    notAfter: 'Valid until',
    serial: 'Serial number',
    key: 'Public key',
    signature: 'Signature',
    keyUsage: 'Key usage',
    extendedKeyUsage: 'Extended key usage',
    constraints: 'Basic constraints',
    aia: 'Issuer’s certificate (AIA)',
    ocsp: 'OCSP',
    crl: 'CRL',
    sct: 'Embedded SCTs',
    fingerprint: 'SHA-256 fingerprint',
    spki: 'SHA-256 of the public key',
    defects: 'Defects of the encoding',
  },
  ca: 'a CA',
  notCa: 'not a CA',
  pathLength: (length) => `a CA, path length ${length}`,
  handshakes: 'Handshakes',
  handshakeOf: (address, sni) =>
    sni === null ? `${address}, without a name` : `${address}, asking for ${sni}`,
  mainstreamOffer: ', offering what current clients do',
  handshake: {
    starttls: 'Before TLS',
    version: 'Version',
    suite: 'Cipher suite',
    group: 'Key exchange',
    alpn: 'ALPN',
    chain: 'Certificate message',
    clientCertificate: 'Client certificate',
    withoutCertificate: 'Request without one',
    alerts: 'Alerts',
    keyProof: 'Proof of the private key',
    staple: 'OCSP staple',
    failure: 'Failure',
    timing: 'Timing',
  },
  starttls: (protocol, ms, greeting) =>
    `${protocol} (STARTTLS), ${ms.toFixed(0)} ms${greeting === null ? '' : `: ${quoted(greeting)}`}`,
  chainSent: (count) =>
    count === null ? 'not seen' : count === 1 ? '1 certificate' : `${count} certificates`,
  clientCertificate: (names) => {
    if (names === null) return 'not asked for';
    return names.length === 0 ? 'asked for, of any CA' : `asked for, of: ${names.join('; ')}`;
  },
  withoutCertificate: ({ status, server, alert, end }) => {
    if (status !== null) return `GET /: HTTP ${status}${server === null ? '' : ` (${server})`}`;
    if (alert !== null) return `GET /: ${alert.name} (${alert.code})`;
    return `GET /: ${unanswered[end]}`;
  },
  alert: (direction, name, code) =>
    `${direction === 'received' ? 'received from the server' : 'sent by us'}: ${name} (${code})`,
  keyProof: { verified: 'verified', failed: 'failed', 'not-observed': 'not observed' },
  stapled: (present) => (present ? 'present' : 'none'),
  timing: ({ connected, certificate, secured, ended }) =>
    [
      connected === null ? '' : `connected ${connected.toFixed(0)} ms`,
      certificate === null ? '' : `certificate ${certificate.toFixed(0)} ms`,
      secured === null ? '' : `secured ${secured.toFixed(0)} ms`,
      `ended ${ended.toFixed(0)} ms`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  addresses: 'Addresses',
  addressResult: { answered: 'answered', failed: 'failed' },
  port80: 'Port 80, without TLS',
  port80Met: ({ address, state, status, location, server }) => {
    const by = server === null ? '' : ` (${server})`;
    const met = {
      closed: 'closed',
      'no-answer': 'no answer while the look lasted',
      redirects: `HTTP ${status}${by}, leads to ${location}`,
      answers: `HTTP ${status}${by}, leads nowhere else`,
      other: 'something that is no HTTP answers',
    };
    return `${address}: ${met[state]}`;
  },
  fetches: 'Fetched certificates',
  fetched: (count, ms) => `${count === 1 ? '1 certificate' : `${count} certificates`} in ${ms.toFixed(0)} ms`,
  stores: 'Trust stores',
  storeCount: (count) => (count === 1 ? '1 root' : `${count} roots`),
  storeDecides: 'counts for the verdict',
  storeApart: 'shown apart, does not count',
  checks: 'Every check',
  checkColumns: ['Check', 'Outcome', 'What it says'],
  checkCount: (count) => (count === 1 ? '1 result' : `${count} results`),
  json: 'Report as JSON',
  jsonText: 'The same report for programs, with the whole observation:',
};
