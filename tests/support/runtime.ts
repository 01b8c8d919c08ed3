import type { Analyzer } from '../../lib/analyze/analyzer.ts';
import { describeProblems, readConfig } from '../../lib/config/index.ts';
import { assemble, createLogger, type Runtime, setRuntime } from '../../lib/runtime/index.ts';
import { openStore } from '../../lib/store/index.ts';
import { sampleReport } from './report.ts';

/** An analyzer that answers at once, whatever is asked. */
export function fakeAnalyzer(
  analyze: Analyzer['analyze'] = async (target) => sampleReport({ target }),
): Analyzer {
  return { analyze };
}

/** Puts a runtime on an empty embedded database in place of the process's own. */
export async function useTestRuntime(
  dataDir: string,
  analyzer: Analyzer = fakeAnalyzer(),
  environment: Readonly<Record<string, string>> = {},
): Promise<Runtime> {
  const read = readConfig({ CERTWHY_DATA: dataDir, CERTWHY_LOG_LEVEL: 'silent', ...environment });
  if (!read.ok) throw new Error(describeProblems(read.problems));
  const runtime = assemble(read.config, await openStore(read.config), analyzer, createLogger('silent'));
  setRuntime(runtime);
  return runtime;
}
