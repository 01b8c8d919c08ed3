/** `npm start`: installs and builds what is missing, then serves until it is told to stop. */
import { join } from 'node:path';
import {
  ensureBuilt,
  ensureInstalled,
  projectEnvironment,
  projectNode,
  root,
  runChild,
} from './bootstrap.mjs';

await ensureInstalled();
await ensureBuilt();
// The channel tells the server when this process is gone, however it went: no orphan keeps the port.
const options = { cwd: root, env: projectEnvironment(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] };
process.exitCode = await runChild(projectNode(), [join(root, 'scripts', 'serve.ts')], options);
