import { type CipherCCMTypes, createDecipheriv, type KeyObject } from 'node:crypto';
import type { AeadCipher } from './suite-ciphers.ts';

/**
 * Node takes every AEAD cipher in the call shape that CCM needs (tag length and plaintext length told
 * beforehand), but its types know the shape under CCM's names only. Unknown names throw.
 */
function inCcmShape(algorithm: string): CipherCCMTypes {
  return algorithm as CipherCCMTypes;
}

interface SealedRecord {
  /** Made once for many records: from raw bytes Node would make it anew for each, at several times the cost. */
  readonly key: KeyObject;
  readonly nonce: Uint8Array;
  readonly aad: Uint8Array;
  /** Ciphertext, then the tag. */
  readonly sealed: Uint8Array;
}

/** Decrypts and authenticates; null when the tag doesn't fit. */
export function openAead(cipher: AeadCipher, { key, nonce, aad, sealed }: SealedRecord): Uint8Array | null {
  const plaintextLength = sealed.length - cipher.tagLength;
  if (plaintextLength < 0) return null;
  try {
    const decipher = createDecipheriv(inCcmShape(cipher.algorithm), key, nonce, {
      authTagLength: cipher.tagLength,
    });
    decipher.setAuthTag(sealed.subarray(plaintextLength));
    decipher.setAAD(aad, { plaintextLength });
    const plaintext = decipher.update(sealed.subarray(0, plaintextLength));
    decipher.final();
    return plaintext;
  } catch {
    return null;
  }
}

/** The per-record nonce of TLS 1.3 and of ChaCha20 in TLS 1.2: the fixed IV, its end XORed with the count. */
export function countedNonce(iv: Uint8Array, sequence: number): Uint8Array {
  const nonce = Buffer.from(iv);
  const at = nonce.length - 8;
  nonce.writeBigUInt64BE(nonce.readBigUInt64BE(at) ^ BigInt(sequence), at);
  return nonce;
}

/** A record's number as the 64-bit field that goes into nonces and MACs. */
export function sequenceBytes(sequence: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(sequence));
  return bytes;
}
