const NEWLINE = 0x0a;
/** What is kept of a line that is too long: enough to find its id. */
const HEAD = 4096;

export interface Line {
  readonly text: string;
  /** It was longer than is read; `text` is its beginning. */
  readonly cut: boolean;
}

/** The lines of a stream, each as soon as it is whole; never holds more than one of at most `most` bytes. */
export async function* linesOf(input: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  const line = new PendingLine(most);
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end));
      yield line.take();
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  if (line.size > 0) yield line.take();
}

class PendingLine {
  readonly #most: number;
  #parts: Uint8Array[] = [];
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  add(bytes: Uint8Array): void {
    const fitted = this.#size <= this.#most;
    this.#size += bytes.length;
    if (this.#size <= this.#most) this.#parts.push(bytes);
    else if (fitted) this.#parts = [Buffer.concat([...this.#parts, bytes], Math.min(HEAD, this.#size))];
  }

  take(): Line {
    const line = { text: Buffer.concat(this.#parts).toString('utf8'), cut: this.#size > this.#most };
    this.#parts = [];
    this.#size = 0;
    return line;
  }
}
