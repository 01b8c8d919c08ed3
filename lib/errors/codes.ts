import type { TargetFault } from '../target/schema.ts';

/** What each code tells beside its words: the extension members of the problem document. */
export interface ErrorDetails {
  readonly 'invalid-request': {
    readonly issues: readonly { readonly path: string; readonly message: string }[];
  };
  readonly 'invalid-target': { readonly fault: TargetFault };
  readonly 'private-key-refused': object;
  readonly 'address-refused': { readonly address: string; readonly range: string; readonly allow: string };
  readonly 'rate-limited': { readonly retryAfterSeconds: number };
  readonly 'target-busy': { readonly retryAfterSeconds: number };
  readonly busy: { readonly retryAfterSeconds: number };
  readonly 'not-found': object;
  readonly 'not-authorized': object;
  readonly 'body-too-large': { readonly limitBytes: number };
  readonly 'unsupported-media-type': { readonly accepts: readonly string[] };
  readonly 'host-not-allowed': object;
  readonly 'cross-site-refused': object;
  readonly unavailable: { readonly retryAfterSeconds: number };
  readonly internal: object;
}

export type ErrorCode = keyof ErrorDetails;

/** The one table: constant code → HTTP status. Codes are public; they are never renamed or reused. */
export const statusOf = {
  'invalid-request': 400,
  'invalid-target': 422,
  'private-key-refused': 422,
  'address-refused': 403,
  'rate-limited': 429,
  'target-busy': 429,
  busy: 503,
  'not-found': 404,
  'not-authorized': 401,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'host-not-allowed': 421,
  'cross-site-refused': 403,
  unavailable: 503,
  internal: 500,
} as const satisfies Readonly<Record<ErrorCode, number>>;

export const errorCodes = Object.keys(statusOf) as readonly ErrorCode[];

export function isErrorCode(value: string): value is ErrorCode {
  return Object.hasOwn(statusOf, value);
}
