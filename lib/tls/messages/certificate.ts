import { ByteReader } from '../bytes.ts';
import { protocol } from '../versions.ts';
import { type Extensions, extensionType, parseExtensions } from './extensions.ts';

export interface CertificateMessage {
  /** DER as sent; when the list is malformed, what stands before the fault. */
  readonly certificates: readonly Uint8Array[];
  /** Extensions of the first certificate; only TLS 1.3 has any. */
  readonly leafExtensions: Extensions;
  readonly intact: boolean;
}

const noExtensions: Extensions = new Map();

/** Reads a Certificate message's body (RFC 5246 section 7.4.2, RFC 8446 section 4.4.2). */
export function parseCertificate(version: number, body: Uint8Array): CertificateMessage {
  const hasExtensions = version >= protocol.tls13;
  const message = new ByteReader(body);
  if (hasExtensions) message.vector(1);
  const list = new ByteReader(message.vector(3));
  const certificates: Uint8Array[] = [];
  let leafExtensions = noExtensions;
  let intact = !message.short && message.left === 0;
  while (list.left > 0) {
    const der = list.vector(3);
    const extensions = hasExtensions ? parseExtensions(list.vector(2)) : noExtensions;
    // An entry without a byte in it is not allowed, and no reader of certificates could use it.
    if (list.short || der.length === 0) return { certificates, leafExtensions, intact: false };
    if (extensions === null) intact = false;
    else if (certificates.length === 0) leafExtensions = extensions;
    certificates.push(der);
  }
  return { certificates, leafExtensions, intact };
}

const statusTypeOcsp = 1;

/** The OCSP response in a CertificateStatus; null for other kinds of status. `malformed` when cut short. */
export function parseCertificateStatus(status: Uint8Array): Uint8Array | null | 'malformed' {
  const reader = new ByteReader(status);
  if (reader.uint(1) !== statusTypeOcsp) return reader.short ? 'malformed' : null;
  const response = reader.vector(3);
  return reader.short ? 'malformed' : response;
}

/** The names in a CertificateRequest's body as DER; null when it is malformed. */
export function parseCertificateRequest(version: number, body: Uint8Array): readonly Uint8Array[] | null {
  const reader = new ByteReader(body);
  reader.vector(1);
  if (version >= protocol.tls13) {
    const extensions = parseExtensions(reader.vector(2));
    if (reader.short || extensions === null) return null;
    const authorities = extensions.get(extensionType.certificateAuthorities);
    return authorities === undefined ? [] : parseNames(new ByteReader(authorities));
  }
  if (version === protocol.tls12) reader.vector(2);
  return parseNames(reader);
}

function parseNames(reader: ByteReader): readonly Uint8Array[] | null {
  const list = new ByteReader(reader.vector(2));
  const names: Uint8Array[] = [];
  while (list.left > 0) names.push(list.vector(2));
  return reader.short || list.short ? null : names;
}
