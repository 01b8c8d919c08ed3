import { rmSync, writeFileSync } from 'node:fs';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblems, readConfig } from '../../lib/config/index.ts';
import { labStateFile, processIsAlive, readLabState } from '../../lib/lab/schema.ts';
import { hostsLines, systemHostsFile, updateHostsFile, withHostsBlock } from './hosts-file.ts';
import { type RunningLab, startLab, unknownScenarios } from './lab.ts';
import { listing } from './listing.ts';
import { type LabLanguage, type LabWords, labWords } from './words.ts';

/** The command behind `npm run lab`: starts the lab, says what there is, stays until it is told to end. */
const exits = { well: 0, failed: 1, wrongUse: 64 } as const;
/** Away from the ports that people use for servers of their own. */
const defaultBase = '44300';

const options = {
  only: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
  hosts: { type: 'boolean', default: false },
  'hosts-remove': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<number | null> {
  const values = readArguments();
  const language: LabLanguage = values?.lang === 'ja' ? 'ja' : 'en';
  const words = labWords[language];
  if (values === null || !['en', 'ja'].includes(values.lang)) return refuse(words.usage);
  if (values.help) return say(words.usage);
  if (values['hosts-remove']) return removeHosts(words);
  const only = values.only?.split(',').map((id) => id.trim());
  const unknown = unknownScenarios(only ?? []);
  if (unknown.length > 0) return refuse(words.unknown(unknown));
  const read = readConfig(process.env);
  if (!read.ok) return refuse(describeProblems(read.problems));
  const base = process.env.CERTWHY_LAB_BASE || defaultBase;
  if (!/^\d{4,5}$/.test(base) || Number(base) < 1024 || Number(base) > 65_000)
    return refuse(words.wrongBase(base));
  const stateFile = labStateFile(read.config.dataDir);
  const other = readLabState(stateFile, processIsAlive);
  if (other !== null) return refuse(words.alreadyRuns(other.pid), exits.failed);
  const lab = await startLab({ basePort: Number(base), stateFile, ...(only === undefined ? {} : { only }) });
  const rootsFile = join(read.config.dataDir, 'lab-roots.pem');
  writeFileSync(rootsFile, lab.roots.join(''));
  const dashboard = `http://${dashboardHost(read.config.host)}:${read.config.port}`;
  if (values.json) say(JSON.stringify({ ...lab.state, leftOut: lab.leftOut }, null, 2));
  else say(`${listing({ ...lab, rootsFile, dashboard }, language)}\n${hostsWords(lab, values.hosts, words)}`);
  if (values.json && values.hosts) process.stderr.write(`${hostsWords(lab, true, words)}\n`);
  endOnSignal(lab, rootsFile, values.json ? null : words.ended);
  return null;
}

function readArguments() {
  try {
    return parseArgs({ options, strict: true }).values;
  } catch {
    return null;
  }
}

function hostsWords(lab: RunningLab, wanted: boolean, words: LabWords): string {
  if (!wanted) return words.withoutNames;
  const lines = hostsLines(lab.servers);
  const outcome = updateHostsFile(systemHostsFile, lines);
  if (outcome !== 'not-permitted') return words.hosts[outcome];
  return `${words.hosts[outcome]}\nsudo tee -a ${systemHostsFile} <<'END'\n${withHostsBlock('', lines)}END`;
}

function removeHosts(words: LabWords): number {
  const outcome = updateHostsFile(systemHostsFile, []);
  const text = words.hostsRemoved[outcome];
  return outcome === 'not-permitted' ? refuse(text, exits.failed) : say(text);
}

/** An address that a browser on this machine reaches, whatever the dashboard listens on. */
function dashboardHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
}

function endOnSignal(lab: RunningLab, rootsFile: string, farewell: string | null): void {
  const end = async (): Promise<void> => {
    await lab.stop();
    rmSync(rootsFile, { force: true });
    if (farewell !== null) say(farewell);
    process.exit(exits.well);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return exits.well;
}

function refuse(text: string, code: number = exits.wrongUse): number {
  process.stderr.write(`${text}\n`);
  return code;
}

// A reader such as head may leave before the list ends; the lab stays.
process.stdout.on('error', () => undefined);
try {
  process.exitCode = (await main()) ?? exits.well;
} catch (error) {
  process.exitCode = refuse(error instanceof Error ? error.message : String(error), exits.failed);
}
