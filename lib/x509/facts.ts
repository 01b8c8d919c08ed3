import { z } from 'zod';

const strings = z.array(z.string());

/** A distinguished name: its RFC 4514 text, and the parts that are shown or compared. */
export const nameSchema = z.object({
  text: z.string(),
  commonNames: strings,
  organizations: strings,
  country: z.string().nullable(),
  /** Hex of the DER, for exact comparison. */
  derHex: z.string(),
  empty: z.boolean(),
});

export const publicKeySchema = z.object({
  type: z.enum(['rsa', 'rsa-pss', 'ec', 'ed25519', 'ed448', 'dsa', 'ml-dsa', 'other']),
  /** Modulus or field size in bits; null where that has no meaning or can't be read. */
  bits: z.number().int().nullable(),
  /** `P-256`, `secp256k1` … for EC keys. */
  curve: z.string().nullable(),
  spkiSha256: z.string(),
});

export const generalNamesSchema = z.object({
  dns: strings,
  /** Textual addresses; subnets in name constraints as `address/mask`. */
  ip: strings,
  email: strings,
  uri: strings,
  /** RFC 4514 text of directory names. */
  directory: strings,
  /** Kinds that are not read (otherName, x400 …), by tag. */
  other: strings,
});

/** Something wrong with the encoding although the certificate can be read. */
export const defectSchema = z.object({
  /** Constant id: `trailing-bytes`, `non-der`, `unreadable-extension` … */
  code: z.string(),
  /** Where in the structure, e.g. `tbsCertificate.extensions[3]` or `offset 112`. */
  where: z.string(),
});

/** Everything that the checks need from one certificate. Plain JSON; reading it never throws. */
export const certificateFactsSchema = z.object({
  sha256: z.string(),
  /** 1, 2 or 3. */
  version: z.number().int(),
  serialHex: z.string(),
  serialNegative: z.boolean(),
  subject: nameSchema,
  issuer: nameSchema,
  /** RFC 3339, UTC, whole seconds: `2026-11-23T00:00:00Z`. */
  notBefore: z.string(),
  notAfter: z.string(),
  publicKey: publicKeySchema,
  signature: z.object({
    oid: z.string(),
    /** `sha256WithRSAEncryption`, `ecdsa-with-SHA384`, `Ed25519` … or the OID. */
    name: z.string(),
    hash: z.enum(['md5', 'sha1', 'sha256', 'sha384', 'sha512', 'none', 'other']),
  }),
  /** null = the extension is absent; likewise below. */
  san: generalNamesSchema.nullable(),
  basicConstraints: z
    .object({ ca: z.boolean(), pathLength: z.number().int().nullable(), critical: z.boolean() })
    .nullable(),
  /** `digitalSignature`, `keyCertSign` … */
  keyUsage: z.object({ usages: strings, critical: z.boolean() }).nullable(),
  extendedKeyUsage: z.object({ oids: strings, critical: z.boolean() }).nullable(),
  nameConstraints: z
    .object({ permitted: generalNamesSchema, excluded: generalNamesSchema, critical: z.boolean() })
    .nullable(),
  authorityKeyId: z.string().nullable(),
  subjectKeyId: z.string().nullable(),
  policies: strings,
  aia: z.object({ issuers: strings, ocsp: strings }),
  crlUrls: strings,
  mustStaple: z.boolean(),
  /** Embedded signed certificate timestamps: how many. */
  sctCount: z.number().int(),
  /** Critical extensions that this code does not understand, by OID. */
  unknownCritical: strings,
  duplicateExtensions: strings,
  /** Subject and issuer are the same name (RFC 5280: self-issued). */
  selfIssued: z.boolean(),
  /** Self-issued, and the signature verifies with its own key. */
  selfSigned: z.boolean(),
  defects: z.array(defectSchema),
});

/** A certificate that can't be read at all, and where the reading stopped. */
export const unreadableCertificateSchema = z.object({ sha256: z.string(), defect: defectSchema });

export const readResultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), facts: certificateFactsSchema }),
  z.object({ ok: z.literal(false), unreadable: unreadableCertificateSchema }),
]);

export type NameFacts = z.infer<typeof nameSchema>;
export type PublicKeyFacts = z.infer<typeof publicKeySchema>;
export type GeneralNames = z.infer<typeof generalNamesSchema>;
export type CertificateDefect = z.infer<typeof defectSchema>;
export type CertificateFacts = z.infer<typeof certificateFactsSchema>;
export type ReadResult = z.infer<typeof readResultSchema>;
