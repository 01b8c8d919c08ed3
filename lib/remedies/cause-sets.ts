import type { CauseId } from '../causes/ids.ts';

/** Mended by giving the server other files. */
export const serverFiles: readonly CauseId[] = [
  'expired',
  'not-yet-valid',
  'incomplete-chain',
  'chain-disorder',
  'self-signed-leaf',
  'untrusted-root',
  'hostname-mismatch',
  'weak-crypto',
  'revoked',
  'constraint-violation',
  'bad-signature',
  'key-mismatch',
  'malformed-certificate',
  'ct-missing',
];

/** Mended by a CA certificate in the client's trust store. */
export const trust: readonly CauseId[] = [
  'self-signed-leaf',
  'self-signed-in-chain',
  'untrusted-root',
  'local-ca-store-missing',
  'interception',
];

/** Mended by a newer TLS library. */
export const software: readonly CauseId[] = ['protocol-mismatch', 'weak-crypto', 'handshake-refused'];

export const trustAndSoftware: readonly CauseId[] = [...trust, ...software];
