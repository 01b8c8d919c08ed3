import type { Analyzer, AnalyzerConfig } from '../../analyze/analyzer.ts';
import { isCidr } from '../../config/index.ts';
import { getCliText } from '../../i18n/cli.ts';
import { getMessages } from '../../i18n/index.ts';
import type { Language } from '../../i18n/types.ts';
import type { Report } from '../../report/schema.ts';
import { type StarttlsChoice, starttlsNames, starttlsScheme } from '../../starttls/index.ts';
import { readServerName } from '../../target/host.ts';
import { parseTarget } from '../../target/parse.ts';
import type { Target } from '../../target/schema.ts';
import { readCaFiles } from '../ca-files.ts';
import { environmentConfig } from '../environment.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readOptions } from '../options.ts';
import { showReport } from '../show/report.ts';
import { harmless, harmlessJson } from '../style.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUse } from '../wrong-use.ts';

const options = {
  json: { type: 'boolean' },
  ca: { type: 'string', multiple: true },
  sni: { type: 'string' },
  starttls: { type: 'string' },
  allow: { type: 'string', multiple: true },
  lang: { type: 'string' },
} as const;

/** What `check` was asked to do. */
interface Order {
  readonly target: Target;
  readonly json: boolean;
  readonly sni: string | null;
  readonly ca: readonly string[];
  /** null = nothing is refused by address. */
  readonly allow: readonly string[] | null;
}

export type MakeAnalyzer = (config: AnalyzerConfig) => Promise<Analyzer>;

/** `certwhy check HOST[:PORT]`: looks at one server and says what it found. */
export async function check(
  args: readonly string[],
  terminal: Terminal,
  language: Language,
  makeAnalyzer: MakeAnalyzer,
): Promise<ExitCode> {
  const order = readOrder(args, terminal, language);
  if (terminal.watched) terminal.err(`${getCliText(language).looking(harmless(order.target.input))}\n`);
  const analyzer = await makeAnalyzer(analyzerConfig(order, terminal));
  const report = await analyzer.analyze(order.target, { sni: order.sni, ca: order.ca });
  terminal.out(order.json ? `${harmlessJson(report)}\n` : showReport(report, language, terminal.colours));
  return codeOf(report);
}

function readOrder(args: readonly string[], terminal: Terminal, language: Language): Order {
  const { values, positionals } = readOptions(args, options);
  const [given, surplus] = positionals;
  if (given === undefined) throw new WrongUse((text) => text.targetMissing);
  if (surplus !== undefined) throw new WrongUse((text) => text.targetsTooMany(surplus));
  return {
    target: readTarget(given, values.starttls === undefined ? null : readStarttls(values.starttls), language),
    json: values.json ?? false,
    sni: values.sni === undefined ? null : readSni(values.sni),
    ca: readCaFiles(values.ca ?? [], terminal.folder),
    allow: values.allow === undefined ? null : values.allow.flatMap(readRanges),
  };
}

function readTarget(given: string, starttls: StarttlsChoice | null, language: Language): Target {
  const read = parseTarget(given, starttls);
  if (read.ok) return read.target;
  const { fault } = read;
  throw new WrongUse(() => getMessages(language).targetFault[fault.code](fault));
}

function readStarttls(given: string): StarttlsChoice {
  const choice = starttlsScheme(given);
  if (choice === null) throw new WrongUse((text) => text.notADialogue(given, starttlsNames));
  return choice;
}

function readSni(given: string): string {
  const name = readServerName(given);
  if (name === null) throw new WrongUse((text) => text.notAServerName(given));
  return name;
}

function readRanges(given: string): readonly string[] {
  return given.split(',').map((range) => {
    if (!isCidr(range.trim())) throw new WrongUse((text) => text.notARange(range));
    return range.trim();
  });
}

function analyzerConfig({ allow }: Order, terminal: Terminal): AnalyzerConfig {
  const { caFiles, dataDir } = environmentConfig(terminal);
  return { vantage: 'command-line', allow: allow ?? [], allowAll: allow === null, caFiles, dataDir };
}

function codeOf({ outcome }: Report): ExitCode {
  if (outcome === 'not-looked') return exitCode.notLooked;
  return outcome === 'fault' ? exitCode.found : exitCode.sound;
}
