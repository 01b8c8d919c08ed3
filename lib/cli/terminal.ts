import { languageNamed } from '../i18n/choose-language.ts';
import type { Language } from '../i18n/types.ts';

/** Everything that the command line takes from its surroundings. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard output understands colours and wants them. */
  readonly colours: boolean;
  /** Whether a person watches standard error. */
  readonly watched: boolean;
  /** Folder that relative paths stand in. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  // A reader that goes away early, as `| head -1` does, is no fault.
  stdout.on('error', () => {});
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    watched: stderr.isTTY === true,
    // `npm run` changes to the project's folder and tells in which one the person is.
    folder: (env.npm_lifecycle_event === undefined ? undefined : env.INIT_CWD) ?? process.cwd(),
    environment: env,
  };
}

/** POSIX: LC_ALL outranks LC_MESSAGES, and that LANG. */
export function languageOfEnvironment(environment: Terminal['environment']): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return languageNamed(locale.slice(0, 2).toLowerCase()) ?? 'en';
}
