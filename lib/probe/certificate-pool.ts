import type { CertificateFacts, ReadResult } from '../x509/facts.ts';
import { fingerprint } from '../x509/fingerprint.ts';
import { readCertificate } from '../x509/read.ts';

/** The certificates that a look has met: each stored once and read once, by fingerprint. */
export interface CertificatePool {
  readonly add: (der: Uint8Array) => string;
  readonly der: (sha256: string) => Uint8Array | null;
  /** null for an unknown or unreadable certificate. */
  readonly facts: (sha256: string) => CertificateFacts | null;
  /** Fingerprint → base64 of the DER. */
  readonly toRecord: () => Record<string, string>;
}

export function createCertificatePool(): CertificatePool {
  const ders = new Map<string, Uint8Array>();
  const reads = new Map<string, ReadResult>();
  return { add, der: (sha256) => ders.get(sha256) ?? null, facts, toRecord };

  function add(der: Uint8Array): string {
    const sha256 = fingerprint(der);
    // Copied: what the wire's reader gives is a view of the whole capture.
    if (!ders.has(sha256)) ders.set(sha256, Uint8Array.from(der));
    return sha256;
  }

  function facts(sha256: string): CertificateFacts | null {
    const der = ders.get(sha256);
    if (der === undefined) return null;
    const read = reads.get(sha256) ?? readCertificate(der);
    reads.set(sha256, read);
    return read.ok ? read.facts : null;
  }

  function toRecord(): Record<string, string> {
    return Object.fromEntries(
      [...ders].map(([sha256, der]) => [sha256, Buffer.from(der).toString('base64')]),
    );
  }
}
