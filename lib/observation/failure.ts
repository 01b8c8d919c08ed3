import { z } from 'zod';
import { starttlsIds, starttlsSteps } from '../starttls/ids.ts';

/** What answered on the port instead of TLS. */
export const spokenProtocols = [
  'http',
  'smtp',
  'lmtp',
  'ssh',
  'ftp',
  'imap',
  'pop3',
  'nntp',
  'sieve',
  'xmpp',
  'mysql',
  'postgres',
  'ldap',
  'redis',
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
    stage: z.literal('starttls'),
    /** The dialogue that was meant to lead to TLS. */
    dialogue: z.enum(starttlsIds),
    /**
     * silent: connected, not a byte came. timeout: bytes came, the dialogue did not end in time.
     * closed: FIN before its end. reset: RST before it. refused: the server said no, in `reply`.
     * not-offered: it says that it has no TLS here. unexpected: what came isn't this protocol.
     * injected: plain text behind the go-ahead, where TLS has to begin. oversize: too much was said.
     * tls-at-once: the port speaks TLS from the first byte.
     */
    code: z.enum([
      'silent',
      'timeout',
      'closed',
      'reset',
      'refused',
      'not-offered',
      'unexpected',
      'injected',
      'oversize',
      'tls-at-once',
    ]),
    /** What was being waited for; `handshake` is the time after the go-ahead. */
    step: z.enum(starttlsSteps),
    /** What the server speaks instead, where that was recognised. */
    spoke: z.enum(spokenProtocols).nullable(),
    /** The server's own words: one line without control characters, at most 240 characters. */
    reply: z.string().nullable(),
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
