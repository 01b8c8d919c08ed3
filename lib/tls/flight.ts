import type { Alert } from '../observation/schema.ts';

/** What the tap hands to the pure decoder: the raw bytes of both directions, and the secrets. */
export interface Capture {
  /** Bytes received from the server, in order. */
  readonly server: Uint8Array;
  /** Bytes that were written to the server, in order. */
  readonly client: Uint8Array;
  /** NSS key log lines as Node's `keylog` event gives them; empty when no secret was derived. */
  readonly keylog: readonly string[];
}

/** What the server's bytes say. Fields are null where the message was not seen or could not be read. */
export interface ServerFlight {
  readonly version: string | null;
  readonly suite: string | null;
  readonly group: string | null;
  readonly alpn: string | null;
  readonly helloRetryRequest: boolean;
  /** DER of each certificate exactly as sent; [] = empty Certificate message; null = none seen. */
  readonly certificates: readonly Uint8Array[] | null;
  /** The Certificate message breaks its own lengths; `certificates` holds what stands before the fault. */
  readonly certificatesBroken: boolean;
  /** Stapled OCSP response for the leaf (DER). */
  readonly staple: Uint8Array | null;
  /** signed_certificate_timestamp extension of the handshake (the serialised list). */
  readonly sctList: Uint8Array | null;
  /** DER of each accepted CA name; null = no CertificateRequest seen. */
  readonly certificateRequest: { readonly caNames: readonly Uint8Array[] } | null;
  /** The first CertificateRequest came behind the server's Finished. */
  readonly requestedAfter: boolean;
  readonly alerts: readonly Alert[];
  readonly keyProof: 'verified' | 'failed' | 'not-observed';
  readonly sessionTicket: boolean;
  /** Both Finished messages were seen. */
  readonly finished: boolean;
  /** First record is no TLS record: the bytes are another protocol's. */
  readonly notTls: boolean;
  /** Where decoding stopped and why, when it did. */
  readonly defect: { readonly offset: number; readonly what: string } | null;
}
