/** Entry of `certwhy`: run by scripts/run.mjs. */
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

const makeAnalyzer = async (
  config: Parameters<typeof import('../analyze/analyzer.ts')['createAnalyzer']>[0],
) => {
  const { createAnalyzer } = await import('../analyze/analyzer.ts');
  return createAnalyzer(config);
};

process.exitCode = await run(process.argv.slice(2), processTerminal(), { makeAnalyzer });
