import { ByteReader } from '../bytes.ts';

/** Extension types that are read (IANA "TLS ExtensionType Values"). */
export const extensionType = {
  statusRequest: 5,
  alpn: 16,
  signedCertificateTimestamp: 18,
  encryptThenMac: 22,
  supportedVersions: 43,
  certificateAuthorities: 47,
  keyShare: 51,
} as const;

export type Extensions = ReadonlyMap<number, Uint8Array>;

/** Reads the content of an extension list; null when it is malformed. Of duplicates the first counts. */
export function parseExtensions(list: Uint8Array): Extensions | null {
  const extensions = new Map<number, Uint8Array>();
  const reader = new ByteReader(list);
  while (reader.left > 0) {
    const type = reader.uint(2);
    const data = reader.vector(2);
    if (!extensions.has(type)) extensions.set(type, data);
  }
  return reader.short ? null : extensions;
}

/** The one protocol that a server answers ALPN with (RFC 7301 section 3.1). */
export function chosenProtocol(extensions: Extensions): string | null {
  const data = extensions.get(extensionType.alpn);
  if (data === undefined) return null;
  const name = new ByteReader(new ByteReader(data).vector(2)).vector(1);
  return name.length === 0 ? null : Buffer.from(name).toString('latin1');
}
