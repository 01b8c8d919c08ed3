import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { problemResponse } from './lib/api/answers.ts';
import { describeProblems, readConfig } from './lib/config/index.ts';
import { AppError } from './lib/errors/index.ts';
import { isCrossSite } from './lib/guard/cross-site.ts';
import { isHostAllowed } from './lib/guard/host.ts';
import { isReportPath, languagePath } from './lib/guard/route.ts';
import { contentSecurityPolicy, securityHeaders } from './lib/guard/security-headers.ts';
import { chooseLanguage } from './lib/i18n/choose-language.ts';

/** 128 bits, as CSP asks for. */
const NONCE_BYTES = 16;

const settings = readConfig(process.env);

/** Stands before every page and route: who may ask, in which language, under which policy. */
export function proxy(request: NextRequest): Response {
  if (!settings.ok) throw new Error(describeProblems(settings.problems));
  const { origin, allowedHosts } = settings.config;
  const policy = contentSecurityPolicy(
    randomBytes(NONCE_BYTES).toString('base64'),
    process.env.NODE_ENV === 'development',
  );
  const response = refuse(request, origin, allowedHosts) ?? redirect(request) ?? pass(request, policy);
  for (const [name, value] of Object.entries(securityHeaders(policy, origin)))
    response.headers.set(name, value);
  if (isReportPath(request.nextUrl.pathname)) {
    response.headers.set('X-Robots-Tag', 'noindex');
    response.headers.set('Cache-Control', 'private, no-store');
  }
  return response;
}

function refuse(
  request: NextRequest,
  origin: string | null,
  allowedHosts: readonly string[],
): Response | null {
  const { headers, method } = request;
  const language = chooseLanguage(headers.get('accept-language'));
  if (!isHostAllowed(headers.get('host'), allowedHosts)) {
    return problemResponse(new AppError('host-not-allowed', {}), language);
  }
  return isCrossSite(method, headers, origin)
    ? problemResponse(new AppError('cross-site-refused', {}), language)
    : null;
}

function redirect(request: NextRequest): Response | null {
  const path = languagePath(request.nextUrl.pathname, request.headers.get('accept-language'));
  if (path === null) return null;
  const url = request.nextUrl.clone();
  url.pathname = path;
  return NextResponse.redirect(url, {
    status: 307,
    headers: { Vary: 'Accept-Language', 'Cache-Control': 'private' },
  });
}

/** Next reads the nonce for its own scripts from the policy among the request's headers. */
function pass(request: NextRequest, policy: string): Response {
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  return NextResponse.next({ request: { headers } });
}

/** Scripts, styles and fonts of the build are the same for everyone; next.config.ts gives their headers. */
export const config = { matcher: ['/((?!_next/static/).*)'] };
