import { getCACertificates } from 'node:tls';
import { storeFromPem } from './from-pem.ts';
import type { TrustStore } from './store.ts';

/** NSS release of the root list in a Node release; Node does not say it, so only what was looked up stands here. */
const nssOfNode: Readonly<Record<string, string>> = { '24.21.0': '3.126' };

let loaded: TrustStore | null = null;

/** Mozilla's roots as this Node brings them (never `default`, into which NODE_EXTRA_CA_CERTS is mixed). */
export function mozillaStore(): TrustStore {
  loaded ??= storeFromPem('mozilla', source(), getCACertificates('bundled').join('\n'));
  return loaded;
}

function source(): string {
  const { node } = process.versions;
  const nss = nssOfNode[node];
  return `Node.js ${node} bundled list of Mozilla's roots${nss === undefined ? '' : ` (NSS ${nss})`}`;
}
