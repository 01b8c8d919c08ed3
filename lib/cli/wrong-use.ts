import type { CliText } from '../i18n/cli.ts';

/** The command was called in a way that it does not understand; said in the caller's language when it is caught. */
export class WrongUse extends Error {
  readonly say: (text: CliText) => string;

  constructor(say: (text: CliText) => string) {
    super('wrong use');
    this.say = say;
  }
}
