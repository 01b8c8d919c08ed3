import { type Certificate, withDer } from './certificate.ts';

/** One bit of the signature is turned; the encoding stays sound (its last byte is data). */
export function withBadSignature(certificate: Certificate): Certificate {
  const der = Buffer.from(certificate.der);
  const last = der.length - 1;
  der[last] = (der[last] ?? 0) ^ 1;
  return withDer(certificate, der);
}

/** The second half is missing: the outer length promises more than there is. */
export function truncated(certificate: Certificate): Certificate {
  return withDer(certificate, certificate.der.subarray(0, Math.floor(certificate.der.length / 2)));
}

/** Four bytes after the end that belong to nothing. */
export function withTrailingBytes(certificate: Certificate): Certificate {
  return withDer(certificate, Buffer.concat([certificate.der, Buffer.from([0, 0, 0, 0])]));
}
