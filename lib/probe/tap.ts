import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

/** What a peer has done so far, as it was seen on the raw socket. */
export interface Traffic {
  readonly serverBytes: number;
  readonly clientBytes: number;
  /** Monotonic instants of the first and the last bytes that came. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  /** Node turns a FIN into a made-up ECONNRESET later on; only here are the two told apart. */
  readonly end: 'fin' | 'reset' | null;
  readonly oversize: boolean;
}

/** A duplex for the TLS library that copies every byte, in both directions, between it and a socket. */
export interface Tap {
  readonly stream: Duplex;
  readonly traffic: () => Traffic;
  readonly bytes: () => { readonly server: Uint8Array; readonly client: Uint8Array };
  /** True as soon as the peer does something (bytes, its end, too many bytes), false after `ms` of nothing. */
  readonly activity: (ms: number) => Promise<boolean>;
  /** Sends what was held back. */
  readonly release: () => void;
  /** From now on nothing is held back: the handshake is over. */
  readonly open: () => void;
}

/** Five times the largest chain that is served in earnest (OpenSSL itself stops at 100 KB). */
const CAPTURE_LIMIT = 512 * 1024;

/**
 * An alert of ours during the handshake is held back until the peer has sent the rest of its flight:
 * servers stop sending when it arrives, and the evidence is in what they still had to say.
 */
export function createTap(socket: Socket, monotonic: () => number): Tap {
  const server: Uint8Array[] = [];
  const client: Uint8Array[] = [];
  const held: Uint8Array[] = [];
  const waiting = new Set<(happened: boolean) => void>();
  let holding = true;
  let state: Traffic = {
    serverBytes: 0,
    clientBytes: 0,
    firstAt: null,
    lastAt: null,
    end: null,
    oversize: false,
  };

  const stream = new Duplex({
    read: () => socket.resume(),
    write: (chunk: Buffer, _encoding, done) => {
      client.push(chunk);
      state = { ...state, clientBytes: state.clientBytes + chunk.length };
      if (!holding || !isAlert(chunk)) return send(chunk, done);
      held.push(chunk);
      done();
    },
    final: (done) => done(),
    destroy: (_error, done) => done(null),
  });
  // The TLS library reports its own failures; an error on this side of it has been reported by the socket.
  stream.on('error', () => {});
  socket.on('data', take);
  socket.on('end', () => finish('fin'));
  socket.on('error', () => finish('reset'));
  if (socket.destroyed) finish('reset');
  return { stream, traffic: () => state, bytes, activity, release, open };

  function send(chunk: Uint8Array, done: () => void): void {
    if (socket.writable) socket.write(chunk);
    done();
  }

  function take(chunk: Buffer): void {
    const room = CAPTURE_LIMIT - state.serverBytes;
    const kept = chunk.subarray(0, room);
    const now = monotonic();
    server.push(kept);
    state = {
      ...state,
      serverBytes: state.serverBytes + kept.length,
      firstAt: state.firstAt ?? now,
      lastAt: now,
      oversize: chunk.length >= room,
    };
    if (state.oversize) {
      socket.destroy();
      stream.destroy();
    }
    // Detached (the TLS library has given up): go on reading for the evidence alone.
    else if (!stream.destroyed && !stream.push(kept)) socket.pause();
    notify();
  }

  function finish(end: 'fin' | 'reset'): void {
    if (state.end !== null || state.oversize) return;
    state = { ...state, end };
    if (!stream.destroyed) stream.push(null);
    notify();
  }

  function notify(): void {
    for (const wake of [...waiting]) wake(true);
  }

  function activity(ms: number): Promise<boolean> {
    if (state.end !== null || state.oversize) return Promise.resolve(false);
    socket.resume();
    return new Promise((resolve) => {
      const wake = (happened: boolean) => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve(happened);
      };
      const timer = setTimeout(wake, ms, false);
      waiting.add(wake);
    });
  }

  function bytes() {
    return { server: Buffer.concat(server), client: Buffer.concat(client) };
  }

  function release(): void {
    for (const chunk of held.splice(0)) send(chunk, () => {});
  }

  function open(): void {
    holding = false;
  }
}

/** Record header plus two bytes of alert; encrypted in TLS 1.3, type byte and tag of 16 (8 with CCM_8) more. */
const ENCRYPTED_ALERTS: ReadonlySet<number> = new Set([11, 19]);

/** Whether the last record of what the TLS library writes at once is an alert. */
function isAlert(chunk: Buffer): boolean {
  let last = 0;
  for (let at = 0; at + 5 <= chunk.length; at += 5 + chunk.readUInt16BE(at + 3)) last = at;
  if (chunk.length < last + 5) return false;
  const type = chunk.readUInt8(last);
  return type === 21 || (type === 23 && ENCRYPTED_ALERTS.has(chunk.readUInt16BE(last + 3)));
}
