import { z } from 'zod';

/** What answered on the port instead of TLS. */
export const spokenProtocols = [
  'http',
  'smtp',
  'ssh',
  'ftp',
  'imap',
  'pop3',
  'mysql',
  'postgres',
  'ldap',
  'unknown',
] as const;

const ms = z.number().nonnegative();

/** A failure to look, as data: one variant per stage. Never a fault of ours, never an exception. */
export const probeFailureSchema = z.discriminatedUnion('stage', [
  z.object({
    stage: z.literal('dns'),
    code: z.enum(['name-unknown', 'no-address', 'timeout', 'server-failure']),
    afterMs: ms,
  }),
  z.object({
    stage: z.literal('policy'),
    code: z.literal('address-refused'),
    address: z.string(),
    /** Name of the refused range, as in lib/probe/address-policy: `loopback`, `private`, `link-local` … */
    range: z.string(),
    afterMs: ms,
  }),
  z.object({
    stage: z.literal('tcp'),
    code: z.enum(['refused', 'timeout', 'unreachable', 'reset']),
    afterMs: ms,
  }),
  z.object({
    stage: z.literal('tls'),
    /**
     * silent: connected, not a byte came. timeout: bytes came, the handshake did not end in time.
     * closed: FIN before the handshake's end. reset: RST before it. not-tls: the bytes are no TLS records.
     * alert: the peer sent a fatal alert. local: our own TLS library refused (its words in `detail`).
     * malformed: records or messages that cannot be decoded. oversize: the capture limit was reached.
     */
    code: z.enum([
      'silent',
      'timeout',
      'closed',
      'reset',
      'not-tls',
      'alert',
      'local',
      'malformed',
      'oversize',
    ]),
    spoke: z.enum(spokenProtocols).nullable(),
    /** First bytes of a peer that does not speak TLS, printable ASCII only, at most 120 characters. */
    sample: z.string().nullable(),
    /** Alert description number where an alert decided, else null. */
    alert: z.number().int().nullable(),
    /** The local TLS library's own error text, verbatim, where it decided. */
    detail: z.string().nullable(),
    afterMs: ms,
  }),
  z.object({
    stage: z.literal('http'),
    code: z.enum([
      'status',
      'timeout',
      'too-large',
      'redirects',
      'bad-url',
      'unreadable',
      'refused',
      'closed',
    ]),
    status: z.number().int().nullable(),
    afterMs: ms,
  }),
]);

export type ProbeFailure = z.infer<typeof probeFailureSchema>;
export type SpokenProtocol = (typeof spokenProtocols)[number];
