import type { CertificateDefect, CertificateFacts, GeneralNames, NameFacts } from './facts.ts';

/** RFC 5280 §5.3.1 by number; 7 is not used. */
export const crlReasons = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'unused',
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const;
export type CrlReason = (typeof crlReasons)[number];

/** RFC 5280 §5.2.5: which certificates, and which reasons, a list speaks of. */
export interface IssuingDistributionPoint {
  /** Full names; a relative one is resolved to a full one. Null = the list is not bound to a point. */
  readonly names: GeneralNames | null;
  readonly onlyUserCertificates: boolean;
  readonly onlyCaCertificates: boolean;
  readonly onlyAttributeCertificates: boolean;
  /** Reason flags by name; null = all reasons. */
  readonly onlySomeReasons: readonly string[] | null;
  /** Its entries may be certificates of other issuers than its own. */
  readonly indirect: boolean;
  /** Hex of the extension's value: a delta's scope must be its base's. */
  readonly derHex: string;
}

/**
 * What a certificate revocation list says of itself (RFC 5280 §5), as plain data. Times are milliseconds since
 * 1970; numbers of lists are hex of whole octets without leading ones of zero, since they may have 20 of them.
 */
export interface CrlFacts {
  /** Of the whole DER. */
  readonly sha256: string;
  /** Octets of the DER. */
  readonly size: number;
  /** 1 or 2; another number for a version that there is not. */
  readonly version: number;
  readonly issuer: NameFacts;
  readonly thisUpdate: number;
  /** The last millisecond of the last second in which the list holds; null = it does not say. */
  readonly nextUpdate: number | null;
  readonly signature: CertificateFacts['signature'];
  readonly entryCount: number;
  /** Null = the extension is absent or can't be read; likewise below. */
  readonly numberHex: string | null;
  /** The list is a delta to the complete one of this number (RFC 5280 §5.2.4). */
  readonly baseNumberHex: string | null;
  readonly authorityKeyId: {
    readonly keyId: string | null;
    /** Hex of the extension's value: a delta's must be its base's. */
    readonly derHex: string;
  } | null;
  readonly issuingDistributionPoint: IssuingDistributionPoint | null;
  /** Where deltas are to be had. */
  readonly freshestUrls: readonly string[];
  /**
   * Extensions that must be processed and can't be, by OID: the list then says nothing of any certificate
   * (RFC 5280 §5.2). Those that narrow the scope are among them when they can't be read, critical or not.
   */
  readonly unknownCritical: readonly string[];
  /** The same of the entries' extensions (RFC 5280 §5.3); the first 8 of them. */
  readonly unknownCriticalInEntries: readonly string[];
  /** Everything that breaks the rules for lists although the list can be read; see `crlDefects`. */
  readonly defects: readonly CertificateDefect[];
}

/**
 * Codes of `defects`. `void`: such a list breaks what RFC 5280 demands of every list, so that silence about a
 * certificate proves nothing; what it does say against one still counts.
 */
export const crlDefects = {
  'version-unknown': 'void',
  'extensions-before-v2': 'void',
  'duplicate-extension': 'void',
  'crl-number-missing': 'void',
  'crl-number-critical': 'void',
  /** Entries name other issuers, and the list does not say that it is indirect. */
  'indirect-not-declared': 'void',
  'signature-algorithms-differ': 'mild',
  'next-update-missing': 'mild',
  'crl-number-too-long': 'mild',
  'authority-key-id-missing': 'mild',
  'scope-not-critical': 'mild',
  'unreadable-extension': 'mild',
  'empty-entries': 'mild',
  'bad-string': 'mild',
  'odd-time': 'mild',
  'trailing-bytes': 'mild',
  'unexpected-field': 'mild',
} as const satisfies Record<string, 'void' | 'mild'>;
export type CrlDefectCode = keyof typeof crlDefects;

/** One entry of a list, read when it is asked for. */
export interface CrlEntry {
  /** Milliseconds since 1970; null when it can't be read. */
  readonly revokedAt: number | null;
  /** Null = none was given, or none that is known. */
  readonly reason: CrlReason | null;
  /** RFC 4514 text of the issuers that the entry, or the last before it that has any, names; null = the list's own. */
  readonly certificateIssuers: readonly string[] | null;
}
