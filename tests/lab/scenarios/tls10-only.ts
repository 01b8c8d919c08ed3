import { defineScenario } from '../define.ts';
import { everyCipher, serveHttps } from '../servers/https.ts';

export const tls10Only = defineScenario({
  id: 'tls10-only',
  title: {
    en: 'TLS 1.0 is all that the server speaks',
    ja: 'サーバーが TLS 1.0 しか話さない',
  },
  primary: 'protocol-mismatch',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    return serveHttps(bench, {
      chain: [leaf, world.issuing],
      options: { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: everyCipher },
    });
  },
});
