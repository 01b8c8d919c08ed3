import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  bits,
  boolean,
  explicit,
  implicit,
  integer,
  octets,
  oid,
  sequence,
  set,
  text,
  time,
} from './der-writer.ts';

export type KeyKind = 'p256' | 'p384' | 'rsa1024' | 'rsa2048' | 'ed25519' | 'ed448' | 'dsa' | 'ml-dsa-65';
export interface Pair {
  readonly privateKey: KeyObject;
  readonly spki: Buffer;
  readonly keyId: Buffer;
}

const made = new Map<string, Pair>();

/** A key pair; the same kind and label give the same pair within a test run. */
export function keyPair(kind: KeyKind, label: string): Pair {
  const known = made.get(`${kind} ${label}`);
  if (known !== undefined) return known;
  const { privateKey, publicKey } = generate(kind);
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const pair = { privateKey, spki, keyId: createHash('sha1').update(spki).digest() };
  made.set(`${kind} ${label}`, pair);
  return pair;
}

function generate(kind: KeyKind) {
  switch (kind) {
    case 'p256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' });
    case 'p384':
      return generateKeyPairSync('ec', { namedCurve: 'P-384' });
    case 'rsa1024':
      return generateKeyPairSync('rsa', { modulusLength: 1024 });
    case 'rsa2048':
      return generateKeyPairSync('rsa', { modulusLength: 2048 });
    case 'ed25519':
      return generateKeyPairSync('ed25519');
    case 'ed448':
      return generateKeyPairSync('ed448');
    case 'ml-dsa-65':
      return generateKeyPairSync('ml-dsa-65');
    case 'dsa':
      return generateKeyPairSync('dsa', { modulusLength: 2048, divisorLength: 256 });
  }
}

export interface SignatureKind {
  readonly algorithm: Buffer;
  readonly sign: (data: Buffer, key: KeyObject) => Buffer;
}

const nullParameters = Buffer.from('0500', 'hex');

/** PKCS#1, ECDSA or DSA by the OID, with a digest that node:crypto knows. */
export function hashed(algorithmOid: string, digest: string, rsa = false): SignatureKind {
  return {
    algorithm: rsa ? sequence(oid(algorithmOid), nullParameters) : sequence(oid(algorithmOid)),
    sign: (data, key) => sign(digest, data, key),
  };
}

export const signatures = {
  ecdsaSha256: hashed('1.2.840.10045.4.3.2', 'sha256'),
  ecdsaSha384: hashed('1.2.840.10045.4.3.3', 'sha384'),
  ecdsaSha1: hashed('1.2.840.10045.4.1', 'sha1'),
  rsaSha256: hashed('1.2.840.113549.1.1.11', 'sha256', true),
  rsaSha1: hashed('1.2.840.113549.1.1.5', 'sha1', true),
  rsaMd5: hashed('1.2.840.113549.1.1.4', 'md5', true),
  dsaSha256: hashed('2.16.840.1.101.3.4.3.2', 'sha256'),
  ed25519: { algorithm: sequence(oid('1.3.101.112')), sign: (data, key) => sign(null, data, key) },
  ed448: { algorithm: sequence(oid('1.3.101.113')), sign: (data, key) => sign(null, data, key) },
  mlDsa65: {
    algorithm: sequence(oid('2.16.840.1.101.3.4.3.18')),
    sign: (data, key) => sign(null, data, key),
  },
  unknown: { algorithm: sequence(oid('1.2.3.4')), sign: () => Buffer.alloc(64) },
} satisfies Record<string, SignatureKind>;

function defaultSignature(key: KeyObject): SignatureKind {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return signatures.rsaSha256;
    case 'ed25519':
      return signatures.ed25519;
    case 'ed448':
      return signatures.ed448;
    case 'ml-dsa-65':
      return signatures.mlDsa65;
    case 'dsa':
      return signatures.dsaSha256;
    default:
      return signatures.ecdsaSha256;
  }
}

/** `CN=… ` from a plain string, or several attributes as [OID, value, string tag]. */
export type NameDraft = string | readonly (readonly [type: string, value: string, tag?: number])[];

export function name(draft: NameDraft): Buffer {
  const attributes = typeof draft === 'string' ? ([['2.5.4.3', draft]] as const) : draft;
  return sequence(
    ...attributes.map(([type, value, tag]) => set(sequence(oid(type), text(tag ?? 0x0c, value)))),
  );
}

function nameBytes(draft: NameDraft | Buffer): Buffer {
  return Buffer.isBuffer(draft) ? draft : name(draft);
}

export interface Draft {
  readonly subject: NameDraft | Buffer;
  /** Overrides the signer's name. */
  readonly issuer?: NameDraft | Buffer;
  readonly key?: Pair;
  readonly version?: number;
  readonly serial?: Buffer;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Whole Time elements, for odd forms. */
  readonly times?: readonly [Buffer, Buffer];
  /** Whole elements between the key and the extensions. */
  readonly uniqueIds?: readonly Buffer[];
  readonly extensions?: readonly Buffer[];
  readonly signature?: SignatureKind;
  readonly innerAlgorithm?: Buffer;
  /** Spoils the signature. */
  readonly corrupt?: boolean;
}

export interface Made {
  readonly der: Buffer;
  readonly key: Pair;
  readonly name: Buffer;
  readonly sha256: string;
}

/** The instant around which test certificates are valid: they live from 2026-01-01 to 2027-01-01. */
export const noon = new Date('2026-06-15T12:00:00Z');

let serialNumber = 0x1000;

/** Signs a certificate with the signer's key, or with its own when there is no signer. */
export function certify(draft: Draft, signer?: Made): Made {
  const key = draft.key ?? keyPair('p256', JSON.stringify(draft.subject));
  const subject = nameBytes(draft.subject);
  const issuer = draft.issuer === undefined ? null : nameBytes(draft.issuer);
  const signingKey = signer?.key ?? key;
  const kind = draft.signature ?? defaultSignature(signingKey.privateKey);
  const version = draft.version ?? 3;
  const times = draft.times ?? [
    time(draft.notBefore ?? new Date('2026-01-01T00:00:00Z')),
    time(draft.notAfter ?? new Date('2027-01-01T00:00:00Z')),
  ];
  serialNumber += 1;
  const tbs = sequence(
    ...(version === 1 ? [] : [explicit(0, integer(version - 1))]),
    draft.serial ?? integer(serialNumber),
    draft.innerAlgorithm ?? kind.algorithm,
    issuer ?? signer?.name ?? subject,
    sequence(...times),
    subject,
    key.spki,
    ...(draft.uniqueIds ?? []),
    ...(draft.extensions?.length ? [explicit(3, sequence(...draft.extensions))] : []),
  );
  const signature = kind.sign(tbs, signingKey.privateKey);
  if (draft.corrupt) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 0x01;
  const der = sequence(tbs, kind.algorithm, bits(signature));
  return { der, key, name: subject, sha256: createHash('sha256').update(der).digest('hex') };
}

export function extension(type: string, value: Uint8Array, critical = false): Buffer {
  return sequence(oid(type), ...(critical ? [boolean(true)] : []), octets(value));
}

export const basicConstraints = (ca: boolean, pathLength?: number) =>
  extension(
    '2.5.29.19',
    sequence(...(ca ? [boolean(true)] : []), ...(pathLength === undefined ? [] : [integer(pathLength)])),
    true,
  );

const usageOrder = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

export function keyUsage(...usages: readonly string[]): Buffer {
  const positions = usages.map((usage) => usageOrder.indexOf(usage));
  const last = Math.max(0, ...positions);
  const content = Buffer.alloc(Math.floor(last / 8) + 1);
  for (const position of positions) {
    const at = Math.floor(position / 8);
    content[at] = (content[at] ?? 0) | (0x80 >> (position % 8));
  }
  return extension('2.5.29.15', bits(content, 7 - (last % 8)), true);
}

export const extendedKeyUsage = (...oids: readonly string[]) =>
  extension('2.5.29.37', sequence(...oids.map(oid)));

export const serverAuth = '1.3.6.1.5.5.7.3.1';
export const clientAuth = '1.3.6.1.5.5.7.3.2';
export const anyUsage = '2.5.29.37.0';

export const dns = (value: string) => implicit(2, Buffer.from(value, 'latin1'));
export const email = (value: string) => implicit(1, Buffer.from(value, 'latin1'));
export const uri = (value: string) => implicit(6, Buffer.from(value, 'latin1'));
export const ip = (...address: readonly number[]) => implicit(7, Buffer.from(address));
export const directory = (draft: NameDraft) => explicit(4, name(draft));
export const otherName = (type: string, value: string) =>
  explicit(0, oid(type), explicit(0, text(0x0c, value)));

export const subjectAltName = (...names: readonly Buffer[]) => extension('2.5.29.17', sequence(...names));

export function nameConstraints(permitted: readonly Buffer[], excluded: readonly Buffer[] = []): Buffer {
  const subtrees = (number: number, bases: readonly Buffer[]) =>
    bases.length === 0 ? [] : [explicit(number, ...bases.map((base) => sequence(base)))];
  return extension('2.5.29.30', sequence(...subtrees(0, permitted), ...subtrees(1, excluded)), true);
}

export const subjectKeyId = (id: Uint8Array) => extension('2.5.29.14', octets(id));
export const authorityKeyId = (id: Uint8Array) => extension('2.5.29.35', sequence(implicit(0, id)));
export const caIssuers = (...urls: readonly string[]) =>
  extension(
    '1.3.6.1.5.5.7.1.1',
    sequence(...urls.map((url) => sequence(oid('1.3.6.1.5.5.7.48.2'), uri(url)))),
  );
export const mustStaple = () => extension('1.3.6.1.5.5.7.1.24', sequence(integer(5)));

/** A CA with the extensions that CAs have; `extra` comes on top. */
export function authority(
  subject: NameDraft,
  signer?: Made,
  draft: Partial<Draft> & { pathLength?: number } = {},
): Made {
  const key = draft.key ?? keyPair('p256', JSON.stringify(subject));
  const extensions = [
    basicConstraints(true, draft.pathLength),
    keyUsage('keyCertSign', 'cRLSign'),
    subjectKeyId(key.keyId),
    ...(signer ? [authorityKeyId(signer.key.keyId)] : []),
    ...(draft.extensions ?? []),
  ];
  return certify({ ...draft, subject, key, extensions }, signer);
}

/** A server's certificate for `www.example.test` with the extensions that such have. */
export function server(signer: Made, draft: Partial<Draft> = {}): Made {
  const key = draft.key ?? keyPair('p256', 'server');
  const extensions = draft.extensions ?? [
    keyUsage('digitalSignature'),
    extendedKeyUsage(serverAuth),
    subjectAltName(dns('www.example.test')),
    authorityKeyId(signer.key.keyId),
  ];
  return certify({ subject: 'www.example.test', ...draft, key, extensions }, signer);
}
