import { productVersion } from '../config/version.ts';
import { languageNamed } from '../i18n/choose-language.ts';
import { type CliText, getCliText } from '../i18n/cli.ts';
import type { Language } from '../i18n/types.ts';
import type { MakeAnalyzer } from './commands/check.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { harmless } from './style.ts';
import { languageOfEnvironment, type Terminal } from './terminal.ts';
import { WrongUse } from './wrong-use.ts';

export interface Parts {
  readonly makeAnalyzer: MakeAnalyzer;
}

type Command = (
  args: readonly string[],
  terminal: Terminal,
  language: Language,
  parts: Parts,
) => Promise<ExitCode>;

/** The commands, one file each, loaded when called: each brings a good part of the product along. */
const commands: Readonly<Record<string, Command>> = {
  check: async (args, terminal, language, { makeAnalyzer }) => {
    const { check } = await import('./commands/check.ts');
    return check(args, terminal, language, makeAnalyzer);
  },
  verify: async (args, terminal, language) => {
    const { verify } = await import('./commands/verify.ts');
    return verify(args, terminal, language);
  },
};

/** The whole command line; never throws. Wrong use goes to standard error alone. */
export async function run(args: readonly string[], terminal: Terminal, parts: Parts): Promise<ExitCode> {
  const asked = languageAsked(args);
  const language = languageNamed(asked ?? '') ?? languageOfEnvironment(terminal.environment);
  const text = getCliText(language);
  try {
    if (asked !== null && languageNamed(asked) === null) throw new WrongUse(() => text.notALanguage(asked));
    return await dispatch(args, terminal, language, parts, text);
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.err(`${harmless(error.say(text))}\n${text.seeHelp}\n`);
      return exitCode.usage;
    }
    terminal.err(
      `${harmless(text.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)))}\n`,
    );
    return exitCode.software;
  }
}

async function dispatch(
  args: readonly string[],
  terminal: Terminal,
  language: Language,
  parts: Parts,
  text: CliText,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (args.includes('--help') || args.includes('-h') || name === 'help') {
    terminal.out(text.usage);
    return exitCode.sound;
  }
  if (name === '--version') {
    terminal.out(`${productVersion}\n`);
    return exitCode.sound;
  }
  if (name === undefined) {
    terminal.err(text.usage);
    return exitCode.usage;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return await command(rest, terminal, language, parts);
  throw new WrongUse(() => (name.startsWith('-') ? text.unknownOption(name) : text.unknownCommand(name)));
}

/** Wanted before the options are read, since what is wrong with them is to be said in that language. */
function languageAsked(args: readonly string[]): string | null {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[at];
  if (arg === undefined) return null;
  return arg === '--lang' ? (args[at + 1] ?? null) : arg.slice('--lang='.length);
}
