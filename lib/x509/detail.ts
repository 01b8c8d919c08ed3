import {
  algorithmHex,
  keyParametersFault,
  type ParametersFault,
  signatureParametersFault,
} from './algorithm-parameters.ts';
import { Cursor, contentOf, inside, isConstructed, tags, toHex, wholeOf } from './der.ts';
import { type DistributionPoint, readDistributionPoints } from './distribution-points.ts';
import type { Envelope } from './envelope.ts';
import type { CertificateFacts } from './facts.ts';
import { readAuthorityKeyId } from './key-id-extensions.ts';
import { type KeyFault, keyFault } from './key-octets.ts';
import { type MalformedAttribute, malformedAttributes } from './name-form.ts';
import { extensionOids } from './oids.ts';
import { readInhibitAnyPolicy, readPolicyConstraints, readPolicyMappings } from './policy-extensions.ts';
import { keyObject } from './public-key.ts';
import { sameAlgorithms } from './signature.ts';
import { readSignatureAlgorithm, type SignatureAlgorithm } from './signature-algorithm.ts';
import { type Note, unheard } from './strict-values.ts';

/** What a signature check needs of the certificate that was signed. */
export interface SignedData {
  /** The DER of tbsCertificate. */
  readonly tbs: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  /** RFC 5280 §4.1.1.2: both statements of the algorithm agree. */
  readonly sameAlgorithms: boolean;
  readonly signature: Uint8Array;
}

/** What the path rules need beyond the facts that reports show. Shared between searches; never stored. */
export interface CertificateDetail {
  readonly signed: SignedData;
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
  readonly notBefore: number;
  /** The last millisecond of the last valid second. */
  readonly notAfter: number;
  /** OIDs of all extensions in their order, and of the critical ones. */
  readonly extensionOids: readonly string[];
  readonly criticalOids: readonly string[];
  readonly serialZero: boolean;
  readonly uniqueIds: boolean;
  /** A GeneralizedTime for a year before 2050 (RFC 5280 §4.1.2.5 wants UTCTime). */
  readonly generalizedTimeEarly: boolean;
  /** Which fields an authority key identifier has. */
  readonly authorityKeyId: {
    readonly keyId: boolean;
    readonly issuer: boolean;
    readonly serial: boolean;
  } | null;
  /** Entries of the subject alternative name, those that can't be read included; null = no such extension. */
  readonly sanEntries: number | null;
  readonly policyMappings: readonly { readonly issuer: string; readonly subject: string }[];
  readonly policyConstraints: {
    readonly requireExplicit: number | null;
    readonly inhibitMapping: number | null;
  } | null;
  readonly inhibitAnyPolicy: number | null;
  readonly distributionPoints: readonly DistributionPoint[];
  readonly rsaExponent: bigint | null;
  /** The curve is written out instead of named (RFC 5480 §2.1.1 forbids it). */
  readonly curveExplicit: boolean;
  /** The AlgorithmIdentifier of the signature in hex; see `SignedData.sameAlgorithms` for the other one. */
  readonly signatureAlgorithmHex: string;
  readonly signatureParametersFault: ParametersFault | null;
  readonly keyParametersFault: ParametersFault | null;
  readonly keyFault: KeyFault | null;
  /** The first few of the subject. */
  readonly malformedAttributes: readonly MalformedAttribute[];
}

/**
 * What the rules need beyond the facts, for a certificate whose facts could be read. Never throws: what can't
 * be decoded is as if it were absent, and the facts' `defects` tell of it.
 */
export function readDetail(envelope: Envelope, facts: CertificateFacts): CertificateDetail {
  const { bytes, extensions } = envelope;
  const serial = contentOf(bytes, envelope.serial);
  const spki = wholeOf(bytes, envelope.publicKey);
  const signed = signedData(envelope);
  const key = keyObject(spki, facts.publicKey.spkiSha256);
  return {
    signed,
    spki,
    notBefore: Date.parse(facts.notBefore),
    notAfter: Date.parse(facts.notAfter) + 999,
    extensionOids: extensions.map(({ oid }) => oid),
    criticalOids: extensions.flatMap(({ oid, critical }) => (critical ? [oid] : [])),
    serialZero: serial.every((octet) => octet === 0),
    uniqueIds: hasUniqueIds(envelope),
    generalizedTimeEarly: hasEarlyGeneralizedTime(envelope, facts),
    authorityKeyId: authorityKeyIdFields(envelope),
    sanEntries: countSanEntries(envelope),
    policyMappings: ofExtension(envelope, extensionOids.policyMappings, readPolicyMappings) ?? [],
    policyConstraints: ofExtension(envelope, extensionOids.policyConstraints, readPolicyConstraints),
    inhibitAnyPolicy: ofExtension(envelope, extensionOids.inhibitAnyPolicy, readInhibitAnyPolicy),
    distributionPoints:
      ofExtension(envelope, extensionOids.crlDistributionPoints, (value) =>
        readDistributionPoints(value, facts.issuer.text),
      ) ?? [],
    rsaExponent: key?.asymmetricKeyDetails?.publicExponent ?? null,
    curveExplicit: isCurveExplicit(spki),
    signatureAlgorithmHex: algorithmHex(bytes, envelope.algorithm),
    signatureParametersFault: signatureParametersFault(bytes, envelope.algorithm, signed.algorithm.family),
    keyParametersFault: keyParametersFault(spki),
    keyFault: keyFault(spki, key !== null),
    malformedAttributes: malformedAttributes(bytes, envelope.subject),
  };
}

function signedData(envelope: Envelope): SignedData {
  const { bytes } = envelope;
  return {
    tbs: wholeOf(bytes, envelope.tbs),
    algorithm: readSignatureAlgorithm(bytes, envelope.algorithm),
    sameAlgorithms: sameAlgorithms(envelope),
    // The first octet counts unused bits.
    signature: contentOf(bytes, envelope.signature).subarray(1),
  };
}

/** What the first extension of a type says; null where there is none, or none that can be read. */
function ofExtension<T>(
  { bytes, extensions }: Envelope,
  oid: string,
  read: (value: Cursor, note: Note) => T,
): T | null {
  const found = extensions.find((extension) => extension.oid === oid);
  if (found === undefined) return null;
  try {
    return read(new Cursor(bytes, found.value.contentStart, found.value.contentEnd), unheard);
  } catch {
    return null;
  }
}

/** The unique identifiers [1] and [2] stand between the key and the extensions. */
function hasUniqueIds({ bytes, tbs, publicKey }: Envelope): boolean {
  const next = publicKey.end < tbs.contentEnd ? (bytes[publicKey.end] ?? 0) : 0;
  return [0x81, 0x82, 0xa1, 0xa2].includes(next);
}

const YEAR_2050 = Date.UTC(2050, 0, 1);

function hasEarlyGeneralizedTime({ notBefore, notAfter }: Envelope, facts: CertificateFacts): boolean {
  return (
    (notBefore.tag === tags.generalizedTime && Date.parse(facts.notBefore) < YEAR_2050) ||
    (notAfter.tag === tags.generalizedTime && Date.parse(facts.notAfter) < YEAR_2050)
  );
}

function authorityKeyIdFields(envelope: Envelope): CertificateDetail['authorityKeyId'] {
  const found = ofExtension(envelope, extensionOids.authorityKeyId, readAuthorityKeyId);
  return found === null ? null : { ...found, keyId: found.keyId !== null };
}

function countSanEntries(envelope: Envelope): number | null {
  if (!envelope.extensions.some(({ oid }) => oid === extensionOids.subjectAltName)) return null;
  const count = (value: Cursor) => value.enter('subjectAltName', tags.sequence).rest('subjectAltName').length;
  return ofExtension(envelope, extensionOids.subjectAltName, count) ?? 0;
}

const EC_PUBLIC_KEY = '06072a8648ce3d0201';

/** RFC 5480 §2.1.1: the parameters of an EC key are the OID of a curve, not its numbers. */
function isCurveExplicit(spki: Uint8Array): boolean {
  try {
    const key = new Cursor(spki, 0, spki.length).enter('subjectPublicKeyInfo', tags.sequence);
    const algorithm = inside(spki, key.take('algorithm', tags.sequence));
    if (toHex(wholeOf(spki, algorithm.take('algorithm', tags.oid))) !== EC_PUBLIC_KEY) return false;
    return !algorithm.done && isConstructed(algorithm.take('parameters'));
  } catch {
    return false;
  }
}
