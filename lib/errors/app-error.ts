import { type ErrorCode, type ErrorDetails, isErrorCode, statusOf } from './codes.ts';

/** A fault of the request or of this program, never of the target. `details` hold nothing secret. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError';
  readonly code: C;
  readonly status: number;
  readonly details: ErrorDetails[C];

  constructor(code: C, details: ErrorDetails[C], options?: { readonly cause?: unknown }) {
    super(code, options);
    this.code = code;
    this.status = statusOf[code];
    this.details = details;
  }
}

/** By name, not by class: routes and pages are bundled apart, each with its own copy of the class. */
export function isAppError(error: unknown): error is AppError {
  return (
    error instanceof Error && error.name === 'AppError' && 'code' in error && isErrorCode(String(error.code))
  );
}

/** Any thrown value as an AppError: what is not one of ours becomes `internal`, with the original as cause. */
export function asAppError(error: unknown): AppError {
  return isAppError(error) ? error : new AppError('internal', {}, { cause: error });
}
