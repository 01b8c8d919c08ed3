import { type Logger, pino } from 'pino';

/**
 * JSON lines on standard error; standard output belongs to the ready line. What is logged is picked field
 * by field at each call: never a body, a target, a permalink, a token or a key.
 */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

/** What may be told of an error: its kind, its code and where it was thrown; messages may quote input. */
export function describeError(error: unknown): { kind: string; code?: string; at?: string; cause?: string } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const at = error.stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim();
  const cause = error.cause instanceof Error ? error.cause.name : undefined;
  return {
    kind: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(at === undefined ? {} : { at }),
    ...(cause === undefined ? {} : { cause }),
  };
}

export type { Logger };
