import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import type net from 'node:net';
import { readClientHellos } from '../../../../lib/tls/client-hellos.ts';
import { expandLabel } from '../../../../lib/tls/protection-13.ts';
import { rawServer } from './servers.ts';
import {
  bytes,
  certificate12,
  certificate13,
  extension,
  handshake,
  record,
  sealer,
  serverHello,
  serverHello13,
  uint,
  vector,
} from './wire.ts';

interface Script {
  readonly certificates: readonly Uint8Array[];
  /** PEM of the key that signs; not always the first certificate's. P-256, for ecdsa_secp256r1_sha256. */
  readonly key: string;
}

const ecdsaSha256 = uint(2, 0x0403);
/** DER in front of the 32 bytes of an X25519 public key in its SubjectPublicKeyInfo. */
const spkiPrefix = Buffer.from('302a300506032b656e032100', 'hex');

/** A TLS 1.2 server that says its own flight with an ECDHE suite, and no more. */
export function scriptedServer12({ certificates, key }: Script): Promise<number> {
  return answering((hello) => {
    const random = Buffer.alloc(32, 9);
    const params = bytes(3, uint(2, 29), vector(1, rawPublic(generateKeyPairSync('x25519').publicKey)));
    const signature = sign('sha256', bytes(hello.random, random, params), createPrivateKey(key));
    const flight = [
      serverHello({ suite: 0xc02b, random, extensions: [extension(0xff01, vector(1))] }),
      certificate12(...certificates),
      handshake(12, params, ecdsaSha256, vector(2, signature)),
      handshake(14),
    ];
    return record(22, ...flight);
  });
}

/** A TLS 1.3 server (AES-128-GCM, X25519) that says its own flight and no more. */
export function scriptedServer13({ certificates, key }: Script): Promise<number> {
  return answering((hello) => {
    const pair = generateKeyPairSync('x25519');
    const answer = serverHello13({ sessionId: hello.sessionId }, rawPublic(pair.publicKey));
    const publicKey = createPublicKey({ key: bytes(spkiPrefix, hello.share), format: 'der', type: 'spki' });
    const shared = diffieHellman({ privateKey: pair.privateKey, publicKey });
    const secret = handshakeSecret(shared, bytes(hello.raw, answer));
    const encrypted = handshake(8, vector(2));
    const certificate = certificate13(certificates);
    const transcript = bytes(hello.raw, answer, encrypted, certificate);
    const content = bytes(
      Buffer.alloc(64, ' '),
      Buffer.from('TLS 1.3, server CertificateVerify'),
      0,
      sha256(transcript),
    );
    const signature = sign('sha256', content, createPrivateKey(key));
    const verify = handshake(15, ecdsaSha256, vector(2, signature));
    const finishedKey = expandLabel('sha256', secret, 'finished', 32);
    const mac = createHmac('sha256', finishedKey)
      .update(sha256(bytes(transcript, verify)))
      .digest();
    const seal = sealer(secret);
    const flight = bytes(encrypted, certificate, verify, handshake(20, mac));
    return bytes(record(22, answer), record(20, uint(1, 1)), seal(22, flight));
  });
}

function sha256(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}

/** The server's handshake traffic secret (RFC 8446 section 7.1, no PSK). */
function handshakeSecret(shared: Uint8Array, transcript: Uint8Array): Uint8Array {
  const zeros = Buffer.alloc(32);
  const early = createHmac('sha256', zeros).update(zeros).digest();
  const derived = expandLabel('sha256', early, 'derived', 32, sha256(Buffer.alloc(0)));
  const secret = createHmac('sha256', derived).update(shared).digest();
  return expandLabel('sha256', secret, 's hs traffic', 32, sha256(transcript));
}

function rawPublic(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' }).subarray(-32);
}

interface HelloFields {
  readonly raw: Uint8Array;
  readonly random: Uint8Array;
  readonly sessionId: Uint8Array;
  /** The X25519 share: the client must offer no other group. */
  readonly share: Uint8Array;
}

/** Sends `answer` once a whole ClientHello is there, then ends the connection when the client has answered that. */
function answering(answer: (hello: HelloFields) => Uint8Array): Promise<number> {
  return rawServer((socket: net.Socket) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      const hello = readClientHellos(Buffer.concat(chunks))[0];
      if (hello === undefined) return;
      socket.removeAllListeners('data');
      socket.once('data', () => socket.end());
      socket.write(answer(helloFields(hello.raw)));
    });
  });
}

function helloFields(raw: Uint8Array): HelloFields {
  const hello = Buffer.from(raw);
  const sessionIdAt = 4 + 2 + 32;
  const sessionId = hello.subarray(sessionIdAt + 1, sessionIdAt + 1 + (hello[sessionIdAt] ?? 0));
  const shareHead = bytes(uint(2, 29), uint(2, 32));
  const shareAt = hello.lastIndexOf(shareHead) + shareHead.length;
  return {
    raw: hello,
    random: hello.subarray(6, 38),
    sessionId,
    share: hello.subarray(shareAt, shareAt + 32),
  };
}
