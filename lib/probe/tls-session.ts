import { connect, type TLSSocket } from 'node:tls';
import type { Budget } from './budget.ts';
import { clientContext, type Offer } from './client-context.ts';
import type { Tap } from './tap.ts';

interface SessionOptions {
  /** server_name, or null to send none. */
  readonly serverName: string | null;
  /** ALPN protocols, best first; [] sends no such extension. */
  readonly alpn: readonly string[];
  /** Suites, groups and signature algorithms to offer; absent = all. */
  readonly offer?: Offer;
  readonly timeoutMs: number;
}

/** How the local TLS library fared. What the peer did is read from the wire, not from here. */
export interface SessionEnd {
  readonly result: 'secured' | 'failed' | 'timeout';
  /** The library's own text, where it was the library that refused. */
  readonly libraryError: string | null;
  /** Names as the library has them, for what the wire's reader can't read. */
  readonly negotiated: { readonly version: string | null; readonly suite: string | null } | null;
  /** How much this side had written by then; in TLS 1.3 its Finished comes after that. */
  readonly clientBytes: number;
}

export interface Session {
  readonly socket: TLSSocket;
  /** Key log lines so far. */
  readonly keylog: readonly string[];
  /** Monotonic instants: the server's certificate was taken in; the handshake was done. */
  readonly times: { certificate: number | null; secured: number | null };
  readonly ended: Promise<SessionEnd>;
}

/** Starts a handshake of Node's TLS over a tap. Verifies nothing, so that every chain is seen. */
export function startSession(tap: Tap, options: SessionOptions, budget: Budget): Session {
  const keylog: string[] = [];
  const times: Session['times'] = { certificate: null, secured: null };
  const socket = connect({
    socket: tap.stream,
    secureContext: clientContext(options.offer),
    servername: options.serverName ?? '',
    ...(options.alpn.length === 0 ? {} : { ALPNProtocols: [...options.alpn] }),
    requestOCSP: true,
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  });
  socket.on('keylog', (line: Buffer) => keylog.push(line.toString('latin1').trim()));
  // Emitted with or without a staple, as soon as the certificates have been taken in.
  socket.on('OCSPResponse', () => (times.certificate ??= budget.monotonic()));
  return { socket, keylog, times, ended: outcome(socket, tap, times, options.timeoutMs, budget) };
}

async function outcome(
  socket: TLSSocket,
  tap: Tap,
  times: Session['times'],
  timeoutMs: number,
  budget: Budget,
): Promise<SessionEnd> {
  const { promise, resolve } = Promise.withResolvers<SessionEnd>();
  const end = (result: SessionEnd['result'], libraryError: string | null = null) =>
    resolve({ result, libraryError, negotiated: null, clientBytes: tap.traffic().clientBytes });
  const giveUp = () => end('timeout');
  const timer = setTimeout(giveUp, timeoutMs);
  budget.signal.addEventListener('abort', giveUp, { once: true });
  socket.once('secureConnect', () => {
    times.secured = budget.monotonic();
    tap.open();
    // Flowing, so that alerts after the handshake are read.
    socket.resume();
    const { clientBytes } = tap.traffic();
    resolve({ result: 'secured', libraryError: null, negotiated: negotiated(socket), clientBytes });
  });
  // Stays for good: errors after the handshake are on the wire, where they are read.
  socket.on('error', (error) => end('failed', libraryText(error)));
  socket.once('close', () => end('failed'));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    budget.signal.removeEventListener('abort', giveUp);
  }
}

function negotiated(socket: TLSSocket): SessionEnd['negotiated'] {
  return { version: socket.getProtocol(), suite: socket.getCipher()?.standardName ?? null };
}

/** `error:0A000086:SSL routines:…:reason` without the thread's number and the source line; null for a socket's error. */
function libraryText(error: Error): string | null {
  const text = /error:[0-9A-F]{8}:[^:]*:[^:]*:[^:\n]*/.exec(error.message)?.[0];
  if (text !== undefined) return text;
  const fromSocket = 'code' in error && /^(ECONN|EPIPE|ETIMEDOUT|ERR_STREAM)/.test(String(error.code));
  return fromSocket ? null : error.message;
}
