import { generateKeyPair, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export interface Keys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export function newEcKeys(namedCurve: 'P-256' | 'brainpoolP256r1' = 'P-256'): Keys {
  return generateKeyPairSync('ec', { namedCurve });
}

const generate = promisify(generateKeyPair);
const rsaByUse = new Map<string, Promise<Keys>>();

/** RSA keys take long to find: each use has one, made once in the life of the process, off the main thread. */
export function rsaKeys(use: string, bits: 1024 | 2048): Promise<Keys> {
  const known = rsaByUse.get(use);
  if (known) return known;
  const made = generate('rsa', { modulusLength: bits });
  rsaByUse.set(use, made);
  return made;
}

export function privateKeyPem(keys: Keys): string {
  return keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
