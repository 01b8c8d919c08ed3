import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { listensAt, portCandidates } from './listen.ts';

/** Below the range from which systems hand out ports, so that nobody gets the port in the meantime. */
const quietPorts = { from: 20_000, below: 32_000 } as const;
const tries = 20;

/** A port on which nobody listens now, for programs that must be told one and for the refused connection. */
export async function freePort(wanted: number): Promise<number> {
  for (const port of candidates(wanted)) {
    const server = createServer();
    if (!(await listensAt(server, port, '127.0.0.1'))) continue;
    await new Promise((closed) => server.close(closed));
    return port;
  }
  throw new Error('No free port was found.');
}

function candidates(wanted: number): readonly number[] {
  if (wanted !== 0) return portCandidates(wanted);
  return Array.from({ length: tries }, () => randomInt(quietPorts.from, quietPorts.below));
}
