import { defineScenario } from '../define.ts';
import { twoIntermediates } from '../pki/two-intermediates.ts';
import { serveHttps } from '../servers/https.ts';

/** What happens to Let's Encrypt's generation Y behind scripts that keep only one intermediate. */
export const secondIntermediateMissing = defineScenario({
  id: 'second-intermediate-missing',
  title: {
    en: 'Leaf and one intermediate are sent, but two are needed',
    ja: '中間証明書が2枚必要なのに、1枚しか送られない',
  },
  primary: 'incomplete-chain',
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const { lower } = twoIntermediates(bench);
    const leaf = world.leaf({ names: [host] }, lower);
    return serveHttps(bench, { chain: [leaf, lower] });
  },
});
