import { createHash } from 'node:crypto';
import { DerError, wholeOf } from './der.ts';
import { readEnvelope } from './envelope.ts';
import type { CertificateDefect, CertificateFacts } from './facts.ts';
import {
  type BasicResponse,
  type OcspResponseStatus,
  type OcspSingle,
  readOcspStructure,
} from './ocsp-structure.ts';
import { extendedKeyUsages } from './oids.ts';
import { publicKeyBits } from './public-key.ts';
import { readCertificate } from './read.ts';
import { publicKeyOf, verifyBytes, verifySignature } from './signature.ts';

export interface OcspQuestion {
  readonly leafFacts: CertificateFacts;
  /** The leaf's issuer; null = unknown, and the signature then stays unchecked. */
  readonly issuerDer: Uint8Array | null;
  readonly now: Date;
}

export interface OcspFacts {
  /** `no-answer`: the responder said why (`responseStatus`), or nothing about this certificate. */
  readonly status: 'good' | 'revoked' | 'unknown' | 'no-answer';
  readonly responseStatus: OcspResponseStatus;
  readonly producedAt: string | null;
  readonly thisUpdate: string | null;
  readonly nextUpdate: string | null;
  readonly revokedAt: string | null;
  /** CRLReason number (RFC 5280 §5.3.1), when one was given. */
  readonly revocationReason: number | null;
  /** `now` lies between thisUpdate and nextUpdate, with the allowance for clocks. */
  readonly fresh: boolean;
  /** `unchecked`: the issuer or the algorithm is not known here. */
  readonly signature: 'valid' | 'invalid' | 'unchecked';
  /** It speaks of the leaf: serial number, and the issuer's name and key where the issuer is known. */
  readonly matchesLeaf: boolean;
}

export type OcspResult = OcspFacts | { readonly unreadable: CertificateDefect };

/** OpenSSL's allowance for clocks that differ (s_client, curl): 5 minutes. */
const SKEW_MS = 300_000;

/** Reads a stapled OCSP response and checks it for the leaf that it came with. Never throws. */
export function readOcspResponse(der: Uint8Array, question: OcspQuestion): OcspResult {
  try {
    const { responseStatus, basic } = readOcspStructure(der);
    if (basic === null) return { ...noAnswer, responseStatus };
    return { ...answer(basic, question), responseStatus, producedAt: basic.producedAt };
  } catch (error) {
    const known = error instanceof DerError;
    const where = known ? `${error.field}, offset ${error.offset}` : 'ocspResponse, offset 0';
    return { unreadable: { code: known ? error.code : 'unreadable', where } };
  }
}

const noAnswer = {
  status: 'no-answer',
  producedAt: null,
  thisUpdate: null,
  nextUpdate: null,
  revokedAt: null,
  revocationReason: null,
  fresh: false,
  signature: 'unchecked',
  matchesLeaf: false,
} as const;

function answer(basic: BasicResponse, question: OcspQuestion): Omit<OcspFacts, 'responseStatus'> {
  const signature = checkSignature(basic, question);
  const single = basic.singles.find((candidate) => speaksOf(candidate, question));
  if (single === undefined) return { ...noAnswer, signature };
  const { status, thisUpdate, nextUpdate, revokedAt, revocationReason } = single;
  return {
    status,
    producedAt: null,
    thisUpdate,
    nextUpdate,
    revokedAt,
    revocationReason,
    fresh: isFresh(single, question.now),
    signature,
    matchesLeaf: true,
  };
}

function isFresh({ thisUpdate, nextUpdate }: OcspSingle, now: Date): boolean {
  const begun = Date.parse(thisUpdate) <= now.getTime() + SKEW_MS;
  return begun && (nextUpdate === null || Date.parse(nextUpdate) >= now.getTime() - SKEW_MS);
}

function speaksOf(single: OcspSingle, { leafFacts, issuerDer }: OcspQuestion): boolean {
  if (single.serialHex !== leafFacts.serialHex) return false;
  if (single.digest === null) return true;
  const hash = (data: Uint8Array) =>
    createHash(single.digest ?? 'sha1')
      .update(data)
      .digest('hex');
  if (hash(Buffer.from(leafFacts.issuer.derHex, 'hex')) !== single.issuerNameHash) return false;
  const key = issuerDer === null ? null : subjectKeyBits(issuerDer);
  return key === null || hash(key) === single.issuerKeyHash;
}

/** RFC 6960 §4.2.2.2: the issuer signs itself, or a certificate that the issuer made for OCSP signing. */
function checkSignature(basic: BasicResponse, { issuerDer, now }: OcspQuestion): OcspFacts['signature'] {
  if (issuerDer === null) return 'unchecked';
  const signer = isResponder(issuerDer, basic)
    ? issuerDer
    : basic.certificates.find((der) => isResponder(der, basic) && isDelegated(der, issuerDer, now));
  if (signer === undefined) return 'invalid';
  const key = publicKeyOf(signer);
  if (key === null) return 'unchecked';
  const state = verifyBytes(basic.algorithm, basic.signed, key, basic.signature);
  return state === 'unsupported' ? 'unchecked' : state;
}

function isResponder(der: Uint8Array, { responder }: BasicResponse): boolean {
  const read = readCertificate(der);
  if (!read.ok) return false;
  if ('nameDerHex' in responder) return read.facts.subject.derHex === responder.nameDerHex;
  const key = subjectKeyBits(der);
  // RFC 6960 §4.2.1: byKey is always the SHA-1 of the key.
  return key !== null && createHash('sha1').update(key).digest('hex') === responder.keyHash;
}

function isDelegated(der: Uint8Array, issuerDer: Uint8Array, now: Date): boolean {
  const read = readCertificate(der);
  if (!read.ok || read.facts.extendedKeyUsage?.oids.includes(extendedKeyUsages.ocspSigning) !== true)
    return false;
  const inTime =
    Date.parse(read.facts.notBefore) <= now.getTime() && now.getTime() <= Date.parse(read.facts.notAfter);
  return inTime && verifySignature(der, issuerDer) === 'valid';
}

function subjectKeyBits(der: Uint8Array): Uint8Array | null {
  try {
    const { bytes, publicKey } = readEnvelope(der);
    return publicKeyBits(wholeOf(bytes, publicKey));
  } catch {
    return null;
  }
}
