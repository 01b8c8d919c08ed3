import { createECDH, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Bench } from '../define.ts';
import { serveScript } from './scripted.ts';

/**
 * The first flight of a TLS 1.2 server with one suite, ECDHE-ECDSA-AES128-GCM-SHA256 on P-256, written by
 * hand: it sends any list of bytes as certificates, and signs with any key. It never finishes a handshake.
 */
export interface FlightPlan {
  /** Entries of the Certificate message, sent as they are. */
  readonly certificates: readonly Uint8Array[];
  /** Bytes behind the last entry, inside the list's length: they needn't be an entry. */
  readonly behind?: Uint8Array;
  /** EC key that signs the ServerKeyExchange message. */
  readonly signingKey: KeyObject;
}

export function serveTls12Flight(bench: Bench, plan: FlightPlan): Promise<number> {
  return serveScript(bench, (socket) => {
    onClientHello(socket, (clientRandom) => {
      socket.write(serverFlight(plan, clientRandom));
      // Whatever comes next, an alert or a key exchange, it goes no further.
      socket.once('data', () => socket.end());
    });
  });
}

/** Record header (5), handshake header (4), version (2), then the random: RFC 5246 §7.4.1.2. */
const randomAt = 11;
const randomLength = 32;

function onClientHello(socket: Socket, then: (clientRandom: Uint8Array) => void): void {
  let received = Buffer.alloc(0);
  const collect = (chunk: Buffer): void => {
    received = Buffer.concat([received, chunk]);
    if (received[0] !== undefined && received[0] !== 22) {
      socket.destroy();
      return;
    }
    if (received.length < 5 || received.length < 5 + received.readUInt16BE(3)) return;
    socket.off('data', collect);
    then(received.subarray(randomAt, randomAt + randomLength));
  };
  socket.on('data', collect);
}

function serverFlight(plan: FlightPlan, clientRandom: Uint8Array): Uint8Array {
  const serverRandom = randomBytes(randomLength);
  const messages = Buffer.concat([
    message(2, serverHello(serverRandom)),
    message(
      11,
      vector(
        3,
        ...plan.certificates.map((certificate) => vector(3, certificate)),
        plan.behind ?? new Uint8Array(0),
      ),
    ),
    message(12, serverKeyExchange(plan.signingKey, clientRandom, serverRandom)),
    message(14),
  ]);
  return Buffer.concat([Buffer.from([22, 3, 3]), vector(2, messages)]);
}

function serverHello(serverRandom: Uint8Array): Uint8Array {
  const emptySessionId = Buffer.from([0]);
  const suiteWithoutCompression = Buffer.from([0xc0, 0x2b, 0]);
  // renegotiation_info (RFC 5746 §3.6): OpenSSL 3 hangs up on servers without it.
  const renegotiation = Buffer.from([0xff, 0x01, 0, 1, 0]);
  const version = Buffer.from([3, 3]);
  return Buffer.concat([
    version,
    serverRandom,
    emptySessionId,
    suiteWithoutCompression,
    vector(2, renegotiation),
  ]);
}

/** RFC 8422 §5.4: named curve secp256r1 (23), the point, then ecdsa_secp256r1_sha256 over it all. */
function serverKeyExchange(key: KeyObject, clientRandom: Uint8Array, serverRandom: Uint8Array): Uint8Array {
  const parameters = Buffer.concat([
    Buffer.from([3, 0, 23]),
    vector(1, createECDH('prime256v1').generateKeys()),
  ]);
  const signature = sign('sha256', Buffer.concat([clientRandom, serverRandom, parameters]), key);
  return Buffer.concat([parameters, Buffer.from([4, 3]), vector(2, signature)]);
}

function message(type: number, ...body: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Buffer.from([type]), vector(3, ...body)]);
}

/** Bytes behind their length, which takes 1, 2 or 3 bytes. */
function vector(lengthBytes: 1 | 2 | 3, ...content: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(content);
  const length = Buffer.alloc(lengthBytes);
  length.writeUIntBE(body.length, 0, lengthBytes);
  return Buffer.concat([length, body]);
}
