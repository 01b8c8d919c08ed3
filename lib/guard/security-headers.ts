/** Half a year: long enough for browsers to remember, short enough to undo. */
const HSTS_SECONDS = 182 * 24 * 60 * 60;

/** For every answer, scripts and styles included. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * For every page. Referrer-Policy `same-origin`: permalinks are secrets and never leave for other sites;
 * `no-referrer` would also make browsers send `Origin: null` with our own form.
 */
const pageHeaders: Readonly<Record<string, string>> = {
  ...commonHeaders,
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'X-Frame-Options': 'DENY',
};

/**
 * Scripts run only with this answer's nonce (`strict-dynamic`: and what those load). Style attributes are
 * allowed, since the chain picture places its bars with them; style elements need the nonce too.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function securityHeaders(policy: string, origin: string | null): Readonly<Record<string, string>> {
  const secure = origin?.startsWith('https:') ?? false;
  return {
    ...pageHeaders,
    'Content-Security-Policy': policy,
    ...(secure ? { 'Strict-Transport-Security': `max-age=${HSTS_SECONDS}` } : {}),
  };
}
