import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Ends the program when standard input ends: also when this process is killed outright, nothing is left
 * behind that holds a port. Ctrl-C is left to this process.
 */
const tether = `trap '' INT
exec 3<&0
"$@" & program=$!
(cat <&3 >/dev/null; kill "$program" 2>/dev/null) &
wait "$program"`;

export interface Tethered {
  /** What it wrote to standard error so far, at most the last 4,000 characters. */
  readonly said: () => string;
  readonly running: () => boolean;
  readonly stop: () => Promise<void>;
}

/** Starts a long-running program that can't outlive this process. */
export function startTethered(path: string, args: readonly string[]): Tethered {
  const child = spawn('sh', ['-c', tether, 'sh', path, ...args], { stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString('utf8')}`.slice(-4000);
  });
  child.stdin.on('error', () => undefined);
  child.on('error', () => undefined);
  const running = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  return { said: () => said, running, stop: () => stop(child, running) };
}

async function stop(child: ChildProcess, running: () => boolean): Promise<void> {
  child.stdin?.end();
  if (running()) await once(child, 'exit');
}
