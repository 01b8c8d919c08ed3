import { AppError } from '../errors/app-error.ts';

/** The token in `Authorization: Bearer …` (RFC 6750 §2.1); throws `not-authorized` where there is none. */
export function bearerToken(request: Request): string {
  const token = /^Bearer +([\w~+/.=-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) throw new AppError('not-authorized', {});
  return token;
}
