import { createCipheriv } from 'node:crypto';
import { expandLabel } from '../../../../lib/tls/protection-13.ts';

/** Writes the bytes that a server or client would send: the opposite of what the decoder reads. */
export function bytes(...parts: readonly (number | Uint8Array)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'number' ? Uint8Array.of(part) : part)));
}

export function uint(width: 1 | 2 | 3, value: number): Buffer {
  const field = Buffer.alloc(width);
  field.writeUIntBE(value, 0, width);
  return field;
}

/** Bytes with their length in front. */
export function vector(width: 1 | 2 | 3, ...content: readonly Uint8Array[]): Buffer {
  const joined = Buffer.concat(content);
  return bytes(uint(width, joined.length), joined);
}

export function handshake(type: number, ...body: readonly Uint8Array[]): Buffer {
  return bytes(type, vector(3, ...body));
}

export function record(type: number, ...content: readonly Uint8Array[]): Buffer {
  return bytes(type, 3, 3, vector(2, ...content));
}

/** The same content in records of at most `size` bytes each. */
export function records(type: number, content: Uint8Array, size: number): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += size)
    pieces.push(record(type, content.subarray(at, at + size)));
  return Buffer.concat(pieces);
}

export function extension(type: number, ...data: readonly Uint8Array[]): Buffer {
  return bytes(uint(2, type), vector(2, ...data));
}

export const random = Buffer.alloc(32, 7);
/** The random that makes a ServerHello a HelloRetryRequest. */
export const retryRandom = Buffer.from(
  'cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c',
  'hex',
);

export function clientHello(): Buffer {
  const suites = vector(2, uint(2, 0x1301), uint(2, 0xc02f));
  return handshake(1, uint(2, 0x0303), random, vector(1), suites, vector(1, uint(1, 0)), vector(2));
}

interface HelloPlan {
  readonly version?: number;
  readonly suite?: number;
  readonly random?: Uint8Array;
  readonly sessionId?: Uint8Array;
  readonly extensions?: readonly Uint8Array[];
}

export function serverHello(plan: HelloPlan): Buffer {
  return handshake(
    2,
    uint(2, plan.version ?? 0x0303),
    plan.random ?? Buffer.alloc(32, 9),
    vector(1, plan.sessionId ?? Buffer.alloc(0)),
    uint(2, plan.suite ?? 0x1301),
    uint(1, 0),
    ...(plan.extensions === undefined ? [] : [vector(2, ...plan.extensions)]),
  );
}

/** A TLS 1.3 ServerHello with an X25519 share, or with `share`. */
export function serverHello13(plan: HelloPlan = {}, share: Uint8Array = Buffer.alloc(32, 5)): Buffer {
  const keyShare = extension(51, uint(2, 29), vector(2, share));
  return serverHello({ ...plan, extensions: [extension(43, uint(2, 0x0304)), keyShare] });
}

export function certificate12(...certificates: readonly Uint8Array[]): Buffer {
  return handshake(11, vector(3, ...certificates.map((der) => vector(3, der))));
}

/** `leafExtensions`: extensions of the first certificate. */
export function certificate13(
  certificates: readonly Uint8Array[],
  ...leafExtensions: readonly Uint8Array[]
): Buffer {
  const entries = certificates.map((der, index) =>
    bytes(vector(3, der), vector(2, ...(index === 0 ? leafExtensions : []))),
  );
  return handshake(11, vector(1), vector(3, ...entries));
}

export function keylogLine(label: string, secret: Uint8Array, clientRandom: Uint8Array = random): string {
  return `${label} ${Buffer.from(clientRandom).toString('hex')} ${Buffer.from(secret).toString('hex')}\n`;
}

/** Encrypts records with TLS_AES_128_GCM_SHA256 under one traffic secret, counting them. */
export function sealer(secret: Uint8Array): (type: number, content: Uint8Array, padding?: number) => Buffer {
  const key = expandLabel('sha256', secret, 'key', 16);
  const iv = Buffer.from(expandLabel('sha256', secret, 'iv', 12));
  let sequence = 0;
  return (type, content, padding = 0) => {
    const nonce = Buffer.from(iv);
    nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ sequence++) >>> 0, 8);
    const inner = bytes(content, type, Buffer.alloc(padding));
    const header = bytes(23, 3, 3, uint(2, inner.length + 16));
    const cipher = createCipheriv('aes-128-gcm', key, nonce);
    cipher.setAAD(header);
    return bytes(header, cipher.update(inner), cipher.final(), cipher.getAuthTag());
  };
}
