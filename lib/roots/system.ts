import { getCACertificates } from 'node:tls';
import { pemToDer } from '../x509/pem.ts';
import { distinct } from './from-pem.ts';
import type { TrustStore } from './store.ts';

let loaded: TrustStore | null = null;

/** The operating system's roots. They are shown apart and decide nothing: each machine has its own. */
export function systemStore(): TrustStore {
  loaded ??= {
    id: 'system',
    source: `root certificates of this machine (${process.platform})`,
    decides: false,
    anchors: distinct(pemToDer(readSystem())),
  };
  return loaded;
}

/** Reading the system's store can fail as a whole (a keychain that is locked): then it has no roots. */
function readSystem(): string {
  try {
    // Debian's list names most roots four times: once is enough to decode.
    return [...new Set(getCACertificates('system'))].join('\n');
  } catch {
    return '';
  }
}
