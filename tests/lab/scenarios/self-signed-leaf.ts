import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const selfSignedLeaf = defineScenario({
  id: 'self-signed-leaf',
  title: {
    en: 'The certificate is signed by itself',
    ja: '自己署名証明書（自分自身で署名している）',
  },
  primary: 'self-signed-leaf',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, null);
    return serveHttps(bench, { chain: [leaf] });
  },
});
