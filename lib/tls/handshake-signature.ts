import { createHash } from 'node:crypto';
import { ByteReader, joinBytes } from './bytes.ts';
import type { HandshakeSignature } from './key-proof.ts';
import type { ClientSide } from './key-schedules.ts';
import type { HandshakeMessage } from './message-assembly.ts';
import type { CertificateMessage } from './messages/certificate.ts';
import type { ServerHello } from './messages/hellos.ts';
import type { ServerKeyExchange } from './messages/server-key-exchange.ts';
import { suiteCipher } from './suite-ciphers.ts';

/** TLS 1.2 and older: the key signs both randoms and the key exchange's parameters. */
export function handshakeSignature12(
  hello: ServerHello,
  client: ClientSide,
  certificate: CertificateMessage | null,
  exchange: ServerKeyExchange | null,
): HandshakeSignature | null {
  const leaf = certificate?.certificates[0];
  const signed = exchange?.signed ?? null;
  if (leaf === undefined || signed === null || client.hellos.length === 0) return null;
  const { scheme, signature } = signed;
  return { leaf, scheme, signature, data: joinBytes([client.random, hello.random, signed.params]) };
}

interface Verify13 {
  readonly hello: ServerHello;
  readonly retried: boolean;
  readonly client: ClientSide;
  /** The server's messages before CertificateVerify. */
  readonly before: readonly HandshakeMessage[];
  /** CertificateVerify itself. */
  readonly message: HandshakeMessage;
  readonly leaf: Uint8Array;
}

/** TLS 1.3: the key signs the transcript so far. Null when the transcript can't be rebuilt. */
export function handshakeSignature13(verify: Verify13): HandshakeSignature | null | 'malformed' {
  const reader = new ByteReader(verify.message.body);
  const [scheme, signature] = [reader.uint(2), reader.vector(2)];
  if (reader.short) return 'malformed';
  const hash = suiteCipher(verify.hello.suite)?.hash;
  const transcript = hash === undefined ? null : transcriptHash(hash, verify);
  if (transcript === null) return null;
  return { leaf: verify.leaf, scheme, signature, data: joinBytes([verifyContext, transcript]) };
}

/** RFC 8446 section 4.4.3. */
const verifyContext = joinBytes([
  Buffer.alloc(64, ' '),
  Buffer.from('TLS 1.3, server CertificateVerify', 'latin1'),
  Uint8Array.of(0),
]);

function transcriptHash(hash: string, { retried, client, before }: Verify13): Uint8Array | null {
  const said = before.map((message) => message.raw);
  const [first, second] = client.hellos;
  if (first === undefined) return null;
  if (!retried) return digest(hash, [first.raw, ...said]);
  const [retry, ...rest] = said;
  if (retry === undefined || second === undefined) return null;
  return digest(hash, [messageHash(hash, first.raw), retry, second.raw, ...rest]);
}

/** Stands for the first ClientHello after a HelloRetryRequest (RFC 8446 section 4.4.1). */
function messageHash(hash: string, firstHello: Uint8Array): Uint8Array {
  const messageHashType = 254;
  const hashed = digest(hash, [firstHello]);
  return joinBytes([Uint8Array.of(messageHashType, 0, 0, hashed.length), hashed]);
}

function digest(hash: string, parts: readonly Uint8Array[]): Uint8Array {
  const state = createHash(hash);
  for (const part of parts) state.update(part);
  return state.digest();
}
