import { defineScenario } from '../define.ts';
import { rsaKeys } from '../pki/keys.ts';
import { everyCipher, serveHttps } from '../servers/https.ts';

export const rsa1024 = defineScenario({
  id: 'rsa-1024',
  title: {
    en: 'The RSA key has only 1,024 bits',
    ja: 'RSA 鍵が 1024 ビットしかない',
  },
  primary: 'weak-crypto',
  product: 'node',
  async start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host], keys: await rsaKeys('short', 1024) }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing], options: { ciphers: everyCipher } });
  },
});
