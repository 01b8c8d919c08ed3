import type { Trial } from './trial.ts';

const verdicts = ['accepted', 'rejected', 'malformed'] as const;
const WORDS = 8;

/**
 * How far a worker has come, in memory that its watcher can read while it hangs. All figures are whole numbers
 * of 32 bits; times are milliseconds.
 */
export class Tally {
  readonly memory: SharedArrayBuffer;
  readonly #words: Int32Array;

  constructor(memory = new SharedArrayBuffer(4 * WORDS)) {
    this.memory = memory;
    this.#words = new Int32Array(memory);
  }

  begin(index: number): void {
    Atomics.store(this.#words, 0, index);
  }

  end(index: number, { verdict, problems }: Trial, milliseconds: number): void {
    Atomics.add(this.#words, 1 + verdicts.indexOf(verdict), 1);
    if (problems.length > 0) this.fail();
    if (milliseconds <= this.slowest.milliseconds) return;
    Atomics.store(this.#words, 5, Math.ceil(milliseconds));
    Atomics.store(this.#words, 6, index);
  }

  fail(): void {
    Atomics.add(this.#words, 4, 1);
  }

  get index(): number {
    return Atomics.load(this.#words, 0);
  }

  get failed(): number {
    return Atomics.load(this.#words, 4);
  }

  get slowest(): { readonly milliseconds: number; readonly index: number } {
    return { milliseconds: Atomics.load(this.#words, 5), index: Atomics.load(this.#words, 6) };
  }

  toString(): string {
    const counts = verdicts.map((verdict, place) => `${Atomics.load(this.#words, 1 + place)} ${verdict}`);
    const { milliseconds, index } = this.slowest;
    return `${counts.join(', ')}, ${this.failed} failed; slowest ${milliseconds} ms (mutant ${index})`;
  }
}
