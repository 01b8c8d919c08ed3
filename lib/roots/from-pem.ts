import { fingerprint } from '../x509/fingerprint.ts';
import { pemToDer } from '../x509/pem.ts';
import type { StoreId, TrustStore } from './store.ts';

/** A deciding store of the certificates in a PEM text, each once, in order; empty when there are none. */
export function storeFromPem(id: Exclude<StoreId, 'system'>, source: string, pemText: string): TrustStore {
  return { id, source, decides: true, anchors: distinct(pemToDer(pemText)) };
}

/** The certificates without repetitions: system bundles list most of theirs several times. */
export function distinct(anchors: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(anchors.map((der) => [fingerprint(der), der])).values()];
}
