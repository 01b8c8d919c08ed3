import { z } from 'zod';

/** Answers over HTTP, as far as they are kept: never a page's text, only what it is recognised by. */

/**
 * What an answer says of client certificates, by its own wording: none was sent; one was sent and refused;
 * the server wants one now and this connection can't ask any more (Apache on TLS 1.3).
 */
export const clientCertificateWords = ['none-sent', 'one-refused', 'cannot-ask-now'] as const;

const status = z.number().int().min(100).max(999);

const httpAnswerSchema = z.object({
  /** null: no answer that is HTTP; `end` says what came instead. */
  status: status.nullable(),
  says: z.enum(clientCertificateWords).nullable(),
  /** The Server header: printable ASCII, at most 60 characters. */
  server: z.string().nullable(),
  /** Number and IANA name of the fatal alert by which the server answered the request. */
  alert: z.object({ code: z.number().int(), name: z.string() }).nullable(),
  /** answered: as far as was needed. silent: nothing in time. other: bytes that are no HTTP. */
  end: z.enum(['answered', 'silent', 'closed', 'reset', 'other']),
  /** Milliseconds from the request to the end of the wait. */
  ms: z.number().nonnegative(),
});

export const clientAuthSchema = z.object({
  /** When the server asked for a certificate: in the handshake, or after it (renegotiation). */
  request: z.enum(['handshake', 'after']),
  /** One `GET /` over the finished session; null = not asked (refused before, no web server, no time left). */
  http: httpAnswerSchema.nullable(),
});

export const port80Schema = z.object({
  address: z.string(),
  /**
   * closed: the connection was refused or cut. no-answer: nothing came while the look lasted. redirects: to
   * `location`, not followed. answers: an HTTP answer of another kind. other: something that is no HTTP.
   */
  state: z.enum(['closed', 'no-answer', 'redirects', 'answers', 'other']),
  status: status.nullable(),
  /** Absolute URL, printable ASCII, at most 300 characters. */
  location: z.string().nullable(),
  server: z.string().nullable(),
});

export type ClientAuth = z.infer<typeof clientAuthSchema>;
export type HttpAnswer = z.infer<typeof httpAnswerSchema>;
export type Port80 = z.infer<typeof port80Schema>;
