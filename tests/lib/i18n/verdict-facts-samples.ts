import type { VerdictFacts } from '../../../lib/report/verdict-facts.ts';

/** A verdict of which nothing but the target is known. */
export const bareFacts: VerdictFacts = {
  host: 'api.example.com',
  port: 443,
  starttls: null,
  hostPort: 'api.example.com',
  sni: 'api.example.com',
  addresses: [],
  affectedAddresses: [],
  sentCount: 0,
  neededCount: null,
  leafName: null,
  coveredNames: [],
  issuerName: null,
  missingNames: [],
  missingUrl: null,
  rootName: null,
  culpritName: null,
  culpritIsLeaf: false,
  notBefore: null,
  notAfter: null,
  daysExpired: null,
  check: null,
  detail: null,
  values: {},
  version: null,
  failure: null,
  publicTrust: false,
  vantage: 'command-line',
};

/** Everything known, as from a dashboard's look at a host with two addresses. */
export const fullFacts: VerdictFacts = {
  ...bareFacts,
  addresses: ['192.0.2.7', '2001:db8::7'],
  sentCount: 1,
  neededCount: 2,
  leafName: 'api.example.com',
  coveredNames: ['api.example.com', 'www.example.com'],
  issuerName: 'Sample Trust CA 2',
  missingNames: ['Sample Trust CA 2'],
  missingUrl: 'http://ca.example/sample-trust-ca-2.der',
  rootName: 'Sample Trust Root',
  culpritName: 'api.example.com',
  culpritIsLeaf: true,
  notBefore: '2026-08-19',
  notAfter: '2026-11-17',
  daysExpired: 6,
  version: 'TLSv1.3',
  publicTrust: true,
  vantage: 'dashboard',
};

export const ipv6Facts: VerdictFacts = {
  ...fullFacts,
  host: '2001:db8::7',
  port: 8443,
  hostPort: '[2001:db8::7]:8443',
  sni: null,
  addresses: ['2001:db8::7'],
};

export const mailFacts: VerdictFacts = {
  ...fullFacts,
  host: 'mail.example.com',
  port: 993,
  hostPort: 'mail.example.com:993',
  sni: 'mail.example.com',
};

/** A mail server that begins in the clear, on a port of its own. */
export const clearFacts: VerdictFacts = {
  ...mailFacts,
  port: 2525,
  starttls: 'smtp',
  hostPort: 'smtp://mail.example.com:2525',
};

/** Seen at one address of two, and at a certificate above the leaf. */
export const partialFacts: VerdictFacts = {
  ...fullFacts,
  affectedAddresses: ['2001:db8::7'],
  culpritName: 'Sample Trust CA 2',
  culpritIsLeaf: false,
  vantage: 'command-line',
};

export const balancedFacts: VerdictFacts = {
  ...fullFacts,
  host: 'lb.example.net',
  hostPort: 'lb.example.net',
  sni: 'api.example.com',
};

/** Names that other people chose, at their worst. */
const hostile = '`$(touch pwned)`\n\u202e"\'; echo';

export const hostileFacts: VerdictFacts = {
  ...fullFacts,
  leafName: hostile,
  coveredNames: [hostile, '*.example.com'],
  issuerName: hostile,
  missingNames: [hostile],
  missingUrl: `http://ca.example/a';touch pwned;'$(touch pwned)`,
  rootName: hostile,
  culpritName: hostile,
};

/** One value for every name that a check gives its words. */
export const sampleValues: VerdictFacts['values'] = {
  addresses: ['192.0.2.7'],
  alert: 40,
  algorithm: 'sha1WithRSAEncryption',
  at: '2026-11-20T10:00:00.000Z',
  authorities: ['CN=Clients', 'CN=Partners'],
  bits: 1024,
  certificate: 'Sample Trust CA 2',
  commonName: 'api.example.com',
  days: 500,
  dialogue: 'imap',
  defect: 'truncated',
  found: 0,
  how: 'refused',
  issuer: 'Sample Trust CA 2',
  key: 'RSA',
  last: 'api.example.com',
  limit: 398,
  minutes: 180,
  missing: ['Sample Trust CA 2', 'Sample Trust CA 1'],
  name: 'Sample Root',
  names: ['*.example.com', 'other.example.com', '10.0.0.1', 'a.example.org', 'b.example.org'],
  needed: 3,
  nextUpdate: '2026-11-20T10:00:00.000Z',
  notAfter: '2026-11-17T00:00:00.000Z',
  notBefore: '2026-11-24T03:00:00.000Z',
  port: 443,
  position: 2,
  product: 'Zscaler',
  protocol: 'smtp',
  range: 'private',
  reply: '454 4.7.0 TLS not available',
  reason: 'error:0A000086:SSL routines::certificate verify failed',
  sample: '220 mail.example.com ESMTP',
  sent: 1,
  step: 'starttls',
  systemTrusts: true,
  thisUpdate: '2026-11-24T10:00:00.000Z',
  total: 12,
  url: 'http://ca.example/sample-trust-ca-2.der',
  value: '1.3.6.1.5.5.7.3.2',
  version: 'TLSv1',
};
