import 'reflect-metadata';
import { BasicConstraintsExtension, ExtendedKeyUsageExtension } from '@peculiar/x509';

/** As the certificate library reads it in the DER of a whole Extension; throws as the library does. */
export function libraryBasicConstraints(der: Uint8Array): {
  readonly ca: boolean;
  readonly pathLength: number | null;
} {
  const { ca, pathLength } = new BasicConstraintsExtension(own(der));
  const limit = pathLength ?? null;
  // The library gives text for a number beyond 2^53, which no path is long enough for.
  const given = limit === null || Number.isSafeInteger(limit) ? limit : Number.MAX_SAFE_INTEGER;
  return { ca, pathLength: given };
}

/** OIDs in their order; throws as the library does. */
export function libraryExtendedKeyUsage(der: Uint8Array): string[] {
  return new ExtendedKeyUsageExtension(own(der)).usages.map(String);
}

/** @peculiar/x509 looks at the buffer behind a view, so it gets bytes of its own. */
function own(der: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(der);
}
