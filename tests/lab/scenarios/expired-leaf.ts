import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const expiredLeaf = defineScenario({
  id: 'expired-leaf',
  title: {
    en: 'The certificate expired three days ago',
    ja: '証明書の有効期限が3日前に切れた',
  },
  primary: 'expired',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host], days: [-93, -3] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
