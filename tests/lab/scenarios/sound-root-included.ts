import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const soundRootIncluded = defineScenario({
  id: 'sound-root-included',
  title: {
    en: 'The root is sent along: needless, but it breaks nothing',
    ja: 'ルート証明書まで送っている（不要だが害はない）',
  },
  primary: null,
  also: ['chain-disorder'],
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing, world.root] });
  },
});
