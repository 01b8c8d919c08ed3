import { hash } from 'node:crypto';

/** SHA-256 of the DER in lower-case hex: a certificate's identity everywhere in this program. */
export function fingerprint(der: Uint8Array): string {
  return hash('sha256', der, 'hex');
}
