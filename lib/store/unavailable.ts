/** Codes of node:net, of PostgreSQL (classes 08 and 57, too many connections) and of SQLite under load. */
const unavailableCodes =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE|EHOSTUNREACH|ENOENT|08\d\w{2}|57P0\d|57014|53300|SQLITE_BUSY\w*|SQLITE_LOCKED\w*)$/;
/** The pool's own errors have no code. */
const unavailableMessages =
  /timeout exceeded when trying to connect|connection terminated|cannot use a pool after/i;

/** Whether a database call failed because the database can't be reached now, rather than by a fault of ours. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && unavailableCodes.test(error.code)) return true;
  return unavailableMessages.test(error.message) || (error.cause !== undefined && isUnavailable(error.cause));
}
