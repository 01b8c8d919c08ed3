import { defineScenario } from '../define.ts';
import { newEcKeys } from '../pki/keys.ts';
import { serveOpenssl } from '../servers/openssl.ts';

export const unusualKey = defineScenario({
  id: 'unusual-key',
  title: {
    en: 'The certificate’s key is on a Brainpool curve',
    ja: '証明書の鍵が Brainpool の曲線である',
  },
  primary: 'protocol-mismatch',
  product: 'openssl',
  needs: ['openssl'],
  start(bench) {
    const { host, world } = bench;
    return serveOpenssl(bench, {
      chain: [
        world.leaf({ names: [host], keys: newEcKeys('brainpoolP256r1') }, world.issuing),
        world.issuing,
      ],
      args: () => ['-tls1_2'],
    });
  },
});
