import 'reflect-metadata';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
} from '@peculiar/x509';

/** What the certificate library reads in the DER of a whole Extension; each may throw, as the library does. */
export interface LibraryValues {
  readonly basicConstraints: (der: Uint8Array) => {
    readonly ca: boolean;
    readonly pathLength: number | null;
  };
  readonly keyUsage: (der: Uint8Array) => string[];
  readonly extendedKeyUsage: (der: Uint8Array) => string[];
  /** Hex, or null without a key identifier. */
  readonly authorityKeyId: (der: Uint8Array) => string | null;
  readonly subjectKeyId: (der: Uint8Array) => string;
}

export const libraryValues: LibraryValues = {
  basicConstraints(der) {
    const { ca, pathLength } = new BasicConstraintsExtension(own(der));
    // The library gives text for a number beyond 2^53, which no path is long enough for.
    const limit = pathLength ?? null;
    return {
      ca,
      pathLength: limit === null || Number.isSafeInteger(limit) ? limit : Number.MAX_SAFE_INTEGER,
    };
  },
  keyUsage(der) {
    const { usages } = new KeyUsagesExtension(own(der));
    return usageBits.flatMap(([name, bit]) => ((usages & bit) === 0 ? [] : [name]));
  },
  extendedKeyUsage: (der) => new ExtendedKeyUsageExtension(own(der)).usages.map(String),
  authorityKeyId: (der) => new AuthorityKeyIdentifierExtension(own(der)).keyId ?? null,
  subjectKeyId: (der) => new SubjectKeyIdentifierExtension(own(der)).keyId,
};

const usageBits = [
  ['digitalSignature', KeyUsageFlags.digitalSignature],
  ['nonRepudiation', KeyUsageFlags.nonRepudiation],
  ['keyEncipherment', KeyUsageFlags.keyEncipherment],
  ['dataEncipherment', KeyUsageFlags.dataEncipherment],
  ['keyAgreement', KeyUsageFlags.keyAgreement],
  ['keyCertSign', KeyUsageFlags.keyCertSign],
  ['cRLSign', KeyUsageFlags.cRLSign],
  ['encipherOnly', KeyUsageFlags.encipherOnly],
  ['decipherOnly', KeyUsageFlags.decipherOnly],
] as const;

/** @peculiar/x509 looks at the buffer behind a view, so it gets bytes of its own. */
function own(der: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(der);
}
