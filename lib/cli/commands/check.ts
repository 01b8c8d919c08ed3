import { join } from 'node:path';
import type { Analyzer, AnalyzerConfig } from '../../analyze/analyzer.ts';
import { checkFiles, describeProblems, isCidr, readConfig } from '../../config/index.ts';
import { getCliText } from '../../i18n/cli.ts';
import { getMessages } from '../../i18n/index.ts';
import type { Language } from '../../i18n/types.ts';
import type { Report } from '../../report/schema.ts';
import { readServerName } from '../../target/host.ts';
import { parseTarget } from '../../target/parse.ts';
import type { Target } from '../../target/schema.ts';
import { readCaFiles } from '../ca-files.ts';
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
    target: readTarget(given, language),
    json: values.json ?? false,
    sni: values.sni === undefined ? null : readSni(values.sni),
    ca: readCaFiles(values.ca ?? [], terminal.folder),
    allow: values.allow === undefined ? null : values.allow.flatMap(readRanges),
  };
}

function readTarget(given: string, language: Language): Target {
  const read = parseTarget(given);
  if (read.ok) return read.target;
  const { fault } = read;
  throw new WrongUse(() => getMessages(language).targetFault[fault.code](fault));
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

/** CERTWHY_CA_FILES and CERTWHY_DATA mean the same here as for the dashboard; the rest is not asked for. */
function analyzerConfig({ allow }: Order, { environment }: Terminal): AnalyzerConfig {
  const { CERTWHY_CA_FILES, CERTWHY_DATA } = environment;
  const read = readConfig({ CERTWHY_CA_FILES, CERTWHY_DATA: CERTWHY_DATA ?? join(projectRoot, '.data') });
  const problems = read.ok ? checkFiles(read.config) : read.problems;
  if (!read.ok || problems.length > 0) throw new WrongUse(() => describeProblems(problems));
  const { caFiles, dataDir } = read.config;
  return { vantage: 'command-line', allow: allow ?? [], allowAll: allow === null, caFiles, dataDir };
}

const projectRoot = join(import.meta.dirname, '..', '..', '..');

function codeOf({ outcome }: Report): ExitCode {
  if (outcome === 'not-looked') return exitCode.notLooked;
  return outcome === 'fault' ? exitCode.found : exitCode.sound;
}
