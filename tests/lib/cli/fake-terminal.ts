import { Readable } from 'node:stream';
import { run } from '../../../lib/cli/run.ts';
import type { Terminal } from '../../../lib/cli/terminal.ts';
import { noon } from '../x509/forge.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was written at once, in order. */
  readonly written: readonly string[];
}

/** Runs a command that looks at no server, at noon, with what comes in on standard input. */
export async function certwhy(
  args: readonly string[],
  input: AsyncIterable<Uint8Array> | string = '',
  surroundings: Partial<Terminal> = {},
): Promise<Ran> {
  const written: string[] = [];
  let err = '';
  const terminal: Terminal = {
    input: () => (typeof input === 'string' ? Readable.from([Buffer.from(input)]) : input),
    out: (text) => void written.push(text),
    outTakes: async () => true,
    err: (text) => {
      err += text;
    },
    colours: false,
    watched: false,
    folder: '/',
    environment: {},
    clock: () => noon,
    ...surroundings,
  };
  const code = await run(args, terminal, {
    makeAnalyzer: () => Promise.reject(new Error('no server is looked at here')),
  });
  return { code, out: written.join(''), err, written };
}
