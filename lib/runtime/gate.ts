import { AppError } from '../errors/app-error.ts';

/** Looks that may wait for each one that runs: a full queue of ten-second looks is then through in a minute. */
const WAITING_PER_PLACE = 4;
/** Looks at one host and port at once: enough for several people with one problem, no burden for a server. */
const MAX_PER_TARGET = 4;
/** A look's own deadline is 10 s: by then a place or the target is free again. */
const RETRY_AFTER_SECONDS = 10;

export type Leave = () => void;

export interface Gate {
  /** Waits for a place; throws `busy` or `target-busy` at once when waiting is no use, and on abort. */
  enter(target: string, signal?: AbortSignal): Promise<Leave>;
  /** Looks that run now. */
  readonly running: number;
}

interface Waiting {
  readonly admit: () => void;
}

/** Bounds how many looks run in this process, and how many of them at one target. */
export function createGate(places: number): Gate {
  let running = 0;
  const queue: Waiting[] = [];
  const perTarget = new Map<string, number>();

  function count(target: string, change: 1 | -1): void {
    const now = (perTarget.get(target) ?? 0) + change;
    if (now === 0) perTarget.delete(target);
    else perTarget.set(target, now);
  }

  async function takePlace(signal: AbortSignal | undefined): Promise<void> {
    if (running < places) {
      running += 1;
      return;
    }
    if (queue.length >= places * WAITING_PER_PLACE) {
      throw new AppError('busy', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    // The place is handed over by whoever leaves, so `running` stays as it is.
    await waitInLine(queue, signal);
  }

  function givePlace(): void {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next.admit();
  }

  return {
    get running() {
      return running;
    },
    async enter(target, signal) {
      signal?.throwIfAborted();
      if ((perTarget.get(target) ?? 0) >= MAX_PER_TARGET) {
        throw new AppError('target-busy', { retryAfterSeconds: RETRY_AFTER_SECONDS });
      }
      count(target, 1);
      try {
        await takePlace(signal);
      } catch (error) {
        count(target, -1);
        throw error;
      }
      let left = false;
      return () => {
        if (left) return;
        left = true;
        count(target, -1);
        givePlace();
      };
    },
  };
}

function waitInLine(queue: Waiting[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting: Waiting = {
      admit: () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      },
    };
    function giveUp(): void {
      queue.splice(queue.indexOf(waiting), 1);
      reject(signal?.reason);
    }
    signal?.addEventListener('abort', giveUp, { once: true });
    queue.push(waiting);
  });
}
