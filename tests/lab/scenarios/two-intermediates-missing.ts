import { defineScenario } from '../define.ts';
import { issuerUrl } from '../pki/extensions.ts';
import { twoIntermediates } from '../pki/two-intermediates.ts';
import { serveHttps } from '../servers/https.ts';

export const twoIntermediatesMissing = defineScenario({
  id: 'two-intermediates-missing',
  title: {
    en: 'Only the leaf is sent; two intermediates are missing, each found through the one below',
    ja: 'サーバー証明書しか送られず、中間証明書が2枚不足している',
  },
  primary: 'incomplete-chain',
  product: 'node',
  start(bench) {
    const { host, world, publish } = bench;
    const { lower } = twoIntermediates(bench);
    const extra = [issuerUrl(publish(lower))];
    const leaf = world.leaf({ names: [host], extra }, lower);
    return serveHttps(bench, { chain: [leaf] });
  },
});
