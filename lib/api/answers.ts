import { type AppError, retryAfterOf, toProblem } from '../errors/index.ts';
import { chooseLanguage } from '../i18n/choose-language.ts';
import type { Language } from '../i18n/types.ts';

/** Reports are secrets of whoever has their address: no cache keeps them, no search engine lists them. */
const PRIVATE_HEADERS = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' } as const;

export function languageOf(request: Request): Language {
  return chooseLanguage(request.headers.get('accept-language'));
}

export function jsonResponse(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(body, { status, headers: { ...PRIVATE_HEADERS, ...headers } });
}

/** A file to keep, under a name of plain ASCII. */
export function fileResponse(text: string, type: string, name: string): Response {
  return new Response(text, {
    headers: {
      ...PRIVATE_HEADERS,
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}

/** RFC 9457, in the reader's language. */
export function problemResponse(error: AppError, language: Language): Response {
  const retryAfter = retryAfterOf(error);
  return jsonResponse(toProblem(error, language), error.status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': language,
    Vary: 'Accept-Language',
    ...(retryAfter === null ? {} : { 'Retry-After': String(retryAfter) }),
    ...(error.code === 'not-authorized' ? { 'WWW-Authenticate': 'Bearer' } : {}),
  });
}
