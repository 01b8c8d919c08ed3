import { constants, type KeyObject, verify, X509Certificate } from 'node:crypto';
import type { ServerFlight } from './flight.ts';

type KeyProof = ServerFlight['keyProof'];
type Family = 'rsa' | 'ec' | 'dsa' | 'ed25519' | 'ed448' | 'ml-dsa-44' | 'ml-dsa-65' | 'ml-dsa-87';

/** How a signature scheme is checked; `digest` null: the algorithm takes the data itself. */
interface Scheme {
  readonly family: Family;
  readonly digest: string | null;
  readonly pss: boolean;
}

const scheme = (family: Family, digest: string | null, pss = false): Scheme => ({ family, digest, pss });

/** IANA "TLS SignatureScheme"; in TLS 1.2 an ECDSA number says the hash alone, not the curve. */
const schemes: ReadonlyMap<number, Scheme> = new Map([
  [0x0101, scheme('rsa', 'md5')],
  [0x0201, scheme('rsa', 'sha1')],
  [0x0202, scheme('dsa', 'sha1')],
  [0x0203, scheme('ec', 'sha1')],
  [0x0301, scheme('rsa', 'sha224')],
  [0x0302, scheme('dsa', 'sha224')],
  [0x0303, scheme('ec', 'sha224')],
  [0x0401, scheme('rsa', 'sha256')],
  [0x0402, scheme('dsa', 'sha256')],
  [0x0403, scheme('ec', 'sha256')],
  [0x0501, scheme('rsa', 'sha384')],
  [0x0502, scheme('dsa', 'sha384')],
  [0x0503, scheme('ec', 'sha384')],
  [0x0601, scheme('rsa', 'sha512')],
  [0x0602, scheme('dsa', 'sha512')],
  [0x0603, scheme('ec', 'sha512')],
  [0x0804, scheme('rsa', 'sha256', true)],
  [0x0805, scheme('rsa', 'sha384', true)],
  [0x0806, scheme('rsa', 'sha512', true)],
  [0x0807, scheme('ed25519', null)],
  [0x0808, scheme('ed448', null)],
  [0x0809, scheme('rsa', 'sha256', true)],
  [0x080a, scheme('rsa', 'sha384', true)],
  [0x080b, scheme('rsa', 'sha512', true)],
  [0x081a, scheme('ec', 'sha256')],
  [0x081b, scheme('ec', 'sha384')],
  [0x081c, scheme('ec', 'sha512')],
  [0x0904, scheme('ml-dsa-44', null)],
  [0x0905, scheme('ml-dsa-65', null)],
  [0x0906, scheme('ml-dsa-87', null)],
]);

/** Before TLS 1.2 the key alone decides (RFC 4346 section 7.4.3, RFC 4492 section 5.4). */
const schemesBefore12: ReadonlyMap<string, Scheme> = new Map([
  ['rsa', scheme('rsa', 'md5-sha1')],
  ['ec', scheme('ec', 'sha1')],
  ['dsa', scheme('dsa', 'sha1')],
]);

export interface HandshakeSignature {
  /** DER of the first certificate. */
  readonly leaf: Uint8Array;
  /** Null before TLS 1.2, which sends none. */
  readonly scheme: number | null;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Says whether the certificate's key made the signature. A key of another kind than the signature's
 * did not make it; a key or scheme that can't be read proves nothing either way.
 */
export function proveKey({ leaf, scheme: number, data, signature }: HandshakeSignature): KeyProof {
  const key = publicKey(leaf);
  const kind = key?.asymmetricKeyType;
  if (key === null || kind === undefined) return 'not-observed';
  const used = number === null ? schemesBefore12.get(kind) : schemes.get(number);
  if (used === undefined) return 'not-observed';
  // A key that is marked for PSS alone is an RSA key all the same.
  if (used.family !== (kind === 'rsa-pss' ? 'rsa' : kind)) return 'failed';
  const padding = used.pss
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : {};
  try {
    return verify(used.digest, data, { key, ...padding }, signature) ? 'verified' : 'failed';
  } catch {
    // The crypto library lacks the algorithm or refuses such a key (size, parameters).
    return 'not-observed';
  }
}

function publicKey(der: Uint8Array): KeyObject | null {
  try {
    return new X509Certificate(der).publicKey;
  } catch {
    return null;
  }
}
