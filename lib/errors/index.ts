export { AppError, asAppError, isAppError } from './app-error.ts';
export { type ErrorCode, errorCodes, isErrorCode, statusOf } from './codes.ts';
export { retryAfterOf, toProblem } from './problem.ts';
