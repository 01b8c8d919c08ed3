import { createDecipheriv, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { countedNonce, openAead, sequenceBytes } from './aead.ts';
import { ByteReader, joinBytes } from './bytes.ts';
import { defects } from './defects.ts';
import { type Opened, type Protection, unreadable } from './protection.ts';
import type { TlsRecord } from './records.ts';
import { type AeadCipher, type CbcCipher, type SuiteCipher, suiteCipher } from './suite-ciphers.ts';
import { protocol } from './versions.ts';

export interface MasterSecret {
  readonly version: number;
  readonly suite: number;
  /** RFC 7366; in effect only with CBC suites. */
  readonly encryptThenMac: boolean;
  readonly master: Uint8Array;
  readonly clientRandom: Uint8Array;
  readonly serverRandom: Uint8Array;
}

interface WriteKeys {
  readonly macKey: Uint8Array;
  readonly key: KeyObject;
  readonly iv: Uint8Array;
}

type RecordOpener = (record: TlsRecord, sequence: number) => Uint8Array | null;

/** Record protection after ChangeCipherSpec in TLS 1.0 to 1.2 (RFC 5246 section 6.3). */
export function protection12(side: 'client' | 'server', secret: MasterSecret): Protection {
  const cipher = suiteCipher(secret.suite);
  // SSLv3 derives its keys by another function, which is not worth having: nothing follows that is judged.
  if (cipher === null || secret.version < protocol.tls10) return unreadable;
  const keys = writeKeys(side, cipher, secret);
  const open = cipher.kind === 'aead' ? aeadOpener(cipher, keys) : cbcOpener(cipher, keys, secret);
  let sequence = 0;
  return { open: (record) => opened(record, open(record, sequence++)), updated: () => null };
}

function opened(record: TlsRecord, content: Uint8Array | null): Opened {
  if (content === null) return { kind: 'bad', what: defects.undecryptable };
  return { kind: 'content', type: record.type, content };
}

/** Cuts the key block: MAC keys, keys and IVs, the client's first in each pair. */
function writeKeys(side: 'client' | 'server', cipher: SuiteCipher, secret: MasterSecret): WriteKeys {
  const macLength = cipher.kind === 'cbc' ? createHmac(cipher.mac, '').digest().length : 0;
  const sizes = [macLength, cipher.keyLength, ivLength(cipher)];
  const total = sizes.reduce((sum, size) => sum + 2 * size, 0);
  const block = new ByteReader(keyBlock(cipher.hash, secret, total));
  const [macKey, key, iv] = sizes.map((size) => {
    const [client, server] = [block.take(size), block.take(size)];
    return side === 'client' ? client : server;
  });
  const empty = new Uint8Array(0);
  return { macKey: macKey ?? empty, key: createSecretKey(key ?? empty), iv: iv ?? empty };
}

function ivLength(cipher: SuiteCipher): number {
  return cipher.kind === 'cbc' ? cipher.blockLength : 12 - cipher.sentNonce;
}

/** The PRF of RFC 5246 section 5; before TLS 1.2 MD5 and SHA-1, each with its half of the secret. */
function keyBlock(
  hash: string,
  { version, master, clientRandom, serverRandom }: MasterSecret,
  length: number,
) {
  const seed = joinBytes([Buffer.from('key expansion', 'latin1'), serverRandom, clientRandom]);
  if (version >= protocol.tls12) return expand(hash, master, seed, length);
  const half = Math.ceil(master.length / 2);
  const withMd5 = expand('md5', master.subarray(0, half), seed, length);
  const withSha1 = expand('sha1', master.subarray(master.length - half), seed, length);
  return withMd5.map((byte, index) => byte ^ (withSha1[index] ?? 0));
}

function expand(hash: string, secret: Uint8Array, seed: Uint8Array, length: number): Uint8Array {
  const blocks: Uint8Array[] = [];
  let a = seed;
  for (let filled = 0; filled < length; filled += a.length) {
    a = createHmac(hash, secret).update(a).digest();
    blocks.push(createHmac(hash, secret).update(a).update(seed).digest());
  }
  return joinBytes(blocks).subarray(0, length);
}

/** What is authenticated beside the content: number, type, version, and the content's length. */
function pseudoHeader(record: TlsRecord, sequence: number, length: number): Uint8Array {
  const size = Uint8Array.of(length >> 8, length & 0xff);
  return joinBytes([sequenceBytes(sequence), record.header.subarray(0, 3), size]);
}

function aeadOpener(cipher: AeadCipher, { key, iv }: WriteKeys): RecordOpener {
  return (record, sequence) => {
    const length = record.body.length - cipher.sentNonce - cipher.tagLength;
    if (length < 0) return null;
    const sentNonce = record.body.subarray(0, cipher.sentNonce);
    const nonce = cipher.sentNonce === 0 ? countedNonce(iv, sequence) : joinBytes([iv, sentNonce]);
    const aad = pseudoHeader(record, sequence, length);
    return openAead(cipher, { key, nonce, aad, sealed: record.body.subarray(cipher.sentNonce) });
  };
}

function cbcOpener(cipher: CbcCipher, keys: WriteKeys, secret: MasterSecret): RecordOpener {
  const macLength = keys.macKey.length;
  // TLS 1.0 takes the last block of the record before as IV; later versions send one with each record.
  const chained = secret.version < protocol.tls11;
  let chain = keys.iv;
  const decrypt = (ciphertext: Uint8Array): Uint8Array | null => {
    const iv = chained ? chain : ciphertext.subarray(0, cipher.blockLength);
    const blocks = chained ? ciphertext : ciphertext.subarray(cipher.blockLength);
    chain = ciphertext.subarray(-cipher.blockLength);
    return withoutPadding(decryptCbc(cipher, keys.key, iv, blocks));
  };
  const checked = (record: TlsRecord, sequence: number, content: Uint8Array, mac: Uint8Array) => {
    const hmac = createHmac(cipher.mac, keys.macKey);
    hmac.update(pseudoHeader(record, sequence, content.length)).update(content);
    return mac.length === macLength && timingSafeEqual(hmac.digest(), mac) ? content : null;
  };
  return (record, sequence) => {
    if (secret.encryptThenMac) {
      const [ciphertext, mac] = splitEnd(record.body, macLength);
      return checked(record, sequence, ciphertext, mac) === null ? null : decrypt(ciphertext);
    }
    const plaintext = decrypt(record.body);
    return plaintext === null ? null : checked(record, sequence, ...splitEnd(plaintext, macLength));
  };
}

function decryptCbc(
  cipher: CbcCipher,
  key: KeyObject,
  iv: Uint8Array,
  blocks: Uint8Array,
): Uint8Array | null {
  try {
    const decipher = createDecipheriv(cipher.algorithm, key, iv).setAutoPadding(false);
    return joinBytes([decipher.update(blocks), decipher.final()]);
  } catch {
    return null;
  }
}

/** The last byte says how many padding bytes stand before it. */
function withoutPadding(plaintext: Uint8Array | null): Uint8Array | null {
  const padding = (plaintext?.at(-1) ?? 0) + 1;
  return plaintext === null || padding > plaintext.length ? null : plaintext.subarray(0, -padding);
}

function splitEnd(bytes: Uint8Array, endLength: number): [Uint8Array, Uint8Array] {
  const at = Math.max(0, bytes.length - endLength);
  return [bytes.subarray(0, at), bytes.subarray(at)];
}
