import { isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ProbeFailure } from '../observation/failure.ts';
import { type Budget, stopwatch } from './budget.ts';
import { clientContext } from './client-context.ts';
import { type Connection, connect } from './connect.ts';
import type { Network } from './network.ts';
import { resolveHost } from './resolve.ts';

/** A name's second address is a try worth its time, a third isn't. */
const ADDRESSES_TRIED = 2;

export type Opened =
  | { readonly ok: true; readonly stream: Socket; readonly close: () => void }
  | { readonly ok: false; readonly failure: ProbeFailure };

/** A connection to the server of an http or https URL, through the same guards as a look at a target. */
export async function openUrl(url: URL, network: Network): Promise<Opened> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const { addresses, failure } = await resolveHost(host, network.lookup, network.overlay, network.budget);
  if (failure !== null) return { ok: false, failure };
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const connection = await firstOpen(addresses, port, network);
  if (!connection.ok) return connection;
  const { socket } = connection;
  if (url.protocol === 'http:') return { ok: true, stream: socket, close: () => socket.destroy() };
  return secure(socket, host, network.budget);
}

async function firstOpen(addresses: readonly string[], port: number, network: Network): Promise<Connection> {
  const permitted = addresses.filter((address) => network.policy.judge(address, port).allowed);
  const tried = (permitted.length > 0 ? permitted : addresses).slice(0, ADDRESSES_TRIED);
  const [first = '', second] = tried;
  const connection = await connect(first, port, network.policy, network.budget);
  if (connection.ok || second === undefined) return connection;
  return connect(second, port, network.policy, network.budget);
}

/**
 * Without verification: a fetched certificate counts by its signature alone, whoever handed it over, and the
 * server that hands it over may itself have the fault that is being looked for.
 */
async function secure(socket: Socket, host: string, budget: Budget): Promise<Opened> {
  const elapsed = stopwatch(budget.monotonic);
  const stream = connectTls({
    socket,
    secureContext: clientContext(),
    servername: isIP(host) === 0 ? host : '',
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  });
  const close = () => {
    stream.destroy();
    socket.destroy();
  };
  const { promise, resolve } = Promise.withResolvers<string | null>();
  stream.once('secureConnect', () => resolve(null));
  stream.on('error', (error) => resolve(error.message));
  stream.once('close', () => resolve('closed'));
  budget.signal.addEventListener('abort', close, { once: true });
  if (budget.signal.aborted) close();
  const detail = await promise;
  budget.signal.removeEventListener('abort', close);
  if (detail === null) return { ok: true, stream, close };
  close();
  const failure: ProbeFailure = {
    stage: 'tls',
    code: detail === 'closed' ? 'closed' : 'local',
    spoke: null,
    sample: null,
    alert: null,
    detail: detail === 'closed' ? null : detail,
    afterMs: elapsed(),
  };
  return { ok: false, failure };
}
