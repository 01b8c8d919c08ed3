/**
 * `node scripts/run.mjs FILE [ARGUMENTS…]`: runs one of the project's TypeScript programs under a Node that
 * can, in this very process where possible. Installs what is missing first, and says so on standard error.
 */
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, isReadyHere, projectNode, root, runChild } from './bootstrap.mjs';

const [name = '', ...args] = process.argv.slice(2);
const file = join(root, name);

if (isReadyHere()) {
  module.enableCompileCache(join(root, 'node_modules', '.cache', 'certwhy'));
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
} else {
  await ensureInstalled();
  process.exitCode = await runChild(projectNode(), [file, ...args], { stdio: 'inherit' });
}
