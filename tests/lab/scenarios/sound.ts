import { defineScenario } from '../define.ts';
import { serveHttps } from '../servers/https.ts';

export const sound = defineScenario({
  id: 'sound',
  title: {
    en: 'Nothing is wrong: the leaf and its intermediate are sent, in order',
    ja: '問題なし: サーバー証明書と中間証明書が正しい順序で送られる',
  },
  primary: null,
  product: 'node',
  start(bench) {
    const { host, world } = bench;
    const leaf = world.leaf({ names: [host] }, world.issuing);
    return serveHttps(bench, { chain: [leaf, world.issuing] });
  },
});
