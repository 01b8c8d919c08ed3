import { defineScenario } from '../define.ts';
import { issuerUrl } from '../pki/extensions.ts';
import { serveHttps } from '../servers/https.ts';

export const intermediateMissing = defineScenario({
  id: 'intermediate-missing',
  title: {
    en: 'Only the leaf is sent; its AIA URL has the missing intermediate',
    ja: 'サーバー証明書しか送られない（不足する中間証明書は AIA の URL にある）',
  },
  primary: 'incomplete-chain',
  product: 'node',
  start(bench) {
    const { host, world, publish } = bench;
    const extra = [issuerUrl(publish(world.issuing))];
    const leaf = world.leaf({ names: [host], extra }, world.issuing);
    return serveHttps(bench, { chain: [leaf] });
  },
});
