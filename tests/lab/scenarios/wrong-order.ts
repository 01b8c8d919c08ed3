import { defineScenario } from '../define.ts';
import { twoIntermediates } from '../pki/two-intermediates.ts';
import { serveHttps } from '../servers/https.ts';

/** Current clients sort the chain themselves; mbedTLS 2.28 and wolfSSL 5.5 do not. */
export const wrongOrder = defineScenario({
  id: 'wrong-order',
  title: {
    en: 'The two intermediates are sent in the wrong order',
    ja: '2枚の中間証明書の順序が逆',
  },
  primary: null,
  also: ['chain-disorder'],
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const { upper, lower } = twoIntermediates(bench);
    const leaf = world.leaf({ names: [host] }, lower);
    return serveHttps(bench, { chain: [leaf, upper, lower] });
  },
});
