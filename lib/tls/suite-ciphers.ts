import { suiteName } from './suites.ts';

/** What a cipher suite protects records with, in the names that node:crypto knows. */
export type SuiteCipher = AeadCipher | CbcCipher;

export interface AeadCipher {
  readonly kind: 'aead';
  readonly algorithm: string;
  readonly keyLength: number;
  readonly tagLength: number;
  /** Nonce bytes that TLS 1.2 sends with each record; TLS 1.3 and ChaCha20 (RFC 7905) count instead. */
  readonly sentNonce: 0 | 8;
  /** Hash of the key derivation and, in TLS 1.3, of the transcript. */
  readonly hash: 'sha256' | 'sha384';
}

export interface CbcCipher {
  readonly kind: 'cbc';
  readonly algorithm: string;
  readonly keyLength: number;
  readonly blockLength: number;
  readonly mac: string;
  /** Hash of the key derivation in TLS 1.2; the versions before it have a fixed one. */
  readonly hash: 'sha256' | 'sha384';
}

const macs: ReadonlyMap<string, string> = new Map([
  ['MD5', 'md5'],
  ['SHA', 'sha1'],
  ['SHA256', 'sha256'],
  ['SHA384', 'sha384'],
]);

const aeadPattern = /(AES|ARIA)_(128|256)_(GCM|CCM_8|CCM)(?:_|$)/;
const cbcPattern = /_(?:(AES|CAMELLIA)_(128|256)|(3DES_EDE))_CBC_(MD5|SHA|SHA256|SHA384)$/;

/**
 * Reads a suite's cipher off its IANA name. Null for suites whose records are not decrypted here
 * (RC4, DES, SEED, NULL): Node's OpenSSL has none of those ciphers.
 */
export function suiteCipher(id: number): SuiteCipher | null {
  const name = suiteName(id);
  const hash = name.endsWith('_SHA384') ? 'sha384' : 'sha256';
  if (name.includes('CHACHA20_POLY1305')) {
    return { kind: 'aead', algorithm: 'chacha20-poly1305', keyLength: 32, tagLength: 16, sentNonce: 0, hash };
  }
  const aead = aeadPattern.exec(name);
  if (aead !== null) return aeadCipher(aead, hash);
  const cbc = cbcPattern.exec(name);
  return cbc === null ? null : cbcCipher(cbc, hash);
}

function aeadCipher(match: RegExpExecArray, hash: AeadCipher['hash']): AeadCipher {
  const [, family = '', bits = '', mode = ''] = match;
  return {
    kind: 'aead',
    algorithm: `${family}-${bits}-${mode.slice(0, 3)}`.toLowerCase(),
    keyLength: Number(bits) / 8,
    tagLength: mode === 'CCM_8' ? 8 : 16,
    sentNonce: 8,
    hash,
  };
}

function cbcCipher(match: RegExpExecArray, hash: CbcCipher['hash']): CbcCipher {
  const [, family = '', bits = '', triple, macName = ''] = match;
  const mac = macs.get(macName) ?? 'sha1';
  if (triple !== undefined) {
    return { kind: 'cbc', algorithm: 'des-ede3-cbc', keyLength: 24, blockLength: 8, mac, hash };
  }
  const algorithm = `${family}-${bits}-cbc`.toLowerCase();
  return { kind: 'cbc', algorithm, keyLength: Number(bits) / 8, blockLength: 16, mac, hash };
}
