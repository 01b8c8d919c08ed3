/** Milliseconds from an arbitrary origin, never going back: `performance.now`. */
export type Monotonic = () => number;

/** How long a look may still take, and who may end it before. */
export interface Budget {
  readonly monotonic: Monotonic;
  readonly signal: AbortSignal;
  /** Milliseconds left; 0 when the time is up or the caller has gone. */
  readonly left: () => number;
  /** A step's own limit, cut down to what is left. */
  readonly step: (limitMs: number) => number;
}

/** Time that a whole look takes at most; people wait for it with the page open. */
const LOOK_MS = 10_000;
/** Kept back for decoding and for tearing down, so that the look as a whole ends in time. */
const RESERVE_MS = 500;

export function createBudget(monotonic: Monotonic, signal: AbortSignal, totalMs: number = LOOK_MS): Budget {
  const end = monotonic() + totalMs - RESERVE_MS;
  const left = () => (signal.aborted ? 0 : Math.max(0, end - monotonic()));
  return { monotonic, signal, left, step: (limitMs) => Math.min(limitMs, left()) };
}

/** A stopwatch: milliseconds since its start, to a tenth. */
export function stopwatch(monotonic: Monotonic): () => number {
  const start = monotonic();
  return () => Math.max(0, Math.round((monotonic() - start) * 10) / 10);
}

/** The result of `work`, or `late` when it isn't there in time or the signal aborts first. */
export async function within<T, L>(
  work: Promise<T>,
  ms: number,
  signal: AbortSignal,
  late: L,
): Promise<T | L> {
  const bell = Promise.withResolvers<L>();
  const ring = () => bell.resolve(late);
  const timer = setTimeout(ring, ms);
  signal.addEventListener('abort', ring, { once: true });
  if (signal.aborted) ring();
  try {
    return await Promise.race([work, bell.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', ring);
  }
}
