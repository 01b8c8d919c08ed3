import { getProblemTexts, type ProblemTexts } from '../i18n/problems.ts';
import type { Language } from '../i18n/types.ts';
import type { AppError } from './app-error.ts';
import type { ErrorCode, ErrorDetails } from './codes.ts';

/** RFC 9457 problem details; beside the listed members those of ErrorDetails for its code. */
interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
}

/** The problem document of an error, in the reader's language. `type` is a page of this API about the code. */
export function toProblem(error: AppError, language: Language): Problem & ErrorDetails[ErrorCode] {
  const text = getProblemTexts(language)[error.code];
  return {
    type: `/api/v1/problems/${error.code}`,
    title: text.title,
    status: error.status,
    code: error.code,
    detail: say(text, error.details),
    ...error.details,
  };
}

/** The table pairs each code's text with its own details; the union of codes loses that pairing. */
function say(text: ProblemTexts[ErrorCode], details: ErrorDetails[ErrorCode]): string {
  return text.detail(details as never);
}

/** Seconds for the Retry-After header, where the error tells when to try again. */
export function retryAfterOf(error: AppError): number | null {
  return 'retryAfterSeconds' in error.details ? error.details.retryAfterSeconds : null;
}
