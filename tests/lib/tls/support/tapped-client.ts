import net from 'node:net';
import { Duplex } from 'node:stream';
import tls from 'node:tls';
import type { Capture } from '../../../../lib/tls/flight.ts';

/** What Node's own API says about the connection, to compare the decoder with. */
export interface NodeView {
  readonly protocol: string | null;
  readonly suite: string;
  readonly alpn: string | null;
  readonly leaf: Uint8Array | null;
  readonly staple: Uint8Array | null;
}

export interface TappedHandshake {
  readonly capture: Capture;
  /** Null when the handshake was not completed. */
  readonly view: NodeView | null;
  readonly error: string | null;
}

/** Passes bytes on between a TLS socket and a TCP socket, and keeps a copy of them. */
class Tap extends Duplex {
  readonly server: Buffer[] = [];
  readonly client: Buffer[] = [];
  readonly #socket: net.Socket;

  constructor(socket: net.Socket) {
    super();
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      this.server.push(chunk);
      this.push(chunk);
    });
    socket.on('end', () => this.push(null));
    socket.on('error', () => this.push(null));
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.client.push(Buffer.from(chunk));
    this.#socket.write(chunk, () => done());
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }
}

/** The options of the dashboard's own handshakes, as far as they decide what a server says. */
const defaults: tls.ConnectionOptions = {
  rejectUnauthorized: false,
  minVersion: 'TLSv1',
  ciphers: 'ALL:!aNULL:!eNULL:@SECLEVEL=0',
  requestOCSP: true,
};

/**
 * Connects to a loopback port with Node's TLS, reads until the server ends the connection, and returns
 * the bytes of both directions. `say` is sent as soon as the handshake is done; then the first bytes
 * of an answer end the connection.
 */
export function tappedHandshake(
  port: number,
  options: tls.ConnectionOptions = {},
  say: string | null = null,
): Promise<TappedHandshake> {
  return new Promise((resolve) => {
    const raw = net.connect(port, '127.0.0.1');
    const tap = new Tap(raw);
    const keylog: string[] = [];
    let view: NodeView | null = null;
    let staple: Uint8Array | null = null;
    let error: string | null = null;
    const socket = tls.connect({ ...defaults, ...options, socket: tap });
    socket.on('keylog', (line) => keylog.push(line.toString('latin1')));
    socket.on('OCSPResponse', (response) => {
      staple = response;
    });
    socket.on('secureConnect', () => {
      view = viewOf(socket, staple);
      if (say !== null) socket.write(say);
    });
    socket.on('error', (failure) => {
      error = failure.message;
    });
    socket.on('data', () => {
      // Whoever was asked something has answered; servers that would wait for more must not.
      if (say !== null) socket.end();
    });
    socket.on('end', () => socket.end());
    tap.on('error', () => {});
    raw.on('close', () => {
      socket.destroy();
      const capture = { server: Buffer.concat(tap.server), client: Buffer.concat(tap.client), keylog };
      resolve({ capture, view, error });
    });
  });
}

function viewOf(socket: tls.TLSSocket, staple: Uint8Array | null): NodeView {
  const peer = socket.getPeerX509Certificate();
  return {
    protocol: socket.getProtocol(),
    suite: socket.getCipher().standardName,
    alpn: socket.alpnProtocol === false ? null : socket.alpnProtocol,
    leaf: peer?.raw ?? null,
    staple,
  };
}
