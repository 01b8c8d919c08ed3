import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const duplicatesAndStrangers = defineScenario({
  id: 'duplicates-and-strangers',
  title: {
    en: 'The intermediate is sent twice, and a certificate that has no part in the chain',
    ja: '中間証明書が2回送られ、無関係な証明書も混ざっている',
  },
  primary: null,
  also: ['chain-disorder'],
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing, world.issuing, world.privateIssuing] });
  },
});
