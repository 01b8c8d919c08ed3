import type { Writable } from 'node:stream';
import { languageNamed } from '../i18n/choose-language.ts';
import type { Language } from '../i18n/types.ts';

/** Everything that the command line takes from its surroundings. */
export interface Terminal {
  /** Standard input, which is opened when it is asked for. */
  readonly input: () => AsyncIterable<Uint8Array>;
  readonly out: (text: string) => void;
  /** Resolves once standard output takes more; false when its reader has gone away. */
  readonly outTakes: () => Promise<boolean>;
  readonly err: (text: string) => void;
  /** Whether standard output understands colours and wants them. */
  readonly colours: boolean;
  /** Whether a person watches standard error. */
  readonly watched: boolean;
  /** Folder that relative paths stand in. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: () => Date;
}

export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  // A reader that goes away early, as `| head -1` does, is no fault; Node's standard output is never `destroyed`.
  let readerGone = false;
  stdout.on('error', () => {
    readerGone = true;
  });
  return {
    input: () => process.stdin,
    out: (text) => void stdout.write(text),
    async outTakes() {
      await roomIn(stdout);
      return !readerGone;
    },
    err: (text) => void stderr.write(text),
    colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    watched: stderr.isTTY === true,
    // `npm run` changes to the project's folder and tells in which one the person is.
    folder: (env.npm_lifecycle_event === undefined ? undefined : env.INIT_CWD) ?? process.cwd(),
    environment: env,
    clock: () => new Date(),
  };
}

/** Waits until a stream has room again, or will never have. */
async function roomIn(stream: Writable): Promise<void> {
  if (!stream.writableNeedDrain) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const events = ['drain', 'error', 'close'];
  for (const event of events) stream.once(event, resolve);
  await promise;
  for (const event of events) stream.off(event, resolve);
}

/** POSIX: LC_ALL outranks LC_MESSAGES, and that LANG. */
export function languageOfEnvironment(environment: Terminal['environment']): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return languageNamed(locale.slice(0, 2).toLowerCase()) ?? 'en';
}
