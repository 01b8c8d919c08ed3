import { z } from 'zod';
import { starttlsIds } from '../starttls/ids.ts';

/** What a person wants looked at, after everything that people paste has been understood. */
export const targetSchema = z.object({
  /** What was given, trimmed, as it will be shown back (at most 2,048 characters). */
  input: z.string(),
  /** A-label host name without trailing dot, or an IP address literal without brackets. */
  host: z.string(),
  hostKind: z.enum(['dns', 'ipv4', 'ipv6']),
  /** The same name in Unicode where it differs from `host`. */
  unicodeHost: z.string().nullable(),
  port: z.number().int().min(1).max(65535),
  /** Where the port comes from: written by the person, the scheme's default, or 443. */
  portFrom: z.enum(['given', 'scheme', 'default']),
  /** The protocol inside TLS, as far as the input told: picks default ports and words, never the verdict. */
  scheme: z.enum(['https', 'tls', 'smtps', 'imaps', 'pop3s', 'ldaps', 'ftps', 'wss']),
  /** The dialogue in the clear that leads to TLS; null = TLS from the first byte. `scheme` is then `tls`. */
  starttls: z.enum(starttlsIds).nullable().default(null),
});

export type Target = z.infer<typeof targetSchema>;

/** Why an input is not a target. `code` picks the words, `given` and `suggestion` fill them. */
export const targetFaultCodes = [
  'empty',
  'too-long',
  'private-key',
  'certificate-pasted',
  'several-targets',
  'port-out-of-range',
  'port-not-a-number',
  'label-too-long',
  'label-empty',
  'name-too-long',
  'bad-character',
  'bad-ipv6',
  'bad-ipv4',
  'scheme-unsupported',
  'not-a-host',
] as const;
export type TargetFaultCode = (typeof targetFaultCodes)[number];

export interface TargetFault {
  readonly code: TargetFaultCode;
  /** The part of the input that is wrong; empty where repeating it would be unsafe (a private key). */
  readonly given: string;
  /** What would be right, when that can be said. */
  readonly suggestion: string | null;
}

export type TargetResult =
  | { readonly ok: true; readonly target: Target }
  | { readonly ok: false; readonly fault: TargetFault };
