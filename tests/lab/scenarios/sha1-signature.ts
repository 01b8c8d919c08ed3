import { defineScenario } from '../define.ts';
import { everyCipher, serveHttps } from '../servers/https.ts';

export const sha1Signature = defineScenario({
  id: 'sha1-signature',
  title: {
    en: 'The certificate is signed with SHA-1',
    ja: '証明書の署名が SHA-1',
  },
  primary: 'weak-crypto',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host], hash: 'sha1' }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing], options: { ciphers: everyCipher } });
  },
});
