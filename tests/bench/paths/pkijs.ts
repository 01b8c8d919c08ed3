import { Certificate, CertificateChainValidationEngine, CryptoEngine } from 'pkijs';
import { noon } from '../../lib/x509/forge.ts';
import type { BenchChain } from './chains.ts';

/** Node's own Web Cryptography: the same OpenSSL as ours. */
const engine = new CryptoEngine({ name: 'node:crypto', crypto: globalThis.crypto });

export interface ParsedChain {
  /** The leaf last: that is how the peer tells which certificate it is about. */
  readonly certs: readonly Certificate[];
  readonly root: Certificate;
}

export function parseWithPkijs({ sent, root }: BenchChain): ParsedChain {
  const certs = sent.toReversed().map((der) => Certificate.fromBER(der));
  return { certs, root: Certificate.fromBER(root) };
}

/** Throws when the peer does not accept the chain: a comparison with a refusal would say nothing. */
export async function verifyWithPkijs({ certs, root }: ParsedChain): Promise<void> {
  const parts = { certs: [...certs], trustedCerts: [root], checkDate: noon };
  const { result, resultMessage } = await new CertificateChainValidationEngine(parts).verify({}, engine);
  if (!result) throw new Error(`pkijs refuses the chain: ${resultMessage}`);
}
