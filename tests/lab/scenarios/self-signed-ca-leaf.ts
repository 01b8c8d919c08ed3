import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const selfSignedCaLeaf = defineScenario({
  id: 'self-signed-ca-leaf',
  title: {
    en: 'The certificate is signed by itself and says that it is a CA, as many tools make it',
    ja: '自己署名証明書で、CA フラグも付いている（多くのツールの既定）',
  },
  primary: 'self-signed-leaf',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host], ca: true }, null);
    return serveHttps(bench, { chain: [leaf] });
  },
});
