/** Longer texts are nobody's certificate, and holding many of them would take the memory. */
const TEXT_MAX = 500_000;

/** What was worked out for the texts met last: cases of one suite share most of their certificates. */
export class Recent<V> {
  readonly #known = new Map<string, V>();
  readonly #room: number;
  #taken = 0;

  /** `room`: characters of all texts that are held together. */
  constructor(room: number) {
    this.#room = room;
  }

  get(text: string, make: (text: string) => V): V {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (text.length <= TEXT_MAX) this.#hold(text, value);
    return value;
  }

  #hold(text: string, value: V): void {
    this.#known.set(text, value);
    this.#taken += text.length;
    for (const oldest of this.#known.keys()) {
      if (this.#taken <= this.#room) break;
      this.#known.delete(oldest);
      this.#taken -= oldest.length;
    }
  }
}
