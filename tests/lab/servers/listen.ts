import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import type { Bench } from '../define.ts';

/** A taken port is stepped over: above all scenarios of this lab, a few times. */
const portStep = 100;
const portTries = 5;

export type Place = Pick<Bench, 'wantedPort' | 'onStop'>;

/** Listens on the wanted port or the next free one, and lets go of everything when the lab stops. */
export async function listen(server: Server, bench: Place, address = '127.0.0.1'): Promise<number> {
  closeWithLab(server, bench);
  for (const port of portCandidates(bench.wantedPort)) {
    if (await listensAt(server, port, address)) return portOf(server);
  }
  throw new Error(`No free port near ${bench.wantedPort} on ${address}.`);
}

export function portCandidates(wanted: number): readonly number[] {
  return Array.from({ length: portTries }, (_, step) => (wanted === 0 ? 0 : wanted + step * portStep));
}

/** False when somebody else has the port. */
export async function listensAt(server: Server, port: number, address: string): Promise<boolean> {
  const listening = once(server, 'listening');
  server.listen(port, address);
  try {
    await listening;
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
}

export function closeWithLab(server: Server, bench: Pick<Bench, 'onStop'>): void {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  bench.onStop(() => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) server.close();
  });
}

export function portOf(server: Server): number {
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server listens on no TCP port.');
  return bound.port;
}

/** Two servers on the same port of 127.0.0.1 and 127.0.0.2; a port that one of them can't have is given back. */
export async function listenOnBoth(first: Server, second: Server, bench: Place): Promise<number> {
  closeWithLab(first, bench);
  closeWithLab(second, bench);
  for (const wanted of portCandidates(bench.wantedPort)) {
    if (!(await listensAt(first, wanted, '127.0.0.1'))) continue;
    const port = portOf(first);
    if (await listensAt(second, port, '127.0.0.2')) return port;
    await new Promise((closed) => first.close(closed));
  }
  throw new Error(`No port near ${bench.wantedPort} is free on both addresses.`);
}
