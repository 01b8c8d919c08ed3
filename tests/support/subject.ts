import type { ChainView, Subject } from '../../lib/checks/subject.ts';
import type { ProbeFailure } from '../../lib/observation/failure.ts';
import type { Endpoint, Handshake, Observation } from '../../lib/observation/schema.ts';
import type { ChainPath, PathFault, PathFinding, PathSearch } from '../../lib/paths/schema.ts';
import type { CertificateFacts, NameFacts, ReadResult } from '../../lib/x509/facts.ts';

/** The clock of every hand-made subject. */
export const NOW = new Date('2026-11-23T00:00:00.000Z');
export const LEAF = 'a'.repeat(64);
export const INTERMEDIATE = 'b'.repeat(64);
export const ROOT = 'c'.repeat(64);

export function name(commonName: string, organization?: string): NameFacts {
  const text = organization === undefined ? `CN=${commonName}` : `CN=${commonName},O=${organization}`;
  return {
    text,
    commonNames: [commonName],
    organizations: organization === undefined ? [] : [organization],
    country: null,
    derHex: Buffer.from(text).toString('hex'),
    empty: false,
  };
}

/** A sound leaf for www.example.com, 90 days, half of it over. */
export function facts(overrides: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    sha256: LEAF,
    version: 3,
    serialHex: '0102',
    serialNegative: false,
    subject: name('www.example.com'),
    issuer: name('Example Issuing CA'),
    notBefore: '2026-10-09T00:00:00Z',
    notAfter: '2027-01-07T00:00:00Z',
    publicKey: { type: 'ec', bits: 256, curve: 'P-256', spkiSha256: 'd'.repeat(64) },
    signature: { oid: '1.2.840.10045.4.3.2', name: 'ecdsa-with-SHA256', hash: 'sha256' },
    san: { dns: ['www.example.com'], ip: [], email: [], uri: [], directory: [], other: [] },
    basicConstraints: null,
    keyUsage: null,
    extendedKeyUsage: null,
    nameConstraints: null,
    authorityKeyId: null,
    subjectKeyId: null,
    policies: [],
    aia: { issuers: [], ocsp: [] },
    crlUrls: [],
    mustStaple: false,
    sctCount: 0,
    unknownCritical: [],
    duplicateExtensions: [],
    selfIssued: false,
    selfSigned: false,
    defects: [],
    ...overrides,
  };
}

export const intermediate = facts({
  sha256: INTERMEDIATE,
  subject: name('Example Issuing CA'),
  issuer: name('Example Root'),
  notBefore: '2024-01-01T00:00:00Z',
  notAfter: '2030-01-01T00:00:00Z',
  san: null,
});

export const root = facts({
  sha256: ROOT,
  subject: name('Example Root'),
  issuer: name('Example Root'),
  notBefore: '2020-01-01T00:00:00Z',
  notAfter: '2040-01-01T00:00:00Z',
  san: null,
  selfIssued: true,
  selfSigned: true,
});

/** A path that is complete and valid as sent, unless overridden. */
export function path(overrides: Partial<ChainPath> = {}): ChainPath {
  return {
    certificates: [LEAF, INTERMEDIATE, ROOT],
    origin: ['sent', 'sent', 'store'],
    stores: ['mozilla'],
    complete: true,
    valid: true,
    sentOnly: true,
    faults: [],
    warnings: [],
    ...overrides,
  };
}

export function faulty(fault: PathFault, at: string = LEAF, values: PathFinding['values'] = {}): ChainPath {
  return path({ valid: false, faults: [{ fault, at, values }] });
}

/** A path that stops for want of an issuer. */
export function stopping(at: readonly string[]): ChainPath {
  return path({
    certificates: [...at],
    origin: at.map(() => 'sent' as const),
    stores: [],
    complete: false,
    valid: false,
    faults: [{ fault: 'no-issuer-found', at: at.at(-1) ?? LEAF, values: {} }],
  });
}

export function search(paths: readonly ChainPath[] = [path()]): PathSearch {
  return { paths: [...paths], edges: [], exhausted: false };
}

export function handshake(overrides: Partial<Handshake> = {}): Handshake {
  return {
    kind: 'sni',
    sni: 'www.example.com',
    starttls: null,
    completed: true,
    failure: null,
    version: 'TLSv1.3',
    suite: 'TLS_AES_256_GCM_SHA384',
    group: 'x25519',
    alpn: 'h2',
    helloRetryRequest: false,
    chain: [LEAF, INTERMEDIATE],
    chainBroken: false,
    staple: null,
    certificateRequest: null,
    clientAuth: null,
    alerts: [],
    keyProof: 'verified',
    sessionTicket: true,
    peerEnd: null,
    timing: { connected: 1, firstByte: 2, certificate: 2, secured: 3, ended: 4 },
    ...overrides,
  };
}

export function failedHandshake(
  failure: Partial<Extract<ProbeFailure, { stage: 'tls' }>>,
  overrides: Partial<Handshake> = {},
): Handshake {
  return handshake({
    completed: false,
    chain: null,
    version: null,
    suite: null,
    group: null,
    alpn: null,
    keyProof: 'not-observed',
    sessionTicket: false,
    failure: {
      stage: 'tls',
      code: 'closed',
      spoke: null,
      sample: null,
      alert: null,
      detail: null,
      afterMs: 5,
      ...failure,
    },
    ...overrides,
  });
}

/** A dialogue in the clear, of SMTP, that did not lead to TLS. */
export function failedDialogue(failure: Partial<Extract<ProbeFailure, { stage: 'starttls' }>>): Handshake {
  const told = { stage: 'starttls', dialogue: 'smtp', code: 'refused', step: 'starttls' } as const;
  return { ...failedHandshake({}), failure: { ...told, spoke: null, reply: null, afterMs: 5, ...failure } };
}

/** A look at port 587, which begins in the clear. */
export function clear(endpoints: readonly Endpoint[]): Observation {
  const { target, ...seen } = observation();
  return { ...seen, target: { ...target, port: 587, starttls: 'smtp' }, endpoints: [...endpoints] };
}

export function endpoint(
  handshakes: readonly Handshake[] = [handshake()],
  address = '203.0.113.7',
): Endpoint {
  return { address, family: address.includes(':') ? 6 : 4, failure: null, handshakes: [...handshakes] };
}

export function observation(overrides: Partial<Observation> = {}): Observation {
  return {
    schemaVersion: 1,
    target: {
      input: 'www.example.com',
      host: 'www.example.com',
      hostKind: 'dns',
      unicodeHost: null,
      port: 443,
      portFrom: 'default',
      scheme: 'https',
      starttls: null,
    },
    startedAt: NOW.toISOString(),
    durationMs: 10,
    vantage: 'dashboard',
    sniOption: null,
    resolution: { addresses: ['203.0.113.7'], failure: null, durationMs: 1 },
    endpoints: [endpoint()],
    fetches: [],
    port80: null,
    certificates: {},
    lab: null,
    ...overrides,
  };
}

export function view(overrides: Partial<ChainView> = {}): ChainView {
  return {
    sent: [LEAF, INTERMEDIATE],
    addresses: ['203.0.113.7'],
    handshakes: [handshake()],
    leaf: facts(),
    search: search(),
    systemTrusts: null,
    ...overrides,
  };
}

interface SubjectParts extends Partial<Subject> {
  /** Facts to look up by their fingerprint, beside the standard three. */
  readonly known?: readonly CertificateFacts[];
}

export function subject({ known = [], ...overrides }: SubjectParts = {}): Subject {
  const seen = overrides.observation ?? observation();
  const read = (one: CertificateFacts): [string, ReadResult] => [one.sha256, { ok: true, facts: one }];
  return {
    observation: seen,
    now: NOW,
    name: { value: 'www.example.com', kind: 'dns' },
    certificates: new Map([facts(), intermediate, root, ...known].map(read)),
    der: () => undefined,
    views: [view()],
    endpoints: seen.endpoints,
    stores: [{ id: 'mozilla', source: 'test', decides: true, anchors: [] }],
    privateAnchors: [],
    ...overrides,
  };
}
