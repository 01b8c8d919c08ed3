import { type OperatorFileProblem, operatorStore } from '../roots/operator.ts';
import { type Config, environmentSchema, toConfig } from './schema.ts';

/** One variable that can't be used: what it holds (never for a URL that may hold a password), what is right. */
export interface ConfigProblem {
  readonly variable: string;
  readonly given: string;
  readonly wanted: string;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Longest value that is shown back. */
const MAX_SHOWN = 80;

/** Reads the environment; every variable that can't be used is named at once. Touches no file. */
export function readConfig(environment: Environment): ConfigResult {
  const read = environmentSchema.safeParse(dropEmpty(environment));
  if (read.success) return { ok: true, config: toConfig(read.data) };
  const problems = read.error.issues.map((issue) => {
    const variable = String(issue.path[0] ?? '');
    return { variable, given: shownValue(variable, environment[variable]), wanted: issue.message };
  });
  return { ok: false, problems };
}

/** The configured files that give no CA certificate, in the same shape. One bad certificate among good ones is let pass. */
export function checkFiles(config: Config): readonly ConfigProblem[] {
  return operatorStore(config.caFiles)
    .problems.filter(({ reason }) => reason !== 'unreadable-certificate')
    .map(({ path, reason, detail }) => ({
      variable: 'CERTWHY_CA_FILES',
      given: path,
      wanted: `a file of CA certificates; ${fileFaults[reason]}${detail === '' ? '' : ` (${detail})`}`,
    }));
}

const fileFaults: Readonly<Record<OperatorFileProblem['reason'], string>> = {
  'not-found': 'there is none at this path',
  'not-permitted': 'this one may not be read by this user',
  'not-a-file': 'this is a folder or a device',
  'too-large': 'this one is too large',
  'not-readable': "this one can't be read",
  'no-certificate': 'this one holds none',
  'unreadable-certificate': "one in this file can't be read",
};

/** The text that start-up prints before it refuses. */
export function describeProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(
    ({ variable, given, wanted }) => `  ${variable}=${given}\n    wanted: ${wanted}`,
  );
  return `Certwhy can't start with this configuration:\n${lines.join('\n')}`;
}

/** An empty variable means "not set", as compose files and CI systems use it. */
function dropEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
}

function shownValue(variable: string, value: string | undefined): string {
  if (variable === 'DATABASE_URL') return '(not shown: it may hold a password)';
  return (value ?? '').slice(0, MAX_SHOWN);
}
