import { createHmac, createSecretKey } from 'node:crypto';
import { countedNonce, openAead } from './aead.ts';
import { ByteReader, joinBytes } from './bytes.ts';
import { defects } from './defects.ts';
import type { Opened, Protection } from './protection.ts';
import { contentType, type TlsRecord } from './records.ts';
import { type AeadCipher, suiteCipher } from './suite-ciphers.ts';

/** HKDF-Expand-Label (RFC 8446 section 7.1). */
export function expandLabel(
  hash: string,
  secret: Uint8Array,
  label: string,
  length: number,
  context: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const fullLabel = Buffer.from(`tls13 ${label}`, 'latin1');
  const lengths = Uint8Array.of(length >> 8, length & 0xff, fullLabel.length);
  const info = joinBytes([lengths, fullLabel, Uint8Array.of(context.length), context]);
  const blocks: Uint8Array[] = [];
  let block: Uint8Array = new Uint8Array(0);
  for (let filled = 0; filled < length; filled += block.length) {
    const hmac = createHmac(hash, secret);
    block = hmac
      .update(block)
      .update(info)
      .update(Uint8Array.of(blocks.length + 1))
      .digest();
    blocks.push(block);
  }
  return joinBytes(blocks).subarray(0, length);
}

/** TLS 1.3 with no secret for the traffic: unencrypted alerts and ChangeCipherSpec can still be read. */
const withoutKey: Protection = {
  open: (record) => (isEncrypted(record) ? { kind: 'no-key', isFinished: false } : inClear(record)),
  updated: () => withoutKey,
};

/** Record protection of TLS 1.3 under one traffic secret (RFC 8446 sections 5.2, 5.3 and 7.3). */
export function protection13(suite: number, secret: Uint8Array | undefined): Protection {
  const cipher = suiteCipher(suite);
  if (secret === undefined || cipher?.kind !== 'aead') return withoutKey;
  const key = createSecretKey(expandLabel(cipher.hash, secret, 'key', cipher.keyLength));
  const iv = expandLabel(cipher.hash, secret, 'iv', 12);
  let sequence = 0;
  return {
    open(record) {
      if (!isEncrypted(record)) return inClear(record);
      const nonce = countedNonce(iv, sequence++);
      return innerContent(openAead(cipher, { key, nonce, aad: record.header, sealed: record.body }));
    },
    updated: () => protection13(suite, nextSecret(cipher, secret)),
  };
}

function nextSecret(cipher: AeadCipher, secret: Uint8Array): Uint8Array {
  return expandLabel(cipher.hash, secret, 'traffic upd', secret.length);
}

function isEncrypted(record: TlsRecord): boolean {
  return record.type === contentType.applicationData;
}

/** OpenSSL sends an alert in the clear when it fails before it has switched its own keys. */
function inClear(record: TlsRecord): Opened {
  if (record.type === contentType.handshake) return { kind: 'bad', what: defects.unprotected };
  return { kind: 'content', type: record.type, content: record.body };
}

/** TLSInnerPlaintext: content, its type, zeros. */
function innerContent(plaintext: Uint8Array | null): Opened {
  const typeAt = plaintext === null ? -1 : plaintext.findLastIndex((byte) => byte !== 0);
  if (plaintext === null || typeAt < 0) return { kind: 'bad', what: defects.undecryptable };
  const type = new ByteReader(plaintext.subarray(typeAt)).uint(1);
  return { kind: 'content', type, content: plaintext.subarray(0, typeAt) };
}
