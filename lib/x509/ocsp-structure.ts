import { Cursor, contentOf, context, DerError, type Element, inside, tags, toHex, wholeOf } from './der.ts';
import { digestNames } from './oids.ts';
import { readSignatureAlgorithm, type SignatureAlgorithm } from './signature-algorithm.ts';
import { readTime } from './time.ts';
import { bitStringOctets, integerHex, readSmallInteger, takeOid } from './values.ts';

export interface OcspSingle {
  /** Digest of the two hashes as node:crypto names it, or null when unknown. */
  readonly digest: string | null;
  readonly issuerNameHash: string;
  readonly issuerKeyHash: string;
  readonly serialHex: string;
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: string | null;
  readonly revocationReason: number | null;
  readonly thisUpdate: string;
  readonly nextUpdate: string | null;
}

export interface BasicResponse {
  readonly responder: { readonly nameDerHex: string } | { readonly keyHash: string };
  readonly producedAt: string;
  readonly singles: readonly OcspSingle[];
  /** The octets that are signed. */
  readonly signed: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
  /** DER of the certificates that came along. */
  readonly certificates: readonly Uint8Array[];
}

/** RFC 6960 §4.2.1, by number; 4 is not used. */
export const responseStatuses = [
  'successful',
  'malformed-request',
  'internal-error',
  'try-later',
  'unused',
  'signature-required',
  'unauthorized',
] as const;
export type OcspResponseStatus = (typeof responseStatuses)[number];

export interface OcspStructure {
  readonly responseStatus: OcspResponseStatus;
  /** Null when the responder gave no answer about any certificate. */
  readonly basic: BasicResponse | null;
}

const BASIC = '1.3.6.1.5.5.7.48.1.1';
/** A stapled response answers for one certificate, rarely for its chain too. */
const SINGLES_MAX = 64;
const CERTIFICATES_MAX = 10;

/** Cuts an OCSPResponse (RFC 6960 §4.2.1) into its parts; throws DerError where that fails. */
export function readOcspStructure(der: Uint8Array): OcspStructure {
  const cursor = new Cursor(der, 0, der.length).enter('ocspResponse', tags.sequence);
  const status = cursor.take('responseStatus', tags.enumerated);
  const responseStatus = responseStatuses[readSmallInteger(der, status) ?? -1];
  if (responseStatus === undefined) throw new DerError('bad-status', status.start, 'responseStatus');
  if (responseStatus !== 'successful') return { responseStatus, basic: null };
  const response = cursor.enter('responseBytes', context(0)).enter('responseBytes', tags.sequence);
  const typeAt = response.offset;
  if (takeOid(response, 'responseType') !== BASIC) throw new DerError('unknown-type', typeAt, 'responseType');
  return { responseStatus, basic: readBasic(inside(der, response.take('response', tags.octetString))) };
}

function readBasic(octets: Cursor): BasicResponse {
  const { bytes } = octets;
  const basic = octets.enter('basicResponse', tags.sequence);
  const data = basic.take('responseData', tags.sequence);
  const algorithm = readSignatureAlgorithm(bytes, basic.take('signatureAlgorithm', tags.sequence));
  const signature = bitStringOctets(bytes, basic.take('signature', tags.bitString), 'signature');
  const wrapped = basic.optional('certs', context(0));
  const list = wrapped === null ? [] : inside(bytes, wrapped).enter('certs', tags.sequence).rest('certs');
  const certificates = list.slice(0, CERTIFICATES_MAX).map((entry) => wholeOf(bytes, entry));
  return {
    ...readData(inside(bytes, data)),
    signed: wholeOf(bytes, data),
    algorithm,
    signature,
    certificates,
  };
}

function readData(data: Cursor): Pick<BasicResponse, 'responder' | 'producedAt' | 'singles'> {
  data.optional('version', context(0));
  const responder = readResponder(data.bytes, data.take('responderID'));
  const producedAt = readTime(data.bytes, data.take('producedAt'), 'producedAt').iso;
  const list = data.enter('responses', tags.sequence);
  const singles: OcspSingle[] = [];
  while (!list.done && singles.length < SINGLES_MAX)
    singles.push(readSingle(list.enter('single', tags.sequence)));
  return { responder, producedAt, singles };
}

function readResponder(bytes: Uint8Array, element: Element): BasicResponse['responder'] {
  const cursor = inside(bytes, element);
  if (element.tag === context(1)) {
    return { nameDerHex: toHex(wholeOf(bytes, cursor.take('responderID', tags.sequence))) };
  }
  if (element.tag === context(2)) {
    return { keyHash: toHex(contentOf(bytes, cursor.take('responderID', tags.octetString))) };
  }
  throw new DerError('unexpected-tag', element.start, 'responderID');
}

function readSingle(single: Cursor): OcspSingle {
  const { bytes } = single;
  const certId = single.enter('certID', tags.sequence);
  const oid = takeOid(certId.enter('certID.hashAlgorithm', tags.sequence), 'certID.hashAlgorithm');
  const issuerNameHash = toHex(contentOf(bytes, certId.take('certID.issuerNameHash', tags.octetString)));
  const issuerKeyHash = toHex(contentOf(bytes, certId.take('certID.issuerKeyHash', tags.octetString)));
  const serialHex = integerHex(bytes, certId.take('certID.serialNumber', tags.integer));
  const status = readStatus(bytes, single.take('certStatus'));
  const thisUpdate = readTime(bytes, single.take('thisUpdate'), 'thisUpdate').iso;
  const next = single.optional('nextUpdate', context(0));
  const nextUpdate =
    next === null ? null : readTime(bytes, inside(bytes, next).take('nextUpdate'), 'nextUpdate').iso;
  const digest = digestNames[oid] ?? null;
  return { digest, issuerNameHash, issuerKeyHash, serialHex, ...status, thisUpdate, nextUpdate };
}

function readStatus(
  bytes: Uint8Array,
  element: Element,
): Pick<OcspSingle, 'status' | 'revokedAt' | 'revocationReason'> {
  const none = { revokedAt: null, revocationReason: null };
  if (element.tag === 0x80) return { status: 'good', ...none };
  if (element.tag === 0x82) return { status: 'unknown', ...none };
  if (element.tag !== context(1)) throw new DerError('unexpected-tag', element.start, 'certStatus');
  const cursor = inside(bytes, element);
  const revokedAt = readTime(bytes, cursor.take('revocationTime'), 'revocationTime').iso;
  const wrapped = cursor.optional('revocationReason', context(0));
  const reason = wrapped === null ? null : inside(bytes, wrapped).take('revocationReason', tags.enumerated);
  return {
    status: 'revoked',
    revokedAt,
    revocationReason: reason === null ? null : readSmallInteger(bytes, reason),
  };
}
