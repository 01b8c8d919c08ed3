import { z } from 'zod';
import { starttlsIds } from '../starttls/ids.ts';
import { targetSchema } from '../target/schema.ts';
import { clientAuthSchema, port80Schema } from './answers.ts';
import { probeFailureSchema } from './failure.ts';

/**
 * An Observation holds what was seen on the network and nothing else: plain JSON, no judgement.
 * Certificates are stored once by fingerprint; everything else refers to them.
 */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const ms = z.number().nonnegative();

export const alertSchema = z.object({
  /** `received`: the peer refused us. `sent`: this side's TLS library refused the peer. */
  direction: z.enum(['received', 'sent']),
  level: z.enum(['warning', 'fatal']),
  code: z.number().int(),
  /** IANA name, or `alert_<n>` for an unknown number. */
  name: z.string(),
  /** Before or after both Finished messages: TLS 1.3 refuses client certificates only afterwards. */
  phase: z.enum(['handshake', 'after']),
});

export const certificateRequestSchema = z.object({
  /** Accepted CA names as RFC 4514 strings in the order sent; may be empty (= any). */
  caNames: z.array(z.string()),
});

/** The dialogue in the clear before a handshake, once the server has agreed to TLS. */
const starttlsSchema = z.object({
  dialogue: z.enum(starttlsIds),
  /** Milliseconds from the connection to the go-ahead. */
  ms,
  /** How the server introduced itself: one line without control characters, at most 120 characters. */
  greeting: z.string().nullable(),
});

export const handshakeSchema = z.object({
  /**
   * `sni`: with the host name. `no-sni`: without. `mainstream`: with the name, and no other suites and groups
   * than current clients offer; only where the server has chosen something that they don't.
   */
  kind: z.enum(['sni', 'no-sni', 'mainstream']),
  /** server_name that was sent; null when none was (IP targets, `no-sni`). */
  sni: z.string().nullable(),
  /** null: TLS from the first byte, or no go-ahead (then `failure` says why). */
  starttls: starttlsSchema.nullable().default(null),
  completed: z.boolean(),
  failure: probeFailureSchema.nullable(),
  /** `TLSv1` … `TLSv1.3`, `SSLv3`, or null when no ServerHello came. */
  version: z.string().nullable(),
  /** IANA cipher suite name. */
  suite: z.string().nullable(),
  /** Key exchange group (`x25519`, `X25519MLKEM768`, `secp256r1` …) or null (RSA key exchange, not seen). */
  group: z.string().nullable(),
  alpn: z.string().nullable(),
  helloRetryRequest: z.boolean(),
  /** Fingerprints in the order sent; [] = an empty Certificate message; null = no Certificate message seen. */
  chain: z.array(sha256Schema).nullable(),
  /** The Certificate message broke its own lengths: `chain` holds what stands before the fault. */
  chainBroken: z.boolean().default(false),
  /** Stapled OCSP response of the leaf, base64 DER, or null. */
  staple: z.string().nullable(),
  certificateRequest: certificateRequestSchema.nullable(),
  /** What became of a client that has no certificate to show; null = none was asked for, or not looked into. */
  clientAuth: clientAuthSchema.nullable().default(null),
  alerts: z.array(alertSchema),
  /**
   * Whether the handshake's signature was made by the key of the first certificate sent.
   * `not-observed`: the message was not seen or its algorithm can't be checked here.
   */
  keyProof: z.enum(['verified', 'failed', 'not-observed']),
  sessionTicket: z.boolean(),
  /** How the connection ended, when it ended by the peer's doing. */
  peerEnd: z.enum(['fin', 'reset']).nullable(),
  /** Milliseconds since this handshake's TCP connect began; null = not reached. */
  timing: z.object({
    connected: ms.nullable(),
    firstByte: ms.nullable(),
    certificate: ms.nullable(),
    secured: ms.nullable(),
    ended: ms,
  }),
});

export const endpointSchema = z.object({
  address: z.string(),
  family: z.union([z.literal(4), z.literal(6)]),
  /** Set when nothing could be looked at on this address (policy, tcp); then `handshakes` may be empty. */
  failure: probeFailureSchema.nullable(),
  handshakes: z.array(handshakeSchema),
});

export const fetchSchema = z.object({
  purpose: z.literal('issuer'),
  url: z.string(),
  /** The certificate whose AIA extension named the URL. */
  of: sha256Schema,
  /** Certificates found at the URL (usually one; several for PKCS#7). */
  certificates: z.array(sha256Schema),
  failure: probeFailureSchema.nullable(),
  durationMs: ms,
});

export const observationSchema = z.object({
  schemaVersion: z.literal(1),
  target: targetSchema,
  /** Instant at which the look began, RFC 3339 with milliseconds, UTC; the clock for all judgement. */
  startedAt: z.iso.datetime(),
  durationMs: ms,
  /** From where it was looked: words depend on it ("from this dashboard", "from your machine"). */
  vantage: z.enum(['dashboard', 'command-line']),
  /** server_name asked for by option instead of the host, else null. The name that is checked is `host` then `sni`. */
  sniOption: z.string().nullable(),
  resolution: z.object({
    addresses: z.array(z.string()),
    failure: probeFailureSchema.nullable(),
    durationMs: ms,
  }),
  endpoints: z.array(endpointSchema),
  fetches: z.array(fetchSchema),
  /** What a client meets that begins without TLS; null = not looked at (only beside port 443). */
  port80: port80Schema.nullable().default(null),
  /** Every certificate seen, sent or fetched: SHA-256 of the DER → base64 DER. */
  certificates: z.record(sha256Schema, z.string()),
  /** The lab's fault id when the target is a server of the running lab; display only. */
  lab: z.string().nullable(),
});

export type Alert = z.infer<typeof alertSchema>;
export type Handshake = z.infer<typeof handshakeSchema>;
export type Starttls = z.infer<typeof starttlsSchema>;
export type Endpoint = z.infer<typeof endpointSchema>;
export type IssuerFetch = z.infer<typeof fetchSchema>;
export type Observation = z.infer<typeof observationSchema>;
