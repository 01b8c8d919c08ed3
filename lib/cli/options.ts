import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { WrongUse } from './wrong-use.ts';

/** parseArgs with our own words for what is wrong: an unknown option, a missing or a surplus value. */
export function readOptions<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  const config = { args: [...args], options, allowPositionals: true, strict: false, tokens: true } as const;
  for (const token of parseArgs(config).tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (known === undefined) throw new WrongUse((text) => text.unknownOption(token.rawName));
    const isText = known.type === 'string';
    if (isText && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))) {
      throw new WrongUse((text) => text.valueMissing(token.rawName));
    }
    if (!isText && token.value !== undefined)
      throw new WrongUse((text) => text.valueUnexpected(token.rawName));
  }
  return parseArgs({ args: [...args], options, allowPositionals: true });
}
