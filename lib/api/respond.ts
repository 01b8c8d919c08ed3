import { AppError, asAppError, isAppError } from '../errors/index.ts';
import { describeError, type Logger } from '../runtime/logger.ts';
import { isUnavailable } from '../store/unavailable.ts';
import { languageOf, problemResponse } from './answers.ts';

/** nginx's number for it; it only ever shows in logs. */
const CLIENT_CLOSED_REQUEST = 499;
/** A database that restarts is usually back by then. */
const UNAVAILABLE_RETRY_SECONDS = 5;

/** Runs a handler; whatever it throws is answered as a problem, and logged where the fault is ours. */
export async function respond(
  request: Request,
  handle: () => Promise<Response>,
  log?: Logger,
): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    // Whoever asked is gone: nobody reads the answer, and nothing is wrong.
    if (request.signal.aborted) return new Response(null, { status: CLIENT_CLOSED_REQUEST });
    return problemResponse(reportFault(error, log), languageOf(request));
  }
}

/** What a thrown value means for whoever asked; faults of ours go to the log. */
export function reportFault(error: unknown, log: Logger | undefined): AppError {
  const fault = translate(error);
  if (fault.code === 'internal' || fault.code === 'unavailable') {
    const line = JSON.stringify({ event: 'fault', code: fault.code, error: describeError(fault.cause) });
    if (log === undefined) console.error(line);
    else log.error({ event: 'fault', code: fault.code, error: describeError(fault.cause) });
  }
  return fault;
}

function translate(error: unknown): AppError {
  if (!isAppError(error) && isUnavailable(error)) {
    return new AppError('unavailable', { retryAfterSeconds: UNAVAILABLE_RETRY_SECONDS }, { cause: error });
  }
  return asAppError(error);
}
