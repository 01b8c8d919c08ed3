import { cli as en } from './en/cli.ts';
import { cli as ja } from './ja/cli.ts';
import type { Language } from './types.ts';
import type { VerifyText } from './verify.ts';

/** The command line's own words; what it says of a report comes from Messages. */
export interface CliText {
  readonly usage: string;
  /** Behind every message about wrong use. */
  readonly seeHelp: string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly valueMissing: (option: string) => string;
  readonly valueUnexpected: (option: string) => string;
  readonly targetMissing: string;
  readonly targetsTooMany: (surplus: string) => string;
  readonly notARange: (given: string) => string;
  readonly notALanguage: (given: string) => string;
  readonly notAServerName: (given: string) => string;
  readonly notADialogue: (given: string, known: readonly string[]) => string;
  readonly caUnreadable: (path: string, code: string) => string;
  readonly caEmpty: (path: string) => string;
  readonly caPrivateKey: (path: string) => string;
  readonly looking: (target: string) => string;
  readonly toMend: string;
  readonly failed: (reason: string) => string;
  readonly verify: VerifyText;
}

const byLanguage: Readonly<Record<Language, CliText>> = { en, ja };

export function getCliText(language: Language): CliText {
  return byLanguage[language];
}
