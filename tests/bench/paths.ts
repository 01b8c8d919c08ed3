import { cpus } from 'node:os';
import { benchThroughput } from './paths/throughput.ts';
import { benchWork } from './paths/work.ts';

/** How fast paths are judged beside a peer, and how the cost grows with what a server may send. */
export async function benchPaths(): Promise<void> {
  const [cpu] = cpus();
  const machine = `${cpu?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores`;
  console.log(`Node ${process.version}, OpenSSL ${process.versions.openssl}; ${machine}\n`);
  await benchThroughput();
  console.log('');
  benchWork();
}
