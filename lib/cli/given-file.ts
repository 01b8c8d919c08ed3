import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CliText } from '../i18n/cli.ts';
import { holdsPrivateKey } from '../target/clean.ts';
import { WrongUse } from './wrong-use.ts';

/** The file's words for the two ways in which it can't be used. */
export interface FileWords {
  readonly unreadable: (text: CliText, path: string, code: string) => string;
  readonly privateKey: (text: CliText, path: string) => string;
}

/** A file that was named on the command line, relative to the caller's folder; one with a private key is refused. */
export function readGivenFile(path: string, folder: string, words: FileWords): Buffer {
  const bytes = readOrExplain(path, resolve(folder, path), words);
  if (holdsPrivateKey(bytes.toString('latin1'))) throw new WrongUse((text) => words.privateKey(text, path));
  return bytes;
}

function readOrExplain(given: string, path: string, words: FileWords): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new WrongUse((text) => words.unreadable(text, given, code));
  }
}
