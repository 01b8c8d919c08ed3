import { defineScenario } from '../define.ts';
import { newEcKeys } from '../pki/keys.ts';
import { serveTls12Flight } from '../servers/tls12.ts';

/** Servers check this when they start, so none can be configured this way: the flight is written by hand. */
export const keyMismatch = defineScenario({
  id: 'key-mismatch',
  title: {
    en: "The handshake is signed by another key than the certificate's",
    ja: 'ハンドシェイクの署名が証明書とは別の鍵で作られている',
  },
  primary: 'key-mismatch',
  product: 'scripted',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    const certificates = [leaf.der, world.issuing.der];
    return serveTls12Flight(bench, { certificates, signingKey: newEcKeys().privateKey });
  },
});
