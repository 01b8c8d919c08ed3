import { connect as connectTcp, type Socket } from 'node:net';
import type { ProbeFailure } from '../observation/failure.ts';
import type { AddressPolicy, RefusedRange } from './address-policy.ts';
import { parseAddress } from './address-ranges.ts';
import { type Budget, stopwatch } from './budget.ts';

export type Connection =
  | { readonly ok: true; readonly socket: Socket; readonly connectedMs: number }
  | { readonly ok: false; readonly failure: ProbeFailure };

/** Lets a lost SYN be sent again (Linux does after 1 s and 3 s) and leaves time for the handshake. */
const CONNECT_MS = 3_500;

/** The policy's word on an address, as a failure where it refuses. */
export function refusal(
  address: string,
  port: number,
  policy: AddressPolicy,
  afterMs: number,
): ProbeFailure | null {
  const verdict = policy.judge(address, port);
  return verdict.allowed ? null : refusedAs(address, verdict.range, afterMs);
}

/**
 * The only way out to the network: connects to a literal address, judged before and looked at again after.
 * The socket comes paused, with an error handler; whoever gets it destroys it. Never rejects.
 */
export async function connect(
  address: string,
  port: number,
  policy: AddressPolicy,
  budget: Budget,
): Promise<Connection> {
  const elapsed = stopwatch(budget.monotonic);
  const refused = refusal(address, port, policy, 0);
  if (refused !== null) return { ok: false, failure: refused };
  const socket = connectTcp({ host: address, port, autoSelectFamily: false, noDelay: true });
  const error = await opened(socket, budget);
  const failure = error ?? strayed(socket, address, port, policy, elapsed());
  if (failure === null) return { ok: true, socket, connectedMs: elapsed() };
  socket.destroy();
  if (typeof failure !== 'string') return { ok: false, failure };
  return { ok: false, failure: { stage: 'tcp', code: failure, afterMs: elapsed() } };
}

type TcpCode = Extract<ProbeFailure, { stage: 'tcp' }>['code'];

/** null once connected, else why not. */
function opened(socket: Socket, budget: Budget): Promise<TcpCode | null> {
  const { promise, resolve } = Promise.withResolvers<TcpCode | null>();
  const giveUp = () => resolve('timeout');
  const timer = setTimeout(giveUp, budget.step(CONNECT_MS));
  budget.signal.addEventListener('abort', giveUp, { once: true });
  socket.once('connect', () => resolve(null));
  // Stays on the socket: an error that nobody listens to would end the process.
  socket.on('error', (error) => resolve(codeOf(error)));
  return promise.finally(() => {
    clearTimeout(timer);
    budget.signal.removeEventListener('abort', giveUp);
  });
}

function codeOf(error: Error): TcpCode {
  switch ('code' in error ? error.code : '') {
    case 'ECONNREFUSED':
      return 'refused';
    case 'ECONNRESET':
      return 'reset';
    case 'ETIMEDOUT':
      return 'timeout';
    default:
      // EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL, EACCES (a local firewall) and the like: no way there.
      return 'unreachable';
  }
}

/** The socket's own word for where it ended up: a transparent redirection must not lead inside. */
function strayed(
  socket: Socket,
  address: string,
  port: number,
  policy: AddressPolicy,
  afterMs: number,
): ProbeFailure | null {
  const { remoteAddress } = socket;
  // Gone again already: what comes next finds out how.
  if (remoteAddress === undefined) return null;
  const [meant, met] = [parseAddress(address), parseAddress(remoteAddress)];
  if (meant?.toNormalizedString() !== met?.toNormalizedString()) {
    return refusedAs(remoteAddress, 'other-address', afterMs);
  }
  return refusal(remoteAddress, socket.remotePort ?? port, policy, afterMs);
}

function refusedAs(address: string, range: RefusedRange, afterMs: number): ProbeFailure {
  return { stage: 'policy', code: 'address-refused', address, range, afterMs };
}
