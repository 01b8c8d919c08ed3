import { AppError } from '../errors/app-error.ts';

export const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** The request's media type when it is one of these; throws `unsupported-media-type` otherwise. */
export function contentType<const T extends string>(request: Request, accepts: readonly T[]): T {
  const given = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const type = accepts.find((candidate) => candidate === given);
  if (type === undefined) throw new AppError('unsupported-media-type', { accepts });
  return type;
}
